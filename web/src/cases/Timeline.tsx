import { Button, Loader } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { EventList } from '../measured/EventList';
import { OpenPerson } from '../persons/OpenPerson';
import { findPersonsQuery, momentsQuery } from '../persons/queries';
import classes from './cases.module.css';

interface TimelineProps {
  readonly ws: string;
  /** The name that stands for the person. */
  readonly person: string;
}

/** All that the customer did and said, beside the case. */
export function Timeline({ ws, person }: TimelineProps) {
  const { t } = useTranslation('cases');
  const found = useQuery(findPersonsQuery(ws, person));
  const code = found.data?.items.find(({ id }) => id === person)?.code;
  return (
    <section className={classes.card} aria-labelledby="case-person">
      <div className={classes.lead}>
        <h2 id="case-person">{t('timeline.title')}</h2>
        {code !== undefined && <OpenPerson workspace={ws} person={code} />}
      </div>
      {found.isPending && <Loader size="sm" aria-label={t('timeline.title')} />}
      {found.isSuccess && code === undefined && (
        <p className={classes.quiet}>{t('timeline.gone')}</p>
      )}
      {code !== undefined && <Moments ws={ws} code={code} />}
    </section>
  );
}

function Moments({ ws, code }: { readonly ws: string; readonly code: number }) {
  const { t } = useTranslation('cases');
  const query = useInfiniteQuery(momentsQuery(ws, code, {}));
  const moments = useMemo(
    () => query.data?.pages.flatMap((page) => page.items) ?? [],
    [query.data],
  );
  const touchpoints = useMemo(
    () =>
      new Map(
        moments.flatMap(({ event, touchpoint }) =>
          touchpoint ? [[event.sequence, touchpoint.name] as const] : [],
        ),
      ),
    [moments],
  );
  return (
    <>
      {query.isPending && <Loader size="sm" aria-label={t('timeline.title')} />}
      {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
      {moments.length > 0 && (
        <EventList rows={moments.map(({ event }) => event)} touchpoints={touchpoints} asTimeline />
      )}
      {query.hasNextPage && (
        <Button
          size="compact-sm"
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </>
  );
}
