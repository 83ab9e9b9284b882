/** An effect as words and points, without drawing. */
import type { Format } from '../i18n/useFormat';
import type { Effect, EffectPoint } from '../wire/generated/api';

/** A figure as people read it: a share in points of a hundred, everything else as it is. */
export function figureOf(value: number, measure: Effect['measure'], format: Format): string {
  return measure === 'goes-on' ? format.number(100 * value, 1) : format.number(value, 2);
}

/** The same with its sign, for what moved. */
export function movedBy(value: number, measure: Effect['measure'], format: Format): string {
  const shown = figureOf(Math.abs(value), measure, format);
  return `${value < 0 ? '−' : '+'}${shown}`;
}

/** Which sentence tells it. */
export type Sentence = 'better' | 'worse' | 'no-effect' | 'soon' | 'never';

export function sentenceOf({ verdict, daysMore }: Effect): Sentence {
  if (verdict !== 'not-yet') return verdict;
  return daysMore === undefined ? 'never' : 'soon';
}

/** Between which values a picture stands: all that it shows and a little air. */
export function rangeOf(points: readonly EffectPoint[]): readonly [least: number, most: number] {
  const all = points.flatMap(({ value, othersValue, fitted, without }) =>
    [value, othersValue, fitted, without].filter((each) => each !== undefined),
  );
  if (all.length === 0) return [0, 1];
  const least = Math.min(...all);
  const most = Math.max(...all);
  const air = most > least ? 0.05 * (most - least) : 1;
  return [least - air, most + air];
}

const COLUMNS = [
  'day',
  'phase',
  'n',
  'value',
  'othersN',
  'othersValue',
  'fitted',
  'without',
] as const;

/** The table as a file; numbers as computers write them, so nothing in it needs quotes. */
export function csvOf(points: readonly EffectPoint[]): string {
  const rows = points.map((point) => COLUMNS.map((column) => point[column] ?? '').join(','));
  return `${[COLUMNS.join(','), ...rows].join('\r\n')}\r\n`;
}
