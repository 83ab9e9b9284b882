import type { Grid } from './model';

/** Where the keyboard stands: on a header, on an empty cell or on a card. */
export type Position =
  | { readonly kind: 'phase'; readonly phase: string }
  | { readonly kind: 'stage'; readonly stage: string }
  | { readonly kind: 'lane'; readonly lane: string }
  | { readonly kind: 'cell'; readonly stage: string; readonly lane: string }
  | {
      readonly kind: 'card';
      readonly stage: string;
      readonly lane: string;
      readonly card: string;
    };

/** Logical steps: `next` is towards later stages, whichever way the page runs. */
export type Step = 'previous' | 'next' | 'up' | 'down' | 'rowStart' | 'rowEnd' | 'start' | 'end';

/** The ids of the cards in a cell, in order. */
export type CardsOf = (stage: string, lane: string) => readonly string[];

export function samePosition(a: Position | undefined, b: Position | undefined): boolean {
  return a !== undefined && b !== undefined && keyOfPosition(a) === keyOfPosition(b);
}

export function keyOfPosition(position: Position): string {
  switch (position.kind) {
    case 'phase':
      return `phase ${position.phase}`;
    case 'stage':
      return `stage ${position.stage}`;
    case 'lane':
      return `lane ${position.lane}`;
    case 'cell':
      return `cell ${position.stage} ${position.lane}`;
    case 'card':
      return `card ${position.card}`;
  }
}

function clamp(value: number, length: number): number {
  return Math.max(0, Math.min(length - 1, value));
}

/** The position in a cell: its card at an index (clamped), or the cell itself when it is empty. */
export function inCell(cardsOf: CardsOf, stage: string, lane: string, index: number): Position {
  const cards = cardsOf(stage, lane);
  const card = cards[clamp(index < 0 ? cards.length - 1 : index, cards.length)];
  return card === undefined ? { kind: 'cell', stage, lane } : { kind: 'card', stage, lane, card };
}

function columnOf(grid: Grid, position: Position): number {
  switch (position.kind) {
    case 'phase':
      return grid.phases.find((phase) => phase.id === position.phase)?.first ?? 0;
    case 'stage':
    case 'cell':
    case 'card':
      return grid.stages.findIndex((stage) => stage.id === position.stage);
    case 'lane':
      return -1;
  }
}

function rowOf(grid: Grid, position: Position): number {
  return 'lane' in position ? grid.lanes.findIndex((lane) => lane.id === position.lane) : -1;
}

/** The position at a column (-1: lane titles) and row (-1: stage headers), where there is one. */
function at(
  grid: Grid,
  cardsOf: CardsOf,
  column: number,
  row: number,
  index: number,
): Position | undefined {
  const stage = grid.stages[column];
  const lane = grid.lanes[row];
  if (stage && lane) return inCell(cardsOf, stage.id, lane.id, index);
  if (stage && row === -1) return { kind: 'stage', stage: stage.id };
  if (lane && column === -1) return { kind: 'lane', lane: lane.id };
  return undefined;
}

function phaseAbove(grid: Grid, column: number): Position | undefined {
  const span = grid.phases.find(
    (phase) => column >= phase.first && column < phase.first + phase.length,
  );
  return span?.id === undefined ? undefined : { kind: 'phase', phase: span.id };
}

function amongPhases(grid: Grid, phase: string, by: number): Position | undefined {
  const named = grid.phases.filter((span) => span.id !== undefined);
  const id = named[named.findIndex((span) => span.id === phase) + by]?.id;
  return id === undefined ? undefined : { kind: 'phase', phase: id };
}

/** Where the grid is entered: its first stage, or its first lane while it has no stages. */
export function entrance(grid: Grid): Position | undefined {
  return at(grid, () => [], 0, -1, 0) ?? at(grid, () => [], -1, 0, 0);
}

/** Whether a position is (still) in the grid. */
export function stands(grid: Grid, cardsOf: CardsOf, position: Position): boolean {
  switch (position.kind) {
    case 'phase':
      return grid.phases.some((phase) => phase.id === position.phase);
    case 'stage':
      return columnOf(grid, position) >= 0;
    case 'lane':
      return rowOf(grid, position) >= 0;
    case 'cell':
      return columnOf(grid, position) >= 0 && rowOf(grid, position) >= 0;
    case 'card':
      return cardsOf(position.stage, position.lane).includes(position.card);
  }
}

/**
 * One step through the grid. Up and down go card by card and then on to the neighbouring cell;
 * sideways keeps the row, and the card's index as far as the next cell has that many. At an edge the
 * position stays.
 */
export function step(grid: Grid, cardsOf: CardsOf, from: Position, by: Step): Position {
  const column = columnOf(grid, from);
  const row = rowOf(grid, from);
  const index = from.kind === 'card' ? cardsOf(from.stage, from.lane).indexOf(from.card) : 0;
  const onPhase = from.kind === 'phase';
  switch (by) {
    case 'next':
      return (
        (onPhase ? amongPhases(grid, from.phase, 1) : at(grid, cardsOf, column + 1, row, index)) ??
        from
      );
    case 'previous':
      return (
        (onPhase ? amongPhases(grid, from.phase, -1) : at(grid, cardsOf, column - 1, row, index)) ??
        from
      );
    case 'down': {
      if (onPhase) return at(grid, cardsOf, column, -1, 0) ?? from;
      if (from.kind === 'card') {
        const below = cardsOf(from.stage, from.lane)[index + 1];
        if (below !== undefined) return { ...from, card: below };
      }
      return at(grid, cardsOf, column, row + 1, 0) ?? from;
    }
    case 'up': {
      if (onPhase) return from;
      if (from.kind === 'card' && index > 0) {
        const above = cardsOf(from.stage, from.lane)[index - 1];
        if (above !== undefined) return { ...from, card: above };
      }
      if (from.kind === 'stage') return phaseAbove(grid, column) ?? from;
      return at(grid, cardsOf, column, row - 1, -1) ?? from;
    }
    case 'rowStart':
      return at(grid, cardsOf, row === -1 ? 0 : -1, row, 0) ?? from;
    case 'rowEnd':
      return at(grid, cardsOf, grid.stages.length - 1, row, 0) ?? from;
    case 'start':
      return entrance(grid) ?? from;
    case 'end':
      return at(grid, cardsOf, grid.stages.length - 1, grid.lanes.length - 1, -1) ?? from;
  }
}

/** The step that an arrow key stands for; left and right change places where text runs right to left. */
export function stepOfKey(key: string, control: boolean, rtl: boolean): Step | undefined {
  switch (key) {
    case 'ArrowLeft':
      return rtl ? 'next' : 'previous';
    case 'ArrowRight':
      return rtl ? 'previous' : 'next';
    case 'ArrowUp':
      return 'up';
    case 'ArrowDown':
      return 'down';
    case 'Home':
      return control ? 'start' : 'rowStart';
    case 'End':
      return control ? 'end' : 'rowEnd';
    default:
      return undefined;
  }
}
