/** A run of columns or rows: from `first` up to, but without, `end`. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

export const NOTHING: Span = { first: 0, end: 0 };

/** Where a column or row lies along its axis, in the order of the drawing; `from` may be the greater. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** The run of extents that come nearer to the window than the margin; empty where none does. */
export function near(extents: readonly Extent[], window: Extent, margin: number): Span {
  const low = Math.min(window.from, window.to) - margin;
  const high = Math.max(window.from, window.to) + margin;
  let first = -1;
  let end = -1;
  extents.forEach(({ from, to }, index) => {
    if (Math.max(from, to) <= low || Math.min(from, to) >= high) return;
    if (first === -1) first = index;
    end = index + 1;
  });
  return first === -1 ? NOTHING : { first, end };
}

/**
 * The run to draw next: the one that is drawn already for as long as it covers what is wanted at
 * least, so that a few pixels of scrolling draw nothing anew.
 */
export function keepOrTake(drawn: Span, least: Span, wanted: Span): Span {
  const slim = drawn.end - drawn.first <= wanted.end - wanted.first + 2;
  return covers(drawn, least) && slim ? drawn : wanted;
}

/** Whether one run has all of another. */
export function covers(span: Span, other: Span): boolean {
  return span.first <= other.first && span.end >= other.end;
}

/** The run from the start that fills so much room, as far as there is any. */
export function filling(sizes: readonly number[], room: number): Span {
  let filled = 0;
  let end = 0;
  for (const size of sizes) {
    if (filled >= room) break;
    filled += size;
    end += 1;
  }
  return { first: 0, end };
}

export function within(span: Span, index: number): boolean {
  return index >= span.first && index < span.end;
}

/**
 * How far to scroll along one axis so that an extent is in the window, clear of what sticks to its
 * start (`head`, in pixels). The sign is that of a scroll offset: towards greater coordinates is more.
 */
export function scrollInto(extent: Extent, window: Extent, head: number, margin = 16): number {
  const reversed = window.from > window.to;
  const sign = reversed ? -1 : 1;
  const start = Math.min(extent.from * sign, extent.to * sign);
  const stop = Math.max(extent.from * sign, extent.to * sign);
  const low = window.from * sign + head;
  const high = window.to * sign;
  if (start < low + margin) return (start - low - margin) * sign;
  if (stop > high - margin) return Math.min(stop - high + margin, start - low - margin) * sign;
  return 0;
}
