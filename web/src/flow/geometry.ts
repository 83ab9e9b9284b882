/** Where steps and arrows stand, and how an arrow is drawn. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where an arrow runs: its start, groups of three Bézier points, and where its label stands. */
export interface Route {
  readonly points: readonly Point[];
  readonly label: Point;
  /** Whether its label would lie over a step or over the label of a heavier arrow. */
  readonly isCrowded: boolean;
}

export interface Layout {
  readonly steps: ReadonlyMap<string, Box>;
  readonly routes: ReadonlyMap<string, Route>;
  readonly width: number;
  readonly height: number;
}

/** The picture seen in a mirror, for languages that run from right to left. */
export function mirrored({ steps, routes, width, height }: Layout): Layout {
  const flip = ({ x, y }: Point): Point => ({ x: width - x, y });
  return {
    steps: new Map([...steps].map(([id, box]) => [id, { ...box, x: width - box.width - box.x }])),
    routes: new Map(
      [...routes].map(([id, { points, label, isCrowded }]) => [
        id,
        { points: points.map(flip), label: flip(label), isCrowded },
      ]),
    ),
    width,
    height,
  };
}

/** The arrow as two SVG paths: its line, which ends where the head begins, and its head. */
export function arrowPaths(
  points: readonly Point[],
  width: number,
): { line: string; head: string } {
  const [start] = points;
  const end = points.at(-1);
  const before = points.at(-2);
  if (!start || !end || !before) return { line: '', head: '' };
  const length = 7 + width;
  const half = 3.5 + width * 0.75;
  const distance = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const along = { x: (end.x - before.x) / distance, y: (end.y - before.y) / distance };
  const neck = { x: end.x - along.x * length, y: end.y - along.y * length };
  const left = { x: neck.x - along.y * half, y: neck.y + along.x * half };
  const right = { x: neck.x + along.y * half, y: neck.y - along.x * half };
  const inner = [...points.slice(1, -1), neck];
  const curve = inner.length % 3 === 0 ? 'C' : 'L';
  return {
    line: `M${at(start)}${curve}${inner.map(at).join(' ')}`,
    head: `M${at(end)}L${at(left)} ${at(right)}Z`,
  };
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
