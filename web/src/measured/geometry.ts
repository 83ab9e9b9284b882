/** Shapes of the small charts: points, no drawing. x grows from the first stage to the last. */
import type { Score, StageMeasures } from '../wire/analysis';

export interface Point {
  readonly x: number;
  readonly y: number;
}

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

/** A measured emotion with its interval on the map's scale of -2 to +2. */
export interface Emotion {
  readonly stage: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The stages that have an emotion, in the map's order; the score's interval goes with it. */
export function emotionsOf(stages: readonly StageMeasures[]): Emotion[] {
  return stages.flatMap(({ id, emotion, score }) => {
    if (emotion === undefined) return [];
    if (!score) return [{ stage: id, value: emotion, low: emotion, high: emotion }];
    const { low, high } = whiskerOf(score);
    return [{ stage: id, value: emotion, low: low * 4 - 2, high: high * 4 - 2 }];
  });
}

/**
 * A smooth line through points that never swings beyond them: cubic pieces with slopes as of
 * Fritsch and Carlson (1980), so that a curve of emotions shows no peak that nobody reported.
 */
export function smoothPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const slopes = monotoneSlopes(points);
  let path = `M${round(first.x)},${round(first.y)}`;
  let from = first;
  rest.forEach((to, at) => {
    const third = (to.x - from.x) / 3;
    const out = from.y + (slopes[at] ?? 0) * third;
    const into = to.y - (slopes[at + 1] ?? 0) * third;
    path +=
      `C${round(from.x + third)},${round(out)} ` +
      `${round(to.x - third)},${round(into)} ${round(to.x)},${round(to.y)}`;
    from = to;
  });
  return path;
}

/** The band between two lines as one closed path. */
export function bandPath(upper: readonly Point[], lower: readonly Point[]): string {
  if (upper.length === 0) return '';
  const back = smoothPath([...lower].reverse());
  return `${smoothPath(upper)}L${back.slice(1)}Z`;
}

function monotoneSlopes(points: readonly Point[]): number[] {
  const secants = points.slice(1).map((to, at) => {
    const from = points[at] ?? to;
    return to.x === from.x ? 0 : (to.y - from.y) / (to.x - from.x);
  });
  return points.map((_, at) => {
    const before = secants[at - 1];
    const after = secants[at];
    if (before === undefined || after === undefined) return 0;
    if (before * after <= 0) return 0;
    return (2 * before * after) / (before + after);
  });
}

function onScale(value: number, { scale: { min, max } }: Score): number {
  return Math.max(0, Math.min(1, (value - min) / (max - min)));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
