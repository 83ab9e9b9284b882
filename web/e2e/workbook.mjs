// Workbooks as the page hands them out: which sheets there are, and rows written into the first of them.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const LETTERS = 'ABCDEFGHIJ';
const FIRST = 'xl/worksheets/sheet1.xml';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The names of the sheets, in their order. */
export function sheetNames(bytes) {
  const book = strFromU8(unzipSync(bytes)['xl/workbook.xml']);
  return [...book.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
}

const read = (words) =>
  words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The texts of a sheet, row by row; empty where a cell says nothing. */
export function rowsOf(bytes, name) {
  const parts = unzipSync(bytes);
  const words = [...strFromU8(parts['xl/sharedStrings.xml']).matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, text]) => read(text.replaceAll(/<[^>]*>/g, '')),
  );
  const sheet = strFromU8(parts[`xl/worksheets/sheet${sheetNames(bytes).indexOf(name) + 1}.xml`]);
  return [...sheet.matchAll(/<row .*?<\/row>/gs)].map(([row]) => {
    const cells = [];
    for (const [, column, number] of row.matchAll(/<c r="([A-Z])\d+"[^>]*t="s"[^>]*><v>(\d+)</g)) {
      cells[column.charCodeAt(0) - 65] = words[Number(number)];
    }
    return Array.from(cells, (text) => text ?? '');
  });
}

/** The workbook with rows of texts below the first one of its first sheet. */
export function filledIn(bytes, rows) {
  const parts = unzipSync(bytes);
  const written = rows
    .map((row, index) => {
      const line = index + 2;
      const cells = row.map(
        (text, column) =>
          `<c r="${LETTERS[column]}${line}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
      );
      return `<row r="${line}">${cells.join('')}</row>`;
    })
    .join('');
  const sheet = strFromU8(parts[FIRST]).replace('</sheetData>', `${written}</sheetData>`);
  return Buffer.from(zipSync({ ...parts, [FIRST]: strToU8(sheet) }));
}
