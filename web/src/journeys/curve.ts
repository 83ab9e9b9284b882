/** Curves of who has come to a stage by when, as places between 0 and 1: no drawing. */
import type { TimesToEnds } from '../wire/generated/api';

export type End = TimesToEnds['ends'][number];
type Point = End['points'][number];

export interface CurveRow {
  readonly key: string;
  readonly end: End;
  readonly point: Point;
}

/** All that the curves are drawn from. */
export function rowsOf({ ends }: TimesToEnds): readonly CurveRow[] {
  return ends.flatMap((end) =>
    end.points.map((point) => ({ key: `${end.id} ${point.millis}`, end, point })),
  );
}

/** The last time that is drawn. */
export function horizonOf(times: TimesToEnds): number {
  return Math.max(1, ...rowsOf(times).map(({ point }) => point.millis));
}

/** The highest share that is drawn: a round one that holds all curves and their bands. */
export function topOf(times: TimesToEnds): number {
  const highest = Math.max(...rowsOf(times).map(({ point }) => point.high ?? point.share), 0);
  return [0.04, 0.08, 0.2, 0.4, 0.6, 0.8].find((top) => highest <= top) ?? 1;
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Shares of the top: a line that stays where it is until the next point, from (0, 0) to the horizon. */
function stairs(points: readonly Point[], horizon: number, of: (point: Point) => number) {
  const corners: Corner[] = [{ x: 0, y: 0 }];
  let y = 0;
  for (const point of points) {
    const x = point.millis / horizon;
    corners.push({ x, y });
    y = of(point);
    corners.push({ x, y });
  }
  return [...corners, { x: 1, y }];
}

export interface Curve {
  readonly end: End;
  readonly line: readonly Corner[];
  /** Around the interval: its upper bound on the way out, its lower one on the way back. */
  readonly band: readonly Corner[];
}

export function curvesOf(times: TimesToEnds): readonly Curve[] {
  const horizon = horizonOf(times);
  const top = topOf(times);
  return times.ends.map((end) => ({
    end,
    line: stairs(end.points, horizon, ({ share }) => share / top),
    band: [
      ...stairs(end.points, horizon, ({ high, share }) => (high ?? share) / top),
      ...stairs(end.points, horizon, ({ low, share }) => (low ?? share) / top).reverse(),
    ],
  }));
}
