import type { TFunction } from 'i18next';
import type { CsvCell } from '../ui/csv';
import type { Comparison } from '../wire/generated/api';
import { placeOf } from './ComparedTable';

/** The comparison as a table of plain numbers: shares of 1, times in milliseconds. */
export function csvOf(
  comparison: Comparison,
  titleOf: (stage: string) => string,
  nameOf: (touchpoint: string) => string,
  t: TFunction<'compare'>,
): readonly (readonly CsvCell[])[] {
  return [
    [
      t('column.place'),
      t('column.measure'),
      'A',
      'n A',
      `${t('column.persons')} A`,
      'B',
      'n B',
      `${t('column.persons')} B`,
      t('column.difference'),
      '95 % <',
      '95 % >',
      'p',
      t('column.adjusted'),
      t('column.verdict'),
      t('column.method'),
    ],
    ...comparison.compared.map((one) => [
      placeOf(one, titleOf, nameOf, t('journey')),
      t(`measure.${one.measure}`),
      one.a.value,
      one.a.n,
      one.a.persons,
      one.b.value,
      one.b.n,
      one.b.persons,
      one.effect?.effect,
      one.effect?.low,
      one.effect?.high,
      one.effect?.p,
      one.adjusted,
      t(`verdict.${one.verdict}`),
      one.effect?.method,
    ]),
  ];
}
