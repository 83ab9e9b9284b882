import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import classes from './privacy.module.css';
import { removalsQuery } from './queries';

/** What was removed, as counts: with these, receipts say what is stored. */
export function Removals({ workspace }: { workspace: string }) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const items = useQuery(removalsQuery(workspace)).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className={classes.part} aria-labelledby="privacy-removals">
      <h2 id="privacy-removals">{t('removals.title')}</h2>
      <p className={classes.quiet}>{t('removals.hint')}</p>
      <ul className={classes.list}>
        {items.map(({ at, reason, source, events }) => (
          <li key={`${at} ${reason} ${source}`}>
            <bdi>{source}</bdi>
            <span>{t(`removals.${reason}`, { count: events })}</span>
            <span className={classes.quiet}>{format.dateTime(at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
