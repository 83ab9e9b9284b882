import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Moment } from '../wire/persons';
import classes from './persons.module.css';

/** A person's way through the channels: a lane each, one column per event in time order. */
export function Lanes({ moments }: { moments: readonly Moment[] }) {
  const { t } = useTranslation('persons');
  const format = useFormat();
  const lanes = [...new Set(moments.map(({ event }) => event.channel ?? ''))];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={classes.lanes} aria-label={t('shape.lanes')} tabIndex={0}>
      <ol className={classes.grid}>
        {lanes.map((lane, row) => (
          <li
            key={`lane ${lane}`}
            className={classes.laneName}
            style={{ gridRow: row + 1, gridColumn: 1 }}
          >
            <bdi>{lane || t('noChannel')}</bdi>
          </li>
        ))}
        {moments.map(({ event, touchpoint }, column) => (
          <li
            key={event.sequence}
            className={classes.moment}
            data-kind={event.kind}
            style={{ gridRow: lanes.indexOf(event.channel ?? '') + 1, gridColumn: column + 2 }}
          >
            <strong dir="auto">{touchpoint?.name || event.type}</strong>
            {touchpoint && <span dir="auto">{event.type}</span>}
            {event.value !== undefined && <b>{format.number(event.value, 2)}</b>}
            {event.text && <q dir="auto">{event.text}</q>}
            <time dateTime={event.time}>{format.dateTime(event.time)}</time>
          </li>
        ))}
      </ol>
    </section>
  );
}
