import { useTranslation } from 'react-i18next';
import classes from './SharedPage.module.css';

/** Says that numbers will come by themselves. */
export function Preparing() {
  const { t } = useTranslation('shared');
  return (
    <p className={classes.note} role="status">
      {t('preparing')}
    </p>
  );
}
