import { Alert, Button, Loader, NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CircleSlash, Download, Hourglass, TrendingDown, TrendingUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import type { Change, Effect } from '../wire/generated/api';
import { EffectPicture } from './EffectPicture';
import { EffectTable } from './EffectTable';
import { csvOf, movedBy, sentenceOf } from './effect';
import classes from './improvements.module.css';
import { placesOf, readNumber } from './places';
import { effectQuery, placesQuery, type Window } from './queries';

const ICONS = {
  better: TrendingUp,
  worse: TrendingDown,
  'no-effect': CircleSlash,
  soon: Hourglass,
  never: Hourglass,
} as const;

/** Smaller ones are said to be below it, for none is 0. */
const LEAST_P = 0.0001;

/** What a change did: one sentence, the picture, the numbers. */
export function EffectView({ ws, change }: { readonly ws: string; readonly change: Change }) {
  const { t } = useTranslation('improvements');
  const [window, setWindow] = useState<Window>({ beforeDays: undefined, afterDays: undefined });
  const query = useQuery(effectQuery(ws, change, window));
  return (
    <section className={classes.card} aria-labelledby="effect">
      <h2 id="effect">{t('effect.title')}</h2>
      {query.isPending && <Loader size="sm" aria-label={t('effect.title')} />}
      {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
      {query.data && <Told ws={ws} effect={query.data} />}
      <div className={classes.fields}>
        {(['beforeDays', 'afterDays'] as const).map((side) => (
          <NumberInput
            key={side}
            size="xs"
            label={t(`effect.${side}`)}
            placeholder={t('effect.proposed')}
            min={7}
            max={1_100}
            clampBehavior="blur"
            hideControls
            defaultValue=""
            onBlur={(event) => {
              const days = Number.parseInt(event.currentTarget.value, 10);
              setWindow({ ...window, [side]: days >= 7 ? Math.min(days, 1_100) : undefined });
            }}
          />
        ))}
      </div>
    </section>
  );
}

function Told({ ws, effect }: { readonly ws: string; readonly effect: Effect }) {
  const { t } = useTranslation('improvements');
  const format = useFormat();
  const places = placesOf(useQuery(placesQuery(ws, effect.map)).data);
  const { key } = readNumber(effect.number);
  const sentence = sentenceOf(effect);
  const { found, measure } = effect;
  const Icon = ICONS[sentence];
  const unit = t(`unit.name.${measure}`);
  const values = {
    what: t(`measure.${measure}`),
    place: places.find((each) => each.key === key)?.name ?? '',
    effect: found ? movedBy(found.effect, measure, format) : '',
    low: found ? movedBy(found.low, measure, format) : '',
    high: found ? movedBy(found.high, measure, format) : '',
    expected: movedBy(effect.expected, measure, format),
    unit,
    days: format.number(effect.daysMore ?? 0),
  };
  const told = t(`effect.sentence.${sentence}`, values);
  return (
    <>
      <p className={`${classes.verdict} ${classes[sentence]}`} dir="auto">
        <Icon size={22} aria-hidden />
        <strong>{told}</strong>
      </p>
      {found && sentence === 'soon' && (
        <p className={classes.quiet} dir="auto">
          {t('effect.soFar', values)}
        </p>
      )}
      {effect.cautions.map((caution) => (
        <Alert key={caution} variant="light" color="yellow" p="xs">
          {t(`caution.${caution}`)}
        </Alert>
      ))}
      <EffectPicture effect={effect} label={told} />
      <p className={classes.quiet}>
        {t(`design.${effect.design}`)} · <bdi dir="ltr">{effect.method}</bdi>
        {found && (
          <>
            {' · '}
            <bdi dir="ltr">
              p {found.p < LEAST_P ? '<' : '='} {format.number(Math.max(found.p, LEAST_P), 4)}
            </bdi>
          </>
        )}
        {effect.planned !== undefined &&
          ` · ${t('effect.planned', { n: format.number(effect.planned) })}`}
      </p>
      <p className={classes.quiet}>{t(`how.${effect.design}`)}</p>
      <EffectTable effect={effect} />
      <Button
        className={classes.start}
        size="compact-sm"
        variant="default"
        leftSection={<Download size={14} aria-hidden />}
        component="a"
        download="effect.csv"
        href={`data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(effect.points))}`}
      >
        {t('effect.csv')}
      </Button>
    </>
  );
}
