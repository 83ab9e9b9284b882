import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CalendarRange } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../charts/Chart';
import { useFormat } from '../i18n/useFormat';
import { EmptyState } from '../ui/EmptyState';
import type { Cohorts } from '../wire/generated/api';
import { Answer } from './Answer';
import { HeatTable } from './HeatTable';
import { type CohortCell, cellsOf, type Show } from './heat';
import classes from './journeys.module.css';
import { type Asked, journeysQuery } from './queries';
import type { TabProps } from './tab';

const PERIODS = ['week', 'month', 'quarter', 'year'] as const;

/** Who comes back, by when they began. */
export function RetentionTab({ map, places, search, filter, stamp, onChange }: TabProps) {
  const { t } = useTranslation('journeys');
  const by = PERIODS.find((each) => each === search.by) ?? 'month';
  const show: Show = search.show === 'stayed' ? 'stayed' : 'returned';
  const asked: Asked = { ...filter, by, start: search.began, end: search.back };
  const query = useQuery(journeysQuery(map, 'retention', asked, stamp));
  const nodes = [
    { value: '', label: t('retention.anything') },
    ...places.touchpoints.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      <div className={classes.choices}>
        <NativeSelect
          size="xs"
          label={t('retention.by')}
          value={by}
          onChange={(event) => onChange({ by: event.currentTarget.value })}
          data={PERIODS.map((value) => ({ value, label: t(`retention.period.${value}`) }))}
        />
        <NativeSelect
          size="xs"
          label={t('retention.began')}
          value={search.began ?? ''}
          onChange={(event) => onChange({ began: event.currentTarget.value })}
          data={nodes}
        />
        <NativeSelect
          size="xs"
          label={t('retention.back')}
          value={search.back ?? ''}
          onChange={(event) => onChange({ back: event.currentTarget.value })}
          data={nodes}
        />
        <SegmentedControl
          size="xs"
          className={classes.wide ?? ''}
          aria-label={t('retention.show')}
          value={show}
          onChange={(value) => onChange({ show: value })}
          data={[
            { value: 'returned', label: t('retention.returned') },
            { value: 'stayed', label: t('retention.stayed') },
          ]}
        />
      </div>
      <Answer query={query}>
        {(cohorts) => <Told cohorts={cohorts} show={show} by={by} asked={asked} />}
      </Answer>
    </>
  );
}

interface ToldProps {
  readonly cohorts: Cohorts;
  readonly show: Show;
  readonly by: (typeof PERIODS)[number];
  readonly asked: Asked;
}

function Told({ cohorts, show, by, asked }: ToldProps) {
  const { t } = useTranslation(['journeys', 'charts']);
  const format = useFormat();
  if (cohorts.cohorts.length === 0) {
    return (
      <EmptyState icon={CalendarRange} title={t('retention.none')} hint={t('retention.noneHint')} />
    );
  }
  const cells = cellsOf(cohorts, show);
  const share = (value: number) => format.share(value, 1);
  return (
    <Chart<CohortCell>
      title={t('tab.retention')}
      rows={cells}
      keyOf={({ cohort, period }) => `${cohort.from} ${period}`}
      how={t('retention.how')}
      columns={[
        {
          label: t('retention.cohort'),
          value: ({ cohort }) => cohort.from.slice(0, 10),
          shown: ({ cohort }) => format.date(cohort.from),
        },
        {
          label: t(`retention.later.${by}`),
          value: ({ period }) => period,
          shown: ({ period }) => format.number(period),
        },
        {
          label: 'n',
          value: ({ cohort }) => cohort.persons,
          shown: ({ cohort }) => format.number(cohort.persons),
        },
        {
          label: t(`retention.${show}`),
          value: ({ persons }) => persons,
          shown: ({ persons }) => format.number(persons),
        },
        { label: t('share'), value: (cell) => cell.share, shown: (cell) => share(cell.share) },
        { label: t('charts:low'), value: ({ low }) => low, shown: ({ low }) => share(low) },
        { label: t('charts:high'), value: ({ high }) => high, shown: ({ high }) => share(high) },
        { label: t('retention.over'), value: ({ over }) => t(over ? 'yes' : 'no') },
      ]}
    >
      <HeatTable cohorts={cohorts} show={show} by={by} asked={asked} />
    </Chart>
  );
}
