import { type Grid, textOf } from '../canvas/model';
import type { Position } from '../canvas/navigation';
import type { DocumentView, RecordState } from '../live';

/** Where something is on a map: in a cell, or anywhere in a column or a row. */
export interface Place {
  readonly phase?: string;
  readonly stage?: string;
  readonly lane?: string;
}

/** Where a record is; nowhere, for what is of the map as a whole. */
export function placeOf(record: RecordState, view: DocumentView): Place {
  switch (record.type) {
    case 'phase':
      return { phase: record.id };
    case 'stage':
      return { stage: record.id };
    case 'lane':
      return { lane: record.id };
    case 'card':
      return { stage: record.place?.parent ?? '', lane: textOf(record, 'lane') };
    case 'link': {
      const begin = view.record(textOf(record, 'from'));
      return begin ? placeOf(begin, view) : {};
    }
    default:
      return {};
  }
}

/** The first and the last of neighbouring columns or rows. */
type Span = readonly [first: number, last: number];

/**
 * Whether something is where one stands, anywhere in the same column or row, or beside it: in a cell that
 * touches one's own, in the column next to a stage or the row next to a lane that one has chosen.
 */
export function isNear(grid: Grid, position: Position | undefined, place: Place): boolean {
  if (!position) return false;
  const across = distance(columns(grid, position), columns(grid, place));
  const down = distance(row(grid, position), row(grid, place));
  if (across !== undefined && down !== undefined) {
    return across === 0 || down === 0 || (across === 1 && down === 1);
  }
  const far = across ?? down;
  return far !== undefined && far <= 1;
}

function columns(grid: Grid, { phase, stage }: Place): Span | undefined {
  if (phase !== undefined) {
    const span = grid.phases.find(({ id }) => id === phase);
    return span && span.length > 0 ? [span.first, span.first + span.length - 1] : undefined;
  }
  return at(grid.stages.findIndex(({ id }) => id === stage));
}

function row(grid: Grid, { lane }: Place): Span | undefined {
  return at(grid.lanes.findIndex(({ id }) => id === lane));
}

function at(index: number): Span | undefined {
  return index === -1 ? undefined : [index, index];
}

/** How many steps lie between two spans; 0 where they meet. */
function distance(a: Span | undefined, b: Span | undefined): number | undefined {
  return a && b && Math.max(0, a[0] - b[1], b[0] - a[1]);
}
