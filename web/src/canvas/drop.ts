/** Where a dragged thing would land. Boxes are in the coordinates of the pointer; `start` may be to the right. */

export interface Interval {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export interface CardBox {
  readonly id: string;
  readonly stage: string;
  readonly lane: string;
  readonly top: number;
  readonly bottom: number;
}

/** The drawn grid, measured: columns and rows in order, and the cards of each cell in order. */
export interface GridLayout {
  readonly columns: readonly Interval[];
  readonly rows: readonly Interval[];
  readonly cards: readonly CardBox[];
}

export interface CellTarget {
  readonly stage: string;
  readonly lane: string;
  /** Among the cell's cards without the dragged one. */
  readonly index: number;
}

function within(intervals: readonly Interval[], at: number): Interval | undefined {
  return intervals.find(({ from, to }) => at >= Math.min(from, to) && at < Math.max(from, to));
}

/** The cell under the pointer and the place among its cards; undefined outside the cells. */
export function cellTarget(
  layout: GridLayout,
  x: number,
  y: number,
  dragged: string,
): CellTarget | undefined {
  const stage = within(layout.columns, x)?.id;
  const lane = within(layout.rows, y)?.id;
  if (stage === undefined || lane === undefined) return undefined;
  const index = layout.cards.filter(
    (card) =>
      card.id !== dragged &&
      card.stage === stage &&
      card.lane === lane &&
      (card.top + card.bottom) / 2 < y,
  ).length;
  return { stage, lane, index };
}

/**
 * The place of a dragged column or row among the others: how many of them lie before the pointer.
 * Works for columns that run from right to left (`from` greater than `to`) as well.
 */
export function orderTarget(intervals: readonly Interval[], at: number, dragged: string): number {
  return intervals.filter(({ id, from, to }) => {
    if (id === dragged) return false;
    const middle = (from + to) / 2;
    return from <= to ? middle < at : middle > at;
  }).length;
}
