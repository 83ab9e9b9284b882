/**
 * Arrows between cards: from the side of one box that faces the other, as one cubic curve. The
 * coordinates are those of the drawn page, so a mirrored page gives the mirrored arrow without
 * knowing of it.
 */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Arrow {
  /** The curve as an SVG path. */
  readonly path: string;
  /** The head as an SVG path, to be filled. */
  readonly head: string;
  /** Just outside the box where it begins, and just outside the one where it ends. */
  readonly tail: Point;
  readonly tip: Point;
}

const HEAD_PX = 7;
const OUTSIDE_PX = 14;

const centre = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

function ends(from: Box, to: Box): { start: Point; end: Point; upright: boolean } {
  const [a, b] = [centre(from), centre(to)];
  const below = to.y >= from.y + from.height;
  const above = to.y + to.height <= from.y;
  if (below || above) {
    return {
      start: { x: a.x, y: below ? from.y + from.height : from.y },
      end: { x: b.x, y: below ? to.y : to.y + to.height },
      upright: true,
    };
  }
  const after = b.x >= a.x;
  return {
    start: { x: after ? from.x + from.width : from.x, y: a.y },
    end: { x: after ? to.x : to.x + to.width, y: b.y },
    upright: false,
  };
}

const show = (value: number) => String(Math.round(value * 10) / 10);
const at = ({ x, y }: Point) => `${show(x)} ${show(y)}`;

/** The arrow between two boxes. Leaves and meets them at a right angle. */
export function arrowBetween(from: Box, to: Box): Arrow {
  const { start, end, upright } = ends(from, to);
  const way = Math.sign(upright ? end.y - start.y : end.x - start.x) || 1;
  const along = (point: Point, by: number): Point =>
    upright ? { x: point.x, y: point.y + by } : { x: point.x + by, y: point.y };
  const neck = along(end, -way * HEAD_PX);
  const reach = Math.max(
    12,
    (upright ? Math.abs(neck.y - start.y) : Math.abs(neck.x - start.x)) / 2,
  );
  const [leave, meet] = [along(start, way * reach), along(neck, -way * reach)];
  const wing = HEAD_PX * 0.55;
  const [left, right]: readonly [Point, Point] = upright
    ? [
        { x: neck.x - wing, y: neck.y },
        { x: neck.x + wing, y: neck.y },
      ]
    : [
        { x: neck.x, y: neck.y - wing },
        { x: neck.x, y: neck.y + wing },
      ];
  return {
    path: `M${at(start)}C${at(leave)} ${at(meet)} ${at(neck)}`,
    head: `M${at(left)}L${at(end)}L${at(right)}Z`,
    tail: along(start, way * OUTSIDE_PX),
    tip: along(end, -way * OUTSIDE_PX),
  };
}
