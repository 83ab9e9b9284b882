import { saveFile } from './saveFile';

/** Tables as files that a spreadsheet opens. */

export type CsvCell = string | number | undefined;

const FORMULA = /^[=+\-@\t\r]/;

/** A cell; words that a spreadsheet would take for a formula are kept words by an apostrophe. */
function cell(value: CsvCell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8. */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** Gives the browser a file to keep. */
export function downloadCsv(name: string, rows: readonly (readonly CsvCell[])[]): void {
  saveFile(
    new Blob([toCsv(rows)], { type: 'text/csv;charset=utf-8' }),
    `${name.trim() || 'table'}.csv`,
  );
}
