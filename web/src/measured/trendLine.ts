/** A trend as plain numbers between 0 and 1: no drawing. */
import type { Score, TrendPoint } from '../wire/analysis';

/** What of a score is followed. */
export type Followed = 'mean' | 'csat' | 'nps';

export interface Reading {
  readonly value: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

export interface LinePoint extends Reading {
  /** The middle of its period, 0 at the start and 1 at the end of what is shown. */
  readonly x: number;
  readonly period: TrendPoint;
  readonly score: Score;
}

export interface TrendLine {
  readonly points: readonly LinePoint[];
  /** The ends of the scale. */
  readonly least: number;
  readonly most: number;
}

/** What all of the answers can be followed by; the mean always. */
export function followable(points: readonly TrendPoint[]): readonly Followed[] {
  const scores = points.flatMap(({ score }) => (score ? [score] : []));
  const all = (has: (score: Score) => unknown) => scores.length > 0 && scores.every(has);
  return [
    'mean',
    ...(all(({ csat }) => csat) ? (['csat'] as const) : []),
    ...(all(({ nps }) => nps) ? (['nps'] as const) : []),
  ];
}

/** The figure that is followed; undefined where the score has none of that kind. */
export function readingOf(score: Score, followed: Followed): Reading | undefined {
  const of = followed === 'mean' ? { ...score, value: score.mean } : score[followed];
  return of && { value: of.value, low: of.low, high: of.high };
}

/** Each period's figure on the whole scale, so that a small change looks small. */
export function trendLine(periods: readonly TrendPoint[], followed: Followed): TrendLine {
  const points = periods.flatMap((period, index): LinePoint[] => {
    const reading = period.score && readingOf(period.score, followed);
    if (!period.score || !reading) return [];
    return [{ ...reading, x: (index + 0.5) / periods.length, period, score: period.score }];
  });
  const [least, most] = scaleOf(points[0]?.score, followed);
  return { points, least, most };
}

function scaleOf(score: Score | undefined, followed: Followed): readonly [number, number] {
  if (followed === 'nps') return [-100, 100];
  if (followed === 'csat') return [0, 100];
  return score ? [score.scale.min, score.scale.max] : [0, 1];
}
