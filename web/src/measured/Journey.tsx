import { Button, Loader } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import type { MapRef } from '../maps/MapOverlay';
import { OpenPerson } from '../persons/OpenPerson';
import type { PersonBehind } from '../wire/analysis';
import classes from './DrillDown.module.css';
import { EventList } from './EventList';
import { journeyQuery, rowsBehindQuery } from './queries';
import { useAsked } from './useAsked';

interface JourneyProps {
  readonly map: MapRef;
  readonly reference: string;
  readonly person: PersonBehind;
  readonly onBack: () => void;
}

/** All that one person did and said, in time order; what is behind the number stands out. */
export function Journey({ map, reference, person, onBack }: JourneyProps) {
  const { t } = useTranslation('measured');
  const query = useInfiniteQuery(journeyQuery(map.workspace, person.code));
  const behind = useInfiniteQuery(rowsBehindQuery(map, reference, useAsked(), person.code));
  const marked = useMemo(
    () =>
      new Set(
        behind.data?.pages.flatMap((page) => page.items.map(({ sequence }) => sequence)) ?? [],
      ),
    [behind.data],
  );
  return (
    <>
      <Button
        autoFocus
        variant="subtle"
        size="compact-sm"
        className={classes.back}
        leftSection={<ArrowLeft size={15} className={classes.arrow} aria-hidden />}
        onClick={onBack}
      >
        {t('behind.back')}
      </Button>
      <h4 className={classes.journeyTitle}>
        <bdi>{t('behind.journey', { person: person.id })}</bdi>
      </h4>
      <OpenPerson workspace={map.workspace} person={person.code} />
      {query.isPending && <Loader size="sm" />}
      {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
      {query.data && (
        <EventList
          rows={query.data.pages.flatMap((page) => page.items)}
          marked={marked}
          asTimeline
        />
      )}
      {query.hasNextPage && (
        <Button
          variant="default"
          size="compact-sm"
          loading={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          {t('behind.more')}
        </Button>
      )}
    </>
  );
}
