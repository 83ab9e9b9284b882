/** The columns of the board, in the order of the work. */
export const COLUMNS = ['planned', 'running', 'measured', 'stopped'] as const;

export type Column = (typeof COLUMNS)[number];
