/** Shapes of the small charts as plain numbers, no drawing. */
import type { MeasuredPoint } from '../maps/MapOverlay';
import type { Score, StageMeasures } from '../wire/analysis';

/** Where a score and its interval stand on its scale, 0 at the lowest value, 1 at the highest. */
export interface Whisker {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

export function whiskerOf(score: Score): Whisker {
  return {
    at: onScale(score.mean, score),
    low: onScale(score.low ?? score.mean, score),
    high: onScale(score.high ?? score.mean, score),
  };
}

/**
 * The measured emotion curve: the stages that have answers, in the map's order, their score's
 * interval carried over to the map's scale of -2 to +2.
 */
export function curveOf(stages: readonly StageMeasures[]): MeasuredPoint[] {
  return stages.flatMap(({ id, emotion, score }) => {
    if (emotion === undefined || !score) return [];
    const { low, high } = whiskerOf(score);
    return [{ stage: id, value: emotion, low: low * 4 - 2, high: high * 4 - 2, n: score.n }];
  });
}

/** The parts of a stage's persons, as shares of those who reached the stage. */
export function funnelOf({ reached, converted, lost, pending }: StageMeasures) {
  const share = (persons: number) => (reached > 0 ? persons / reached : 0);
  return { converted: share(converted), pending: share(pending), lost: share(lost) };
}

function onScale(value: number, { scale: { min, max } }: Score): number {
  return Math.max(0, Math.min(1, (value - min) / (max - min)));
}
