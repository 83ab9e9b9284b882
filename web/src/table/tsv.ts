import { latinDigits } from '../i18n/digits';

/** A range of cells as text, in rows. */
export type Range = readonly (readonly string[])[];

/**
 * Reads tab-separated text as spreadsheets copy it: a cell that holds a tab, a line break or a quote
 * stands in quotes, and its quotes are doubled. A quote inside a cell that does not begin with one is
 * just a quote. Rows may differ in length; they are filled up. One line break at the end is no row.
 */
export function parseTsv(text: string): Range {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let at = 0;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  const source = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  while (at < source.length) {
    const letter = source[at];
    if (letter === '"' && cell === '') {
      const quoted = readQuoted(source, at);
      if (quoted) {
        cell = quoted.value;
        at = quoted.end;
        continue;
      }
    }
    if (letter === '\t') endCell();
    else if (letter === '\n') endRow();
    else cell += letter;
    at += 1;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rectangle(rows);
}

/** A cell in quotes from `from` on; undefined when the quotes do not enclose the whole cell. */
function readQuoted(source: string, from: number): { value: string; end: number } | undefined {
  let value = '';
  let at = from + 1;
  while (at < source.length) {
    if (source[at] !== '"') {
      value += source[at];
      at += 1;
    } else if (source[at + 1] === '"') {
      value += '"';
      at += 2;
    } else {
      const next = source[at + 1];
      return next === undefined || next === '\t' || next === '\n'
        ? { value, end: at + 1 }
        : undefined;
    }
  }
  return undefined;
}

/** All rows as long as the longest; empty rows and columns at the end are left out. */
export function rectangle(rows: readonly (readonly string[])[]): Range {
  const filled = (row: readonly string[]) => row.findLastIndex((cell) => cell.trim() !== '') + 1;
  const height = rows.findLastIndex((row) => filled(row) > 0) + 1;
  const width = Math.max(0, ...rows.map(filled));
  return rows
    .slice(0, height)
    .map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

/** The range as tab-separated text that {@link parseTsv} and spreadsheets read back. */
export function toTsv(range: Range): string {
  const quoted = (cell: string) =>
    /[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return range.map((row) => row.map(quoted).join('\t')).join('\n');
}

/** The range as an HTML table, for documents and mails. */
export function toHtml(range: Range): string {
  const escaped = (cell: string) =>
    cell
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('\n', '<br>');
  const row = (cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
  return `<table>${range.map(row).join('')}</table>`;
}

/** A number as people type it: with a comma or a point, with a minus sign of any sort, in any of our digits. */
export function readNumber(text: string): number | undefined {
  const plain = latinDigits(text.trim())
    .replaceAll(/[\u200e\u200f\u066c]/g, '')
    .replaceAll(/[−–]/g, '-')
    .replaceAll(/[,٫]/g, '.');
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
