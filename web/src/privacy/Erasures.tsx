import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import classes from './privacy.module.css';
import { erasuresQuery, policiesQuery, removalsQuery } from './queries';

/** Persons who were erased, without saying who they were. */
export function Erasures({ workspace }: { workspace: string }) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const erasures = useQuery(erasuresQuery(workspace));
  const items = erasures.data?.items ?? [];
  const client = useQueryClient();
  const done = items.filter(({ state }) => state === 'done').length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number of finished erasures is the trigger
  useEffect(() => {
    client.invalidateQueries({ queryKey: policiesQuery(workspace).queryKey });
    client.invalidateQueries({ queryKey: removalsQuery(workspace).queryKey });
  }, [client, workspace, done]);
  if (items.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('erasures.title')}>
      {items.map(({ id, state, asked, by, counts }) => (
        <li key={id}>
          <span role="status">{t(`erasures.${state}`)}</span>
          <span className={classes.quiet}>
            {t('erasures.asked', { by, time: format.dateTime(asked) })}
          </span>
          {state !== 'removing' && (
            <span className={classes.quiet}>
              {t('erasures.counts', {
                events: format.number(counts.events),
                others: format.number(counts.responses + counts.files + counts.rejected),
              })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
