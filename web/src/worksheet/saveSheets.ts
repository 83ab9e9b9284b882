import { saveFile } from '../ui/saveFile';
import type { Cell, Look, Sheet } from './sheets';

const LOOKS = {
  title: { fontWeight: 'bold', fontSize: 14, height: 26, alignVertical: 'center' },
  head: { fontWeight: 'bold', backgroundColor: '#f3ece1', wrap: true, alignVertical: 'top' },
  help: { textColor: '#6b6154', wrap: true, alignVertical: 'top' },
  fill: { wrap: true, alignVertical: 'top' },
} as const satisfies Record<Look, object>;

const cell = ({ text, look }: Cell) => ({ value: text, type: String, ...LOOKS[look] });

/** Writes sheets as a workbook and hands it to the reader; what writes it is fetched only now. */
export async function saveSheets(
  name: string,
  sheets: readonly Sheet[],
  rightToLeft: boolean,
): Promise<void> {
  saveFile(await workbook(sheets, rightToLeft), `${name}.xlsx`);
}

async function workbook(sheets: readonly Sheet[], rightToLeft: boolean): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal');
  return write(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: sheet.rows.map((row) => row.map(cell)),
      columns: sheet.widths.map((width) => ({ width })),
      stickyRowsCount: sheet.fixedRows,
      rightToLeft,
    })),
  ).toBlob();
}
