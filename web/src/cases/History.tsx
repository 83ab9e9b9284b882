import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Case, CaseEvent } from '../wire/generated/api';
import classes from './cases.module.css';
import { caseEventsQuery } from './queries';

interface HistoryProps {
  readonly ws: string;
  readonly one: Case;
}

/** What happened to the case, the newest first. */
export function History({ ws, one }: HistoryProps) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const events = useQuery(caseEventsQuery(ws, one)).data?.items ?? [];
  return (
    <section className={classes.card} aria-labelledby="case-history">
      <h2 id="case-history">{t('history.title')}</h2>
      <ol className={classes.history}>
        {events.map((event) => (
          <li key={event.position}>
            <span>
              {t(`history.${event.kind}`)} <Detail event={event} />
            </span>
            <span className={classes.quiet}>
              {event.by && <bdi>{event.by}</bdi>} {format.dateTime(event.at)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the event says besides its kind, in the reader's words where it is one of ours. */
function Detail({ event }: { readonly event: CaseEvent }) {
  const { t } = useTranslation('cases');
  switch (event.kind) {
    case 'note':
      return (
        <q className={classes.said} dir="auto">
          {event.detail}
        </q>
      );
    case 'assigned':
    case 'closed':
      return <bdi>{event.detail}</bdi>;
    case 'moved':
      return <>{t(`state.${event.state}`)}</>;
    case 'priority':
      return <>{t(`priority.${event.priority}`)}</>;
    case 'escalated':
      return <bdi>{event.to}</bdi>;
    case 'recovered':
      return <>{t(event.detail === 'yes' ? 'recovered.yes' : 'recovered.no')}</>;
    default:
      return null;
  }
}
