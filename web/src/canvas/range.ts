import type { Grid } from './model';
import type { CardsOf, Position } from './navigation';

/** A place inside the grid, not one of its heads. */
export type InGrid = Position & { readonly kind: 'card' | 'cell' };

export function inGrid(position: Position | undefined): position is InGrid {
  return position?.kind === 'card' || position?.kind === 'cell';
}

/**
 * The cards from one position to another, as Shift chooses them: within a column the cards between
 * the two, over several columns all cards of the rectangle.
 */
export function cardsBetween(
  grid: Grid,
  cardsOf: CardsOf,
  from: InGrid,
  to: InGrid,
): readonly string[] {
  const column = (position: InGrid) =>
    grid.stages.findIndex((stage) => stage.id === position.stage);
  const row = (position: InGrid) => grid.lanes.findIndex((lane) => lane.id === position.lane);
  const [left, right] = [column(from), column(to)].sort((a, b) => a - b);
  const [top, bottom] = [row(from), row(to)].sort((a, b) => a - b);
  const all = grid.stages
    .slice(left, (right ?? 0) + 1)
    .flatMap((stage) =>
      grid.lanes.slice(top, (bottom ?? 0) + 1).flatMap((lane) => cardsOf(stage.id, lane.id)),
    );
  if (left !== right) return all;
  const upwards = row(from) > row(to) || (row(from) === row(to) && isAfter(all, from, to));
  const [upper, lower] = upwards ? [to, from] : [from, to];
  const first = upper.kind === 'card' ? all.indexOf(upper.card) : 0;
  const last = lower.kind === 'card' ? all.indexOf(lower.card) : all.length - 1;
  return all.slice(first, last + 1);
}

function isAfter(cards: readonly string[], from: InGrid, to: InGrid): boolean {
  return (
    from.kind === 'card' && to.kind === 'card' && cards.indexOf(from.card) > cards.indexOf(to.card)
  );
}
