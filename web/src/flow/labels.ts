/** Where the labels of arrows stand: on their arrow, over no step and over no other label. */
import type { Box, Point, Route } from './geometry';

export const LABEL_WIDTH = 92;
export const LABEL_HEIGHT = 20;

/** Places along the arrow, best first. */
const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

interface Line {
  readonly id: string;
  readonly points: readonly Point[];
  /** Whether it leads back to where it began; a label in the middle would cover it. */
  readonly isLoop?: boolean;
}

/** Gives each arrow its label, the first one first; who finds no room is crowded. */
export function labelled(lines: readonly Line[], steps: readonly Box[]): Map<string, Route> {
  const taken: Box[] = [...steps];
  const routes = new Map<string, Route>();
  for (const { id, points, isLoop } of lines) {
    const places = isLoop ? besideLoop(points) : PLACES.map((share) => along(points, share));
    const free = places.find((place) => !taken.some((box) => overlap(boxAt(place), box)));
    if (free) taken.push(boxAt(free));
    routes.set(id, {
      points,
      label: free ?? places[0] ?? along(points, 0.5),
      isCrowded: free === undefined,
    });
  }
  return routes;
}

/** Above and below a loop, and then at its far end. */
function besideLoop(points: readonly Point[]): Point[] {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x = (Math.min(...xs) + Math.max(...xs)) / 2;
  const gap = LABEL_HEIGHT / 2 + 2;
  return [{ x, y: Math.min(...ys) - gap }, { x, y: Math.max(...ys) + gap }, along(points, 0.5)];
}

/** The point that has the given share of the arrow's length behind it, by the line's corners. */
export function along(points: readonly Point[], share: number): Point {
  const lengths = points.slice(1).map((to, i) => distance(points[i] ?? to, to));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  for (const [i, length] of lengths.entries()) {
    const from = points[i];
    const to = points[i + 1];
    if (from && to && length > 0 && left <= length) {
      const part = left / length;
      return { x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) };
    }
    left -= length;
  }
  return points.at(-1) ?? { x: 0, y: 0 };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function boxAt({ x, y }: Point): Box {
  return {
    x: x - LABEL_WIDTH / 2,
    y: y - LABEL_HEIGHT / 2,
    width: LABEL_WIDTH,
    height: LABEL_HEIGHT,
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
