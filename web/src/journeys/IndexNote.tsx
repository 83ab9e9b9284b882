import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { indexQuery } from '../data/queries';
import { useFormat } from '../i18n/useFormat';
import classes from './journeys.module.css';

/** Says so while numbers are of older evidence than there is. */
export function IndexNote({ ws }: { ws: string }) {
  const { t } = useTranslation('journeys');
  const format = useFormat();
  const index = useQuery(indexQuery(ws)).data;
  return (
    <p className={classes.note} role="status">
      {index?.state === 'building' && t('older', { share: format.share(index.share) })}
    </p>
  );
}
