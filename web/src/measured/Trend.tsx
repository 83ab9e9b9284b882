import { Loader, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import type { MapRef } from '../maps/MapOverlay';
import type { TrendBy, TrendPoint } from '../wire/analysis';
import { useMeasured } from './measuredStore';
import type { NumberName } from './numbers';
import { trendQuery } from './queries';
import classes from './Trend.module.css';
import { TrendPicture } from './TrendPicture';
import { type Followed, followable, type Reading, trendLine } from './trendLine';
import { useAsked } from './useAsked';

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
        <>
          <TrendPicture line={line} />
          <Table points={points} by={by} followed={followed} />
        </>
      )}
    </section>
  );
}

interface TableProps {
  readonly points: readonly TrendPoint[];
  readonly by: TrendBy;
  readonly followed: Followed;
}

function Table({ points, by, followed }: TableProps) {
  const { t } = useTranslation('measured');
  const format = useFormat();
  const digits = followed === 'mean' ? 2 : 0;
  const figure = ({ value, low, high }: Reading) =>
    low === undefined || high === undefined
      ? format.number(value, digits)
      : `${format.number(value, digits)} (${format.number(low, digits)} – ${format.number(high, digits)})`;
  const line = trendLine(points, followed);
  return (
    <details className={classes.table}>
      <summary>{t('trend.table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t(`trend.period.${by}`)}</th>
            <th scope="col">{t(`trend.figure.${followed}`)}</th>
            <th scope="col">{t('trend.answers')}</th>
          </tr>
        </thead>
        <tbody>
          {line.points.map((point) => (
            <tr key={point.period.from}>
              <th scope="row">{format.date(point.period.from)}</th>
              <td>
                <bdi>{figure(point)}</bdi>
              </td>
              <td>{format.number(point.score.n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <small>{t('trend.how')}</small>
    </details>
  );
}
