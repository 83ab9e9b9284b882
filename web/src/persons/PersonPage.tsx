import { Button, Loader, NativeSelect, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import { BelowRow } from '../cases/BelowRow';
import { OpenCase } from '../cases/OpenCase';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import { EventList } from '../measured/EventList';
import { NotesOf } from '../notes/NotesOf';
import { PersonRights } from '../privacy/PersonRights';
import type { EventKind } from '../wire/evidence';
import type { Person } from '../wire/persons';
import { Lanes } from './Lanes';
import { Names } from './Names';
import classes from './persons.module.css';
import { type MomentFilter, momentsQuery, personQuery } from './queries';

/** One customer: all that is known of one person, over all channels, in time order. */
export function PersonPage() {
  const workspace = useWorkspaceId();
  const { person: code } = useParams({ from: '/w/$ws/persons/$person' });
  const { t } = useTranslation(['persons', 'common']);
  const format = useFormat();
  const query = useQuery(personQuery(workspace, Number(code)));
  const person = query.data;
  return (
    <>
      <PageHeader
        title={person ? <bdi>{person.id}</bdi> : t('title')}
        hint={
          person?.firstTime &&
          person.lastTime &&
          t('lead', {
            events: t('common:count.events', { count: person.events }),
            first: format.date(person.firstTime),
            last: format.date(person.lastTime),
          })
        }
      >
        {person && <OpenCase ws={workspace} person={person.id} />}
      </PageHeader>
      <div className={classes.page}>
        {query.isPending && <Loader size="sm" aria-label={t('title')} />}
        {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
        {person && (
          <>
            <Counts person={person} />
            <Names workspace={workspace} person={person} />
            <PersonRights workspace={workspace} person={person.code} />
            <NotesOf ws={workspace} names={person.names.map(({ id }) => id)} />
            <Moments key={person.code} workspace={workspace} person={person} />
          </>
        )}
      </div>
    </>
  );
}

/** How much there is of each kind and in each channel. */
function Counts({ person }: { person: Person }) {
  const { t } = useTranslation(['persons', 'data']);
  const format = useFormat();
  return (
    <dl className={classes.counts}>
      {person.kinds.map(({ kind, events }) => (
        <div key={kind}>
          <dt>{t(`data:kind.${kind}`)}</dt>
          <dd>{format.number(events)}</dd>
        </div>
      ))}
      {person.channels.map(({ channel, events }) => (
        <div key={`in ${channel}`}>
          <dt>{t('inChannel', { channel })}</dt>
          <dd>{format.number(events)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Moments({ workspace, person }: { workspace: string; person: Person }) {
  const { t } = useTranslation('persons');
  const [shape, setShape] = useState<'list' | 'lanes'>('list');
  const [filter, setFilter] = useState<MomentFilter>({});
  const query = useInfiniteQuery(momentsQuery(workspace, person.code, filter));
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
    <section className={classes.moments}>
      <div className={classes.tools}>
        <h2>{t('moments')}</h2>
        <Filters person={person} filter={filter} onChange={setFilter} />
        <SegmentedControl
          size="xs"
          aria-label={t('shape.label')}
          value={shape}
          onChange={(value) => setShape(value === 'lanes' ? 'lanes' : 'list')}
          data={[
            { value: 'list', label: t('shape.list') },
            { value: 'lanes', label: t('shape.lanes') },
          ]}
        />
      </div>
      {query.isPending && <Loader size="sm" />}
      {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && moments.length === 0 && <p className={classes.quiet}>{t('none')}</p>}
      {shape === 'lanes' && moments.length > 0 && <Lanes moments={moments} />}
      {shape === 'list' && moments.length > 0 && (
        <EventList
          rows={moments.map(({ event }) => event)}
          touchpoints={touchpoints}
          asTimeline
          showPerson={person.names.length > 1}
          below={(row) => <BelowRow ws={workspace} row={row} />}
        />
      )}
      {query.hasNextPage && (
        <Button
          variant="default"
          size="compact-sm"
          loading={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          {t('more', { shown: moments.length })}
        </Button>
      )}
    </section>
  );
}

interface FiltersProps {
  readonly person: Person;
  readonly filter: MomentFilter;
  readonly onChange: (filter: MomentFilter) => void;
}

function Filters({ person, filter, onChange }: FiltersProps) {
  const { t } = useTranslation(['persons', 'data']);
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t('filter.kind')}
        value={filter.kind ?? ''}
        onChange={({ currentTarget }) =>
          onChange({ ...filter, kind: (currentTarget.value || undefined) as EventKind | undefined })
        }
        data={[
          { value: '', label: t('filter.allKinds') },
          ...person.kinds.map(({ kind }) => ({ value: kind, label: t(`data:kind.${kind}`) })),
        ]}
      />
      {person.channels.length > 0 && (
        <NativeSelect
          size="xs"
          aria-label={t('filter.channel')}
          value={filter.channel ?? ''}
          onChange={({ currentTarget }) =>
            onChange({ ...filter, channel: currentTarget.value || undefined })
          }
          data={[
            { value: '', label: t('filter.allChannels') },
            ...person.channels.map(({ channel }) => ({ value: channel, label: channel })),
          ]}
        />
      )}
    </>
  );
}
