/** A cell of the table; -1 is the row or column of the titles. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export type TableStep =
  | 'up'
  | 'down'
  | 'previous'
  | 'next'
  | 'rowStart'
  | 'rowEnd'
  | 'start'
  | 'end';

function within(value: number, count: number): number {
  return Math.max(-1, Math.min(count - 1, value));
}

/** The nearest place that the table has; the empty corner is none. */
export function clampPlace(place: Place, rows: number, columns: number): Place {
  const row = within(place.row, rows);
  const column = within(place.column, columns);
  return row === -1 && column === -1 ? { row, column: Math.min(0, columns - 1) } : { row, column };
}

/** One step from cell to cell; at an edge the place stays. `next` is towards the end of the row. */
export function stepInTable(from: Place, by: TableStep, rows: number, columns: number): Place {
  const to = ((): Place => {
    switch (by) {
      case 'up':
        return { ...from, row: from.row - 1 };
      case 'down':
        return { ...from, row: from.row + 1 };
      case 'previous':
        return { ...from, column: from.column - 1 };
      case 'next':
        return { ...from, column: from.column + 1 };
      case 'rowStart':
        return { ...from, column: from.row === -1 ? 0 : -1 };
      case 'rowEnd':
        return { ...from, column: columns - 1 };
      case 'start':
        return { row: 0, column: 0 };
      case 'end':
        return { row: rows - 1, column: columns - 1 };
    }
  })();
  const inside = (value: number, count: number) => value >= -1 && value < count;
  const corner = to.row === -1 && to.column === -1;
  return inside(to.row, rows) && inside(to.column, columns) && !corner ? to : from;
}

/** The corners of the range between two places, whichever way it was drawn. */
export function boundsOf(a: Place, b: Place): { readonly from: Place; readonly to: Place } {
  return {
    from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
  };
}

export function inRange(place: Place, a: Place, b: Place): boolean {
  const { from, to } = boundsOf(a, b);
  return (
    place.row >= from.row &&
    place.row <= to.row &&
    place.column >= from.column &&
    place.column <= to.column
  );
}
