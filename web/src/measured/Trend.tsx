import { Loader, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../charts/Chart';
import { LinePicture } from '../charts/LinePicture';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import { ChangeMarks, useMarkWords } from '../improvements/ChangeMarks';
import { type ChangeMark, type LinePlace, marksOn } from '../improvements/marks';
import { changesQuery } from '../improvements/queries';
import type { MapRef } from '../maps/MapOverlay';
import type { TrendBy, TrendPoint } from '../wire/analysis';
import { useMeasured } from './measuredStore';
import type { NumberName } from './numbers';
import { trendQuery } from './queries';
import classes from './Trend.module.css';
import { type Followed, followable, type LinePoint, type TrendLine, trendLine } from './trendLine';
import { useAsked } from './useAsked';
import { useSampleText } from './useSampleText';

const PERIODS: readonly TrendBy[] = ['week', 'month', 'quarter', 'year'];

interface TrendProps {
  readonly map: MapRef;
  readonly reference: string;
  readonly name: NumberName;
}

/** How a score went over time: a line with intervals, and the same as a table. */
export function Trend({ map, reference, name }: TrendProps) {
  const { t } = useTranslation('measured');
  const [by, setBy] = useState<TrendBy>('month');
  const [channel, setChannel] = useState('');
  const [wanted, setWanted] = useState<Followed>();
  const channels = useMeasured(({ measures }) =>
    name.of === 'touchpoint'
      ? measures?.touchpoints.find(({ touchpoint }) => touchpoint === name.id)?.channels
      : undefined,
  );
  const query = useQuery(trendQuery(map, reference, by, channel, useAsked()));
  const place = useLinePlace(map, name);
  const changes = useQuery(changesQuery(map.workspace)).data?.items ?? [];
  if (query.isPending) return <Loader size="sm" />;
  if (query.isError) return <Fault fault={query.error} onRetry={() => query.refetch()} />;
  const { points } = query.data;
  const choices = followable(points);
  const followed = wanted && choices.includes(wanted) ? wanted : 'mean';
  const line = trendLine(points, followed);
  const asked = (channels ?? []).filter((each) => each.channel !== '' && each.score);
  return (
    <section className={classes.trend} aria-label={t('trend.title')}>
      <div className={classes.choices}>
        <Select
          size="xs"
          aria-label={t('trend.by')}
          value={by}
          onChange={(value) => setBy((value as TrendBy | null) ?? 'month')}
          data={PERIODS.map((each) => ({ value: each, label: t(`trend.period.${each}`) }))}
        />
        {choices.length > 1 && (
          <Select
            size="xs"
            aria-label={t('trend.followed')}
            value={followed}
            onChange={(value) => setWanted((value as Followed | null) ?? undefined)}
            data={choices.map((each) => ({ value: each, label: t(`trend.figure.${each}`) }))}
          />
        )}
        {asked.length > 1 && (
          <Select
            size="xs"
            aria-label={t('trend.channel')}
            value={channel}
            onChange={(value) => setChannel(value ?? '')}
            data={[
              { value: '', label: t('trend.allChannels') },
              ...asked.map((each) => ({ value: each.channel, label: each.channel })),
            ]}
          />
        )}
      </div>
      {line.points.length === 0 ? (
        <p className={classes.quiet}>{t('trend.none')}</p>
      ) : (
        <TrendChart
          ws={map.workspace}
          line={line}
          by={by}
          followed={followed}
          marks={place ? marksOn(changes, place, points) : []}
        />
      )}
    </section>
  );
}

/** The place of a number among the others of its map, so that changes around it are found. */
function useLinePlace({ map }: MapRef, name: NumberName): LinePlace | undefined {
  const measures = useMeasured((state) => state.measures);
  if (name.of !== 'stage' && name.of !== 'touchpoint') return undefined;
  const touchpoints = measures?.touchpoints ?? [];
  return {
    map,
    of: name.of,
    id: name.id,
    stage: touchpoints.find(({ touchpoint }) => touchpoint === name.id)?.stage,
    touchpoints: touchpoints
      .filter(({ stage }) => stage === name.id)
      .map(({ touchpoint }) => touchpoint),
  };
}

interface TrendChartProps {
  readonly ws: string;
  readonly marks: readonly ChangeMark[];
  readonly line: TrendLine;
  readonly by: TrendBy;
  readonly followed: Followed;
}

function TrendChart({ ws, line, by, followed, marks }: TrendChartProps) {
  const { t } = useTranslation(['measured', 'charts', 'findings', 'improvements']);
  const format = useFormat();
  const sampleText = useSampleText();
  const words = useMarkWords();
  const within = ({ from, to }: Pick<TrendPoint, 'from' | 'to'>) =>
    marks
      .filter(({ day }) => from.slice(0, 10) <= day && day < to.slice(0, 10))
      .map(words)
      .join('; ');
  const digits = followed === 'mean' ? 2 : 0;
  const written = (value: number | undefined) =>
    value === undefined ? '' : format.number(value, digits);
  return (
    <Chart
      title={`${t('trend.title')}: ${t(`trend.figure.${followed}`)}`}
      rows={line.points}
      keyOf={({ period }) => period.from}
      how={t('trend.how')}
      columns={[
        {
          label: t(`trend.period.${by}`),
          value: ({ period }) => period.from.slice(0, 10),
          shown: ({ period }) => format.date(period.from),
        },
        {
          label: t(`trend.figure.${followed}`),
          value: ({ value }) => value,
          shown: ({ value }) => written(value),
        },
        { label: t('charts:low'), value: ({ low }) => low, shown: ({ low }) => written(low) },
        { label: t('charts:high'), value: ({ high }) => high, shown: ({ high }) => written(high) },
        {
          label: t('trend.answers'),
          value: ({ score }) => score.n,
          shown: ({ score }) => format.number(score.n),
        },
        {
          label: t('findings:column.persons'),
          value: ({ score }) => score.persons,
          shown: ({ score }) => format.number(score.persons),
        },
        ...(marks.length > 0
          ? [
              {
                label: t('improvements:changes'),
                value: ({ period }: LinePoint) => within(period),
              },
            ]
          : []),
      ]}
    >
      <LinePicture
        least={line.least}
        most={line.most}
        written={(value) => format.number(value)}
        marks={marks.map((mark) => ({ key: mark.key, x: mark.x, says: words(mark) }))}
        points={line.points.map((point) => ({
          key: point.period.from,
          x: point.x,
          value: point.value,
          low: point.low,
          high: point.high,
          when: format.date(point.period.from),
          says: `${written(point.value)} (${sampleText(point.score)})`,
        }))}
      >
        {marks.length > 0 && <ChangeMarks ws={ws} marks={marks} />}
      </LinePicture>
    </Chart>
  );
}
