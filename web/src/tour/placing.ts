/** A part of the screen, in pixels from its left upper corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Size = Pick<Box, 'width' | 'height'>;

type Side = 'below' | 'above' | 'right' | 'left';

/** Where the card stands; by which side of its target, and how far along it that is, where it points at it. */
export interface Placing {
  readonly left: number;
  readonly top: number;
  readonly side?: Side;
  /** From the card's own left or upper edge to the middle of the target. */
  readonly along?: number;
}

interface Surroundings {
  /** What the card points at, where that can be seen. */
  readonly target: Box | undefined;
  /** What has the keyboard's focus. */
  readonly focused: Box | undefined;
  readonly card: Size;
  readonly screen: Size;
  /** What the page keeps at its foot, such as a bar of places. */
  readonly foot: number;
  /** Whether the target stands in a column of others, which the card leaves clear if it can. */
  readonly inColumn: boolean;
  /** Whether there is room for corners only. */
  readonly narrow: boolean;
  readonly rtl: boolean;
}

const GAP = 14;
const EDGE = 8;
const POINT = 20;

/**
 * Places the card beside what it points at, on the first side that has room; else in a corner, the last
 * ones of a page being the least in the way. It never lies over its target nor over what has the focus, as
 * far as there is a place left: what fills half of the screen cannot be kept clear.
 */
export function placeCard(around: Surroundings): Placing {
  const { target, focused, card, screen } = around;
  const clear = [target, focused].filter(
    (box) => box && box.width * box.height < (screen.width * screen.height) / 2,
  );
  const free = (at: Placing) =>
    clear.every((box) => box === undefined || !meets({ ...at, ...card }, box));
  const beside = target && !around.narrow ? sides(target, around).filter(free) : [];
  const corners = cornersOf(around);
  return beside[0] ?? corners.find(free) ?? (corners[0] as Placing);
}

function sides(
  target: Box,
  { card, screen, foot, inColumn, rtl }: Surroundings,
): readonly Placing[] {
  const middleX = target.left + target.width / 2;
  const middleY = target.top + target.height / 2;
  const left = within(middleX - card.width / 2, screen.width - card.width);
  const top = within(middleY - card.height / 2, screen.height - foot - card.height);
  const across = within(middleX - left, card.width, POINT);
  const down = within(middleY - top, card.height, POINT);
  const right: Placing = {
    left: target.left + target.width + GAP,
    top,
    side: 'right',
    along: down,
  };
  const leftwards: Placing = {
    left: target.left - GAP - card.width,
    top,
    side: 'left',
    along: down,
  };
  const over: readonly Placing[] = [
    { left, top: target.top + target.height + GAP, side: 'below', along: across },
    { left, top: target.top - GAP - card.height, side: 'above', along: across },
  ];
  const aside = rtl ? [leftwards, right] : [right, leftwards];
  return (inColumn ? [...aside, ...over] : [...over, ...aside]).filter(
    (at) =>
      at.left >= EDGE &&
      at.top >= EDGE &&
      at.left + card.width <= screen.width - EDGE &&
      at.top + card.height <= screen.height - foot - EDGE,
  );
}

function cornersOf({ card, screen, foot, rtl }: Surroundings): readonly Placing[] {
  const bottom = Math.max(EDGE, screen.height - foot - card.height - EDGE);
  const right = Math.max(EDGE, screen.width - card.width - EDGE);
  const [end, start] = rtl ? [EDGE, right] : [right, EDGE];
  return [
    { left: end, top: bottom },
    { left: start, top: bottom },
    { left: end, top: EDGE },
    { left: start, top: EDGE },
  ];
}

function within(wanted: number, room: number, edge = EDGE): number {
  return Math.max(edge, Math.min(wanted, room - edge));
}

function meets(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
