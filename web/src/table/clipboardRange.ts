import { parseHtmlTable } from './htmlTable';
import { parseTsv, type Range } from './tsv';

/** The range on a clipboard: from a table when there is one, else from tab-separated text. */
export function clipboardRange(data: DataTransfer): Range {
  const html = data.getData('text/html');
  return (html && parseHtmlTable(html)) || parseTsv(data.getData('text/plain'));
}
