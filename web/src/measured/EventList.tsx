import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { EventRow } from '../wire/evidence';
import classes from './DrillDown.module.css';

interface EventListProps {
  readonly rows: readonly EventRow[];
  /** Sequence numbers of the rows that stand out. */
  readonly marked?: ReadonlySet<number>;
  /** On one line through time, with the time that passed in between. */
  readonly asTimeline?: boolean;
  readonly showPerson?: boolean;
  /** The touchpoint that the rules see in a row, by its sequence number. */
  readonly touchpoints?: ReadonlyMap<number, string>;
  /** What else there is to a row; stands below it. */
  readonly below?: ((row: EventRow) => ReactNode) | undefined;
}

/** Stored events as people read them. */
export function EventList({
  rows,
  marked,
  asTimeline,
  showPerson,
  touchpoints,
  below,
}: EventListProps) {
  return (
    <ol className={classes.events} data-timeline={asTimeline || undefined}>
      {rows.map((row, at) => (
        <Event
          key={row.sequence}
          row={row}
          before={asTimeline ? rows[at - 1] : undefined}
          isMarked={marked?.has(row.sequence) ?? false}
          showPerson={showPerson ?? false}
          touchpoint={touchpoints?.get(row.sequence)}
          below={below?.(row)}
        />
      ))}
    </ol>
  );
}

interface EventProps {
  readonly row: EventRow;
  readonly before: EventRow | undefined;
  readonly isMarked: boolean;
  readonly showPerson: boolean;
  readonly touchpoint: string | undefined;
  readonly below: ReactNode;
}

function Event({ row, before, isMarked, showPerson, touchpoint, below }: EventProps) {
  const { t } = useTranslation('measured');
  const format = useFormat();
  const passed = before ? Date.parse(row.time) - Date.parse(before.time) : 0;
  const properties = Object.entries(row.properties);
  return (
    <li className={classes.event} data-marked={isMarked || undefined}>
      {passed > 0 && (
        <small className={classes.passed}>
          {t('behind.previous', { time: format.duration(passed) })}
        </small>
      )}
      <div className={classes.eventHead}>
        <strong dir="auto">{row.type}</strong>
        {row.value !== undefined && <b>{format.number(row.value, 2)}</b>}
        {isMarked && <span className="wl-hidden">{t('behind.belongs')}</span>}
      </div>
      {row.text && (
        <blockquote className={classes.text} dir="auto">
          {row.text}
        </blockquote>
      )}
      <p className={classes.eventFacts}>
        <time dateTime={row.time}>{format.dateTime(row.time)}</time>
        {touchpoint && <bdi className={classes.touchpoint}>{touchpoint}</bdi>}
        {row.channel && <bdi>{row.channel}</bdi>}
        {row.page && <bdi>{row.page}</bdi>}
        {showPerson && <bdi>{row.person}</bdi>}
      </p>
      {(properties.length > 0 || row.source) && (
        <details className={classes.properties}>
          <summary>{t('behind.properties')}</summary>
          <dl>
            <div>
              <dt>{t('behind.row.source')}</dt>
              <dd dir="auto">{row.source}</dd>
            </div>
            {properties.map(([name, value]) => (
              <div key={name}>
                <dt>
                  <bdi>{name}</bdi>
                </dt>
                <dd dir="auto">{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {below}
    </li>
  );
}
