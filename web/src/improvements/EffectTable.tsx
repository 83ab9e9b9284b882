import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Effect, EffectMean } from '../wire/generated/api';
import { figureOf } from './effect';
import classes from './improvements.module.css';

/** Before and after as they were counted; each day when asked for. */
export function EffectTable({ effect }: { readonly effect: Effect }) {
  const { t } = useTranslation('improvements');
  const { t: common } = useTranslation('common');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const figure = (value: number | undefined) =>
    value === undefined ? '—' : figureOf(value, effect.measure, format);
  const mean = (of: EffectMean | undefined) =>
    of
      ? `${figure(of.value)} (n = ${format.number(of.n)}${
          of.persons === undefined || of.persons === of.n
            ? ''
            : ` · ${common('count.persons', { count: of.persons })}`
        })`
      : '—';
  const sides = (['before', 'after'] as const).filter((side) => effect[side]);
  const compares = sides.some((side) => effect[side]?.others);
  return (
    <div className={classes.table}>
      <table>
        <caption>{t('effect.counted', { unit: t(`unit.name.${effect.measure}`) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('effect.days')}</th>
            <th scope="col">{t('effect.with')}</th>
            {compares && <th scope="col">{t('legend.others')}</th>}
          </tr>
        </thead>
        <tbody>
          {sides.map((side) => (
            <tr key={side}>
              <th scope="row">
                {t(`phase.${side}`)}
                <br />
                <span className={classes.quiet}>
                  {format.date(effect[side]?.from ?? '')} – {format.date(effect[side]?.to ?? '')}
                </span>
              </th>
              <td>
                <bdi>{mean(effect[side]?.mean)}</bdi>
              </td>
              {compares && (
                <td>
                  <bdi>{mean(effect[side]?.others)}</bdi>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('asTable')}</summary>
        {open && (
          <table>
            <thead>
              <tr>
                <th scope="col">{t('effect.day')}</th>
                <th scope="col">n</th>
                <th scope="col">{t('legend.days')}</th>
                {compares && <th scope="col">{t('legend.others')}</th>}
                <th scope="col">{t('legend.fitted')}</th>
                <th scope="col">{t('legend.without')}</th>
              </tr>
            </thead>
            <tbody>
              {effect.points.map((point) => (
                <tr key={point.day}>
                  <th scope="row">{format.date(point.day)}</th>
                  <td>{format.number(point.n)}</td>
                  <td>{figure(point.value)}</td>
                  {compares && <td>{figure(point.othersValue)}</td>}
                  <td>{figure(point.fitted)}</td>
                  <td>{figure(point.without)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </details>
    </div>
  );
}
