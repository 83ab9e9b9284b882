import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Cohorts } from '../wire/generated/api';
import { type CohortCell, cellsOf, type Show } from './heat';
import classes from './journeys.module.css';
import { OpenNumber } from './OpenNumber';
import type { Asked, Opened } from './queries';

interface HeatTableProps {
  readonly cohorts: Cohorts;
  readonly show: Show;
  readonly by: 'week' | 'month' | 'quarter' | 'year';
  readonly asked: Asked;
}

/** A line for each cohort, a column for each period after it began; the more came back, the darker. */
export function HeatTable({ cohorts, show, by, asked }: HeatTableProps) {
  const { t } = useTranslation('journeys');
  const format = useFormat();
  const cells = cellsOf(cohorts, show);
  const periods = Math.max(...cohorts.cohorts.map(({ returns }) => returns.length));
  // Nearly everybody comes again in the first period; what differs comes after it.
  const highest = Math.max(
    ...cells.filter(({ period }) => period > 0).map((cell) => cell.share),
    0.01,
  );
  const opened = (from: string, part: string, period: number, title: string): Opened => ({
    title,
    question: 'retention',
    asked: { ...asked, cohort: from.slice(0, 10), period, part },
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section className={classes.scroller} aria-label={t('tab.retention')} tabIndex={0}>
      <table className={classes.heat}>
        <caption className="wl-hidden">{t('retention.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('retention.cohort')}</th>
            <th scope="col">n</th>
            {Array.from({ length: periods }, (_, period) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: periods are numbers
              <th key={period} scope="col" title={t(`retention.later.${by}`)}>
                +{format.number(period)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cohorts.cohorts.map((cohort) => (
            <tr key={cohort.from}>
              <th scope="row">{format.date(cohort.from)}</th>
              <td>
                <OpenNumber
                  value={format.number(cohort.persons)}
                  opened={opened(
                    cohort.from,
                    'began',
                    0,
                    t('retention.whoBegan', { date: format.date(cohort.from) }),
                  )}
                />
              </td>
              {cells
                .filter((cell) => cell.cohort === cohort)
                .map((cell) => (
                  <Heat
                    key={cell.period}
                    cell={cell}
                    heat={Math.min(1, cell.share / highest)}
                    opened={opened(
                      cohort.from,
                      show,
                      cell.period,
                      t(`retention.who.${show}`, {
                        date: format.date(cohort.from),
                        period: format.number(cell.period),
                      }),
                    )}
                  />
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Heat({ cell, heat, opened }: { cell: CohortCell; heat: number; opened: Opened }) {
  const { t } = useTranslation('journeys');
  const format = useFormat();
  const says = t('retention.cell', {
    persons: format.number(cell.persons),
    n: format.number(cell.cohort.persons),
    low: format.share(cell.low, 1),
    high: format.share(cell.high, 1),
  });
  return (
    <td
      data-open={!cell.over || undefined}
      style={{ '--heat': `${Math.round(85 * heat)}%` } as CSSProperties}
      title={cell.over ? says : `${says} ${t('retention.grows')}`}
    >
      {cell.persons === 0 ? (
        <span className={classes.quiet}>–</span>
      ) : (
        <OpenNumber value={format.share(cell.share)} opened={opened} hint={says} />
      )}
    </td>
  );
}
