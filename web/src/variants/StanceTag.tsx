import { useTranslation } from 'react-i18next';
import type { MapStance } from '../wire/generated/vocabulary';
import classes from './StanceTag.module.css';

/** Whether a map shows what is or what shall be; nothing where nobody said. */
export function StanceTag({ stance }: { stance: string | undefined }) {
  const { t } = useTranslation('variants');
  if (stance !== 'as-is' && stance !== 'to-be') return null;
  return (
    <span className={classes.tag} data-stance={stance}>
      {t(`stance.${stance satisfies MapStance}`)}
    </span>
  );
}
