/**
 * The emotion curve as a path.
 *
 * Monotone cubic interpolation (Fritsch and Carlson 1980, tangents by the harmonic mean as in Steffen
 * 1990): between two stages the curve never leaves the band between their values, so it claims no
 * feeling that nobody stated. Stages without a value are bridged by a dashed straight line.
 */

/** A value from -2 to 2 at a column; undefined where there is none. */
export type CurveValue = number | undefined;

export interface CurvePaths {
  /** Through neighbouring stages that both have a value. */
  readonly solid: string;
  /** Over stages that have none. */
  readonly bridged: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The height for a value in a box of height 1: 2 is near the top, -2 near the bottom. */
export function heightOf(value: number, margin = 0.12): number {
  const share = (2 - Math.max(-2, Math.min(2, value))) / 4;
  return margin + share * (1 - 2 * margin);
}

/** The value for a height in a box of height 1; the inverse of {@link heightOf}. */
export function valueAt(height: number, margin = 0.12): number {
  const share = (height - margin) / (1 - 2 * margin);
  return 2 - 4 * Math.max(0, Math.min(1, share));
}

function runsOf(values: readonly CurveValue[]): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  let run: Point[] = [];
  values.forEach((value, column) => {
    if (value === undefined) {
      if (run.length > 0) runs.push(run);
      run = [];
    } else {
      run.push({ x: column + 0.5, y: heightOf(value) });
    }
  });
  if (run.length > 0) runs.push(run);
  return runs;
}

function tangents(points: readonly Point[]): readonly number[] {
  const slopes = points.slice(1).map((point, i) => {
    const before = points[i] ?? point;
    return (point.y - before.y) / (point.x - before.x);
  });
  return points.map((_, i) => {
    const before = slopes[i - 1];
    const after = slopes[i];
    if (before === undefined || after === undefined) return 0;
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  });
}

const show = (value: number) => String(Math.round(value * 10_000) / 10_000);

function curveThrough(points: readonly Point[]): string {
  const slopes = tangents(points);
  return points
    .map((point, i) => {
      const before = points[i - 1];
      if (!before) return `M${show(point.x)} ${show(point.y)}`;
      const third = (point.x - before.x) / 3;
      const from = before.y + (slopes[i - 1] ?? 0) * third;
      const to = point.y - (slopes[i] ?? 0) * third;
      return `C${show(before.x + third)} ${show(from)} ${show(point.x - third)} ${show(to)} ${show(point.x)} ${show(point.y)}`;
    })
    .join('');
}

/** The curve in a box as wide as there are values and of height 1; points stand in mid-column. */
export function curvePaths(values: readonly CurveValue[]): CurvePaths {
  const runs = runsOf(values);
  const bridged = runs.slice(1).map((run, i) => {
    const from = runs[i]?.at(-1);
    const to = run[0];
    return from && to ? `M${show(from.x)} ${show(from.y)}L${show(to.x)} ${show(to.y)}` : '';
  });
  return {
    solid: runs
      .filter((run) => run.length > 1)
      .map(curveThrough)
      .join(''),
    bridged: bridged.join(''),
  };
}

/** The area between two curves (an interval), in the same box; only where both have neighbours. */
export function bandPath(low: readonly CurveValue[], high: readonly CurveValue[]): string {
  const upper = runsOf(high);
  const lower = runsOf(low);
  return upper
    .map((run, i) => {
      const back = lower[i];
      if (!back || run.length < 2) return '';
      const there = curveThrough(run);
      const andBack = curveThrough([...back].reverse()).replace('M', 'L');
      return `${there}${andBack}Z`;
    })
    .join('');
}
