/** Tables as comma-separated text (RFC 4180) that a spreadsheet opens and does not run. */

import type { Column } from './Chart';

/** Text, a number, or nothing. */
export type Cell = string | number | undefined;

/** What a spreadsheet takes for the start of a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/;

/**
 * Numbers stay numbers, with a point and without grouping, whatever the reader's language. Text that
 * would be a formula gets an apostrophe before it: names of touchpoints and persons come from others.
 */
function written(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = FORMULA.test(cell.trimStart()) || FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The mark at the start tells spreadsheets that the text is UTF-8. */
export function csvOf(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [heads, ...rows].map((cells) => cells.map(written).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** The file of rows by their columns. */
export function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return csvOf(
    columns.map(({ label }) => label),
    rows.map((row) => columns.map(({ value }) => value(row))),
  );
}

/** Letters, digits and hyphens of a title, for the name of a file. */
export function fileNameOf(title: string): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return `${words.replace(/^-+|-+$/g, '').slice(0, 80) || 'chart'}.csv`;
}
