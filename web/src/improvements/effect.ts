/** An effect as words and points, without drawing. */
import type { Format } from '../i18n/useFormat';
import type { Effect, EffectPoint } from '../wire/generated/api';
import { isShare } from './places';

/** A figure as people read it: a share in points of a hundred, everything else as it is. */
export function figureOf(value: number, measure: Effect['measure'], format: Format): string {
  return isShare(measure) ? format.number(100 * value, 1) : format.number(value, 2);
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

const MANY_DAYS = 120;
const WEEK = 7;

/** The days of a picture; weeks together where days would be a cloud. */
export function shownDays(points: readonly EffectPoint[]): readonly EffectPoint[] {
  if (points.length <= MANY_DAYS) return points;
  const weeks: EffectPoint[] = [];
  for (let at = 0; at < points.length; ) {
    const first = points[at];
    if (!first) break;
    let end = at;
    while (end < Math.min(at + WEEK, points.length) && points[end]?.phase === first.phase) end++;
    weeks.push(together(first, points.slice(at, end)));
    at = end;
  }
  return weeks;
}

/** Means weighed by who came; the model's lines by day. */
function together(first: EffectPoint, days: readonly EffectPoint[]): EffectPoint {
  const mean = (
    value: (day: EffectPoint) => number | undefined,
    weight: (day: EffectPoint) => number | undefined,
  ) => {
    let sum = 0;
    let weights = 0;
    for (const day of days) {
      const known = value(day);
      if (known === undefined) continue;
      sum += known * (weight(day) ?? 0);
      weights += weight(day) ?? 0;
    }
    return weights > 0 ? sum / weights : undefined;
  };
  const some = {
    value: mean(
      ({ value }) => value,
      ({ n }) => n,
    ),
    othersValue: mean(
      ({ othersValue }) => othersValue,
      ({ othersN }) => othersN,
    ),
    fitted: mean(
      ({ fitted }) => fitted,
      () => 1,
    ),
    without: mean(
      ({ without }) => without,
      () => 1,
    ),
  };
  const known = Object.entries(some).filter(([, value]) => value !== undefined);
  return {
    day: first.day,
    phase: first.phase,
    n: days.reduce((sum, { n }) => sum + n, 0),
    ...(Object.fromEntries(known) as Partial<Record<keyof typeof some, number>>),
  };
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
