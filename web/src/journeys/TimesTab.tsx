import { MultiSelect, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../charts/Chart';
import { useFormat } from '../i18n/useFormat';
import { EmptyState } from '../ui/EmptyState';
import type { TimesToEnds } from '../wire/generated/api';
import { Answer } from './Answer';
import { CurvePicture } from './CurvePicture';
import { type CurveRow, rowsOf } from './curve';
import { EndList } from './EndList';
import classes from './journeys.module.css';
import { OpenNumber } from './OpenNumber';
import { type Asked, journeysQuery } from './queries';
import type { TabProps } from './tab';

/** By when customers come to a stage, where others may come first and some are still under way. */
export function TimesTab({ map, places, search, filter, stamp, onChange }: TabProps) {
  const { t } = useTranslation('journeys');
  const until = search.until ?? places.stages.at(-1)?.id ?? '';
  const rivals = (search.rivals ?? '').split(',').filter((id) => id && id !== until);
  const asked: Asked = { ...filter, start: search.since, end: until, competing: rivals.join(',') };
  const query = useQuery(journeysQuery(map, 'time-to-stage', asked, stamp, until !== ''));
  const stages = places.stages.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <div className={classes.choices}>
        <NativeSelect
          size="xs"
          label={t('times.since')}
          value={search.since ?? ''}
          onChange={(event) => onChange({ since: event.currentTarget.value })}
          data={[{ value: '', label: t('times.firstStep') }, ...stages]}
        />
        <NativeSelect
          size="xs"
          label={t('times.until')}
          value={until}
          onChange={(event) => onChange({ until: event.currentTarget.value })}
          data={stages}
        />
        <MultiSelect
          size="xs"
          className={classes.wide ?? ''}
          label={t('times.rivals')}
          placeholder={rivals.length === 0 ? t('times.noRivals') : ''}
          value={rivals}
          onChange={(value) => onChange({ rivals: value.join(',') })}
          data={stages.filter(({ value }) => value !== until)}
          maxValues={5}
        />
      </div>
      <Answer query={query}>{(times) => <Told times={times} asked={asked} />}</Answer>
    </>
  );
}

function Told({ times, asked }: { times: TimesToEnds; asked: Asked }) {
  const { t } = useTranslation(['journeys', 'charts']);
  const format = useFormat();
  const rows = rowsOf(times);
  if (rows.length === 0) {
    return <EmptyState icon={Hourglass} title={t('times.none')} hint={t('times.noneHint')} />;
  }
  const share = (value: number | undefined) => (value === undefined ? '' : format.share(value, 1));
  const total = (part: string, persons: number, name: string) => (
    <div>
      <dt>{name}</dt>
      <dd>
        <OpenNumber
          value={format.number(persons)}
          opened={{ title: name, question: 'time-to-stage', asked: { ...asked, part } }}
        />
      </dd>
    </div>
  );
  return (
    <>
      <dl className={classes.totals}>
        {total('started', times.persons, t('times.started'))}
        {total('under-way', times.underWay, t('times.underWay'))}
        <div>
          <dt>{t('times.median')}</dt>
          <dd>
            {times.medianMillis === undefined
              ? t('times.notYet')
              : format.duration(times.medianMillis)}
          </dd>
        </div>
      </dl>
      <EndList times={times} asked={asked} />
      <Chart<CurveRow>
        title={t('tab.times')}
        rows={rows}
        keyOf={({ key }) => key}
        how={t('times.how', { method: times.method })}
        columns={[
          { label: t('times.stage'), value: ({ end }) => end.label || t('unnamed') },
          {
            label: t('times.after'),
            value: ({ point }) => point.millis,
            shown: ({ point }) => format.duration(point.millis),
          },
          {
            label: t('share'),
            value: ({ point }) => point.share,
            shown: ({ point }) => share(point.share),
          },
          {
            label: t('charts:low'),
            value: ({ point }) => point.low,
            shown: ({ point }) => share(point.low),
          },
          {
            label: t('charts:high'),
            value: ({ point }) => point.high,
            shown: ({ point }) => share(point.high),
          },
          {
            label: t('times.atRisk'),
            value: ({ point }) => point.atRisk,
            shown: ({ point }) => format.number(point.atRisk),
          },
        ]}
      >
        <CurvePicture times={times} />
      </Chart>
    </>
  );
}
