import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Route } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../charts/Chart';
import { useFormat } from '../i18n/useFormat';
import { EmptyState } from '../ui/EmptyState';
import type { Ways } from '../wire/generated/api';
import { Answer } from './Answer';
import classes from './journeys.module.css';
import { OpenNumber } from './OpenNumber';
import { PathPicture } from './PathPicture';
import { type Asked, journeysQuery } from './queries';
import type { TabProps } from './tab';
import { WayList } from './WayList';

const STEPS = ['1', '2', '3', '4', '5', '6', '8'];
const GAPS = ['0', '30', '1440', '10080', '43200'] as const;

/** Where customers go from a place, how they come to it, or what lies between two. */
export function PathsTab({ map, places, search, filter, stamp, onChange }: TabProps) {
  const { t } = useTranslation('journeys');
  const format = useFormat();
  const { end } = search;
  const start = search.start ?? (end ? undefined : places.touchpoints[0]?.id);
  const asked: Asked = {
    ...filter,
    start,
    end,
    steps: search.steps ?? '4',
    gapMinutes: search.gap ?? '0',
  };
  const query = useQuery(journeysQuery(map, 'paths', asked, stamp));
  const nodes = places.touchpoints.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <div className={classes.choices}>
        <NativeSelect
          size="xs"
          label={t('paths.from')}
          value={start ?? ''}
          onChange={(event) => onChange({ start: event.currentTarget.value })}
          data={[{ value: '', label: t('paths.anywhere'), disabled: !end }, ...nodes]}
        />
        <NativeSelect
          size="xs"
          label={t('paths.to')}
          value={end ?? ''}
          // To keep where ways begin, which may only have been the usual place.
          onChange={(event) => onChange({ start, end: event.currentTarget.value })}
          data={[{ value: '', label: t('paths.anywhere'), disabled: !start }, ...nodes]}
        />
        <NativeSelect
          size="xs"
          label={t('paths.steps')}
          value={search.steps ?? '4'}
          disabled={start !== undefined && end !== undefined}
          onChange={(event) => onChange({ steps: event.currentTarget.value })}
          data={STEPS.map((value) => ({ value, label: format.number(Number(value)) }))}
        />
        <NativeSelect
          size="xs"
          label={t('paths.gap')}
          value={search.gap ?? '0'}
          onChange={(event) => onChange({ gap: event.currentTarget.value })}
          data={GAPS.map((value) => ({ value, label: t(`paths.gapOf.${value}`) }))}
        />
      </div>
      <Answer query={query}>
        {(ways) => (
          <Told
            ways={ways}
            asked={asked}
            places={places}
            fromEnd={!start}
            settling={query.isPlaceholderData}
          />
        )}
      </Answer>
    </>
  );
}

interface ToldProps {
  readonly ways: Ways;
  readonly asked: Asked;
  readonly places: TabProps['places'];
  readonly fromEnd: boolean;
  readonly settling: boolean;
}

function Told({ ways, asked, places, fromEnd, settling }: ToldProps) {
  const { t } = useTranslation(['journeys', 'charts', 'common']);
  const format = useFormat();
  if (ways.took === 0) {
    return <EmptyState icon={Route} title={t('paths.none')} hint={t('paths.noneHint')} />;
  }
  const names = new Map(ways.nodes.map(({ id, label }) => [id, label]));
  for (const { id, name } of places.touchpoints) names.set(id, name);
  const nameOf = (id: string) => names.get(id) || t('unnamed');
  const title = t('tab.paths');
  const shareOf = (persons: number) => format.share(persons / ways.persons, 1);
  const rows = [
    ...ways.ways.map((way) => ({
      key: JSON.stringify([way.nodes, way.cut]),
      name: way.nodes.map(nameOf).join(' › '),
      cut: way.cut,
      persons: way.persons,
    })),
    {
      key: 'rest',
      name: t('paths.rest', { count: ways.distinct - ways.ways.length }),
      cut: undefined,
      persons: ways.rest,
    },
  ];
  return (
    <div className={classes.told} data-stale={settling || undefined}>
      <p className={classes.said}>
        {t('paths.took', { of: format.number(ways.persons), share: shareOf(ways.took) })}{' '}
        <OpenNumber
          value={t('common:count.persons', { count: ways.took })}
          opened={{ title: t('paths.all'), question: 'paths', asked }}
        />{' '}
        <span className={classes.quiet}>{t('paths.distinct', { count: ways.distinct })}</span>
      </p>
      <Chart
        title={title}
        rows={rows}
        keyOf={({ key }) => key}
        how={t('paths.how')}
        columns={[
          { label: t('paths.way'), value: ({ name }) => name },
          {
            label: t('persons'),
            value: ({ persons }) => persons,
            shown: ({ persons }) => format.number(persons),
          },
          {
            label: t('shareOfAll'),
            value: ({ persons }) => persons / ways.persons,
            shown: ({ persons }) => shareOf(persons),
          },
          {
            label: t('paths.goesOn'),
            value: ({ cut }) => (cut === undefined ? undefined : t(cut ? 'yes' : 'no')),
          },
        ]}
      >
        <PathPicture ways={ways} fromEnd={fromEnd} nameOf={nameOf} asked={asked} />
        <WayList ways={ways} nameOf={nameOf} asked={asked} fromEnd={fromEnd} />
      </Chart>
    </div>
  );
}
