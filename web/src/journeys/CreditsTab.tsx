import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Share2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chart, type Column } from '../charts/Chart';
import { useNames } from '../compare/useNames';
import { useFormat } from '../i18n/useFormat';
import { EmptyState } from '../ui/EmptyState';
import type { Credits, CreditsRow } from '../wire/generated/api';
import { Answer } from './Answer';
import { CreditMatrix } from './CreditMatrix';
import { methodsOf } from './credits';
import classes from './journeys.module.css';
import { OpenNumber } from './OpenNumber';
import { type Asked, journeysQuery } from './queries';
import type { TabProps } from './tab';

const SHARERS = ['channels', 'touchpoints', 'stages'] as const;
const LOOKBACKS = ['0', '7', '30', '90', '365'];

/** How channels or touchpoints share in who reaches a stage, all models side by side. */
export function CreditsTab({ map, places, search, filter, stamp, onChange }: TabProps) {
  const { t } = useTranslation('journeys');
  const conversion = search.conversion ?? places.stages.at(-1)?.id ?? '';
  const by = SHARERS.find((each) => each === search.share) ?? 'channels';
  const asked: Asked = { ...filter, conversion, by, lookbackDays: search.lookback ?? '0' };
  const query = useQuery(journeysQuery(map, 'attribution', asked, stamp, conversion !== ''));
  const labelled = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return (
    <>
      <div className={classes.choices}>
        <NativeSelect
          size="xs"
          label={t('credits.conversion')}
          value={conversion}
          onChange={(event) => onChange({ conversion: event.currentTarget.value })}
          data={[
            { group: t('stages'), items: places.stages.map(labelled) },
            { group: t('touchpoints'), items: places.touchpoints.map(labelled) },
          ]}
        />
        <NativeSelect
          size="xs"
          label={t('credits.by')}
          value={by}
          onChange={(event) => onChange({ share: event.currentTarget.value })}
          data={SHARERS.map((value) => ({ value, label: t(`credits.sharer.${value}`) }))}
        />
        <NativeSelect
          size="xs"
          label={t('credits.lookback')}
          value={search.lookback ?? '0'}
          onChange={(event) => onChange({ lookback: event.currentTarget.value })}
          data={LOOKBACKS.map((value) => ({
            value,
            label: value === '0' ? t('credits.ever') : t('credits.days', { count: Number(value) }),
          }))}
        />
      </div>
      <Answer query={query}>{(credits) => <Told credits={credits} asked={asked} by={by} />}</Answer>
    </>
  );
}

interface ToldProps {
  readonly credits: Credits;
  readonly asked: Asked;
  readonly by: (typeof SHARERS)[number];
}

function Told({ credits, asked, by }: ToldProps) {
  const { t } = useTranslation(['journeys', 'charts']);
  const format = useFormat();
  const names = useNames();
  if (credits.credited === 0) {
    return <EmptyState icon={Share2} title={t('credits.none')} hint={t('credits.noneHint')} />;
  }
  const nameOf = ({ id, label }: CreditsRow) =>
    (by === 'channels' ? names.channel(id) : label) || t('unnamed');
  const methods = methodsOf(credits);
  const columns = methods.flatMap((method, at): Column<CreditsRow>[] => {
    const name = t(`credits.method.${method.key}`);
    const number = (value: number | undefined) =>
      value === undefined ? '' : format.number(value, 1);
    return [
      {
        label: name,
        value: ({ credits: own }) => own[at]?.conversions,
        shown: ({ credits: own }) => number(own[at]?.conversions),
      },
      ...(method.sampled
        ? [
            {
              label: `${name} ±`,
              value: ({ credits: own }: CreditsRow) => own[at]?.error,
              shown: ({ credits: own }: CreditsRow) => number(own[at]?.error),
            },
          ]
        : []),
    ];
  });
  const total = (part: string, persons: number, name: string) => (
    <div>
      <dt>{name}</dt>
      <dd>
        <OpenNumber
          value={format.number(persons)}
          opened={{ title: name, question: 'attribution', asked: { ...asked, part } }}
        />
      </dd>
    </div>
  );
  return (
    <>
      <dl className={classes.totals}>
        {total('converted', credits.conversions, t('credits.converted'))}
        {total('credited', credits.credited, t('credits.credited'))}
        {total('not-converted', credits.notConverted, t('credits.notConverted'))}
      </dl>
      <p className={classes.caution}>{t('credits.caution')}</p>
      <Chart
        title={t('tab.credits')}
        rows={credits.rows}
        keyOf={({ id }) => id}
        how={t('credits.how')}
        columns={[
          { label: t(`credits.sharer.${by}`), value: nameOf },
          {
            label: t('credits.touched'),
            value: ({ persons }) => persons,
            shown: ({ persons }) => format.number(persons),
          },
          ...columns,
        ]}
      >
        <CreditMatrix
          credits={credits}
          nameOf={nameOf}
          head={t(`credits.sharer.${by}`)}
          asked={asked}
        />
      </Chart>
    </>
  );
}
