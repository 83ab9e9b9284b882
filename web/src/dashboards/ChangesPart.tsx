import { CircleHelp, CircleSlash, Hourglass, TrendingDown, TrendingUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { ChangeLine } from '../wire/generated/api';
import classes from './dashboards.module.css';
import { useCounts } from './fewest';
import { useTelling } from './useTelling';

export const VERDICT_ICONS = {
  better: TrendingUp,
  worse: TrendingDown,
  'no-effect': CircleSlash,
  'not-yet': Hourglass,
  unknown: CircleHelp,
} as const;

interface ChangesPartProps {
  /** Its title, where it can lead somewhere. */
  readonly named?: (change: ChangeLine) => ReactNode;
  readonly changes: readonly ChangeLine[];
}

/** What was changed, and what came of each: a change without effect stands as plainly as a success. */
export function ChangesPart({ named, changes }: ChangesPartProps) {
  const { t } = useTranslation('dashboards');
  const format = useFormat();
  const counted = useCounts();
  const tell = useTelling();
  if (changes.length === 0) return null;
  return (
    <section className={classes.part} aria-labelledby="dashboard-changes">
      <h2 id="dashboard-changes">{t('changes.title')}</h2>
      <ul className={classes.lines}>
        {changes.map((change) => {
          const verdict = change.did?.verdict ?? 'unknown';
          const Icon = VERDICT_ICONS[verdict];
          return (
            <li key={change.id} data-judged={verdict}>
              <Icon size={18} aria-hidden />
              <div>
                {named?.(change) ?? (
                  <strong>
                    <bdi>{change.title}</bdi>
                  </strong>
                )}
                <p dir="auto">{tell.ofChange(change)}</p>
                <p className={classes.quiet}>
                  {change.starts && t('changes.since', { date: format.date(change.starts) })}
                  {change.did && (
                    <>
                      {' · '}
                      <bdi dir="ltr">{change.did.method}</bdi>
                      {` · n = ${counted(change.did.before)} + ${counted(change.did.after)}`}
                    </>
                  )}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
