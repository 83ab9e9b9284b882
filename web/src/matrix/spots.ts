import type { Matrix } from '../canvas/matrix';

/** What a dragged touchpoint carries: the spot that it comes from. */
export const DRAGGED = 'application/x-wayloom-touchpoint';

/** A touchpoint in a cell by its index; an empty cell has the index 0 alone. */
export interface Spot {
  readonly row: number;
  readonly column: number;
  readonly index: number;
}

export type MatrixStep = 'up' | 'down' | 'previous' | 'next' | 'rowStart' | 'rowEnd';

function countAt(matrix: Matrix, row: number, column: number): number {
  return Math.max(1, matrix.cells[row]?.[column]?.length ?? 0);
}

/** The nearest spot that there is. */
export function clampSpot(matrix: Matrix, { row, column, index }: Spot): Spot {
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  const at = {
    row: within(row, matrix.rows.length),
    column: within(column, matrix.columns.length),
  };
  return { ...at, index: within(index, countAt(matrix, at.row, at.column)) };
}

/** One step: up and down go through the touchpoints of a cell before they leave it. */
export function stepInMatrix(matrix: Matrix, from: Spot, by: MatrixStep): Spot {
  const { row, column, index } = from;
  switch (by) {
    case 'up':
      if (index > 0) return { ...from, index: index - 1 };
      return row === 0
        ? from
        : { row: row - 1, column, index: countAt(matrix, row - 1, column) - 1 };
    case 'down':
      if (index + 1 < countAt(matrix, row, column)) return { ...from, index: index + 1 };
      return row + 1 >= matrix.rows.length ? from : { row: row + 1, column, index: 0 };
    case 'previous':
      return clampSpot(matrix, { ...from, column: column - 1 });
    case 'next':
      return clampSpot(matrix, { ...from, column: column + 1 });
    case 'rowStart':
      return clampSpot(matrix, { ...from, column: 0 });
    case 'rowEnd':
      return clampSpot(matrix, { ...from, column: matrix.columns.length - 1 });
  }
}
