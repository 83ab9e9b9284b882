import { type Range, rectangle } from './tsv';

/**
 * Reads the first table of a piece of HTML as text, without ever making elements of it: what is
 * pasted is a stranger's. A cell that spans several counts once and leaves the others empty.
 */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  zwnj: '\u200c',
  zwj: '\u200d',
  shy: '',
  ndash: '–',
  mdash: '—',
  laquo: '«',
  raquo: '»',
  hellip: '…',
};

function decoded(text: string): string {
  return text.replaceAll(/&(#x?[\da-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Line breaks of the source mean nothing, those of `br` and of blocks do. */
function cellText(html: string): string {
  return decoded(
    html
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/<br\b[^>]*>/gi, '\n')
      .replaceAll(/<\/(p|div|li|h[1-6])\s*>/gi, '\n')
      .replaceAll(/<[^>]*>/g, ''),
  )
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replaceAll(/\n{2,}/g, '\n')
    .trim();
}

function span(attributes: string, name: string): number {
  const value = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1];
  return Math.max(1, Math.min(500, Number(value ?? 1)));
}

/** The cells of the first table; undefined when there is none. */
export function parseHtmlTable(html: string): Range | undefined {
  const clean = html
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<(style|script)\b[\s\S]*?<\/\1\s*>/gi, '');
  const table = /<table\b[^>]*>([\s\S]*?)(<\/table\s*>|$)/i.exec(clean)?.[1];
  if (table === undefined) return undefined;
  const rows: string[][] = [];
  const taken = new Set<string>();
  const parts = table.split(/<tr\b[^>]*>/i).slice(1);
  for (const [row, part] of parts.entries()) {
    const cells: string[] = [];
    let column = 0;
    for (const match of part.matchAll(
      /<t[dh]\b([^>]*)>([\s\S]*?)(?=<\/t[dh]\s*>|<t[dh]\b|<\/tr|$)/gi,
    )) {
      const [, attributes = '', content = ''] = match;
      while (taken.has(`${row} ${column}`)) column += 1;
      cells[column] = cellText(content);
      const width = span(attributes, 'colspan');
      for (let below = 1; below < span(attributes, 'rowspan'); below++) {
        for (let beside = 0; beside < width; beside++) {
          taken.add(`${row + below} ${column + beside}`);
        }
      }
      column += width;
    }
    rows.push(Array.from(cells, (cell) => cell ?? ''));
  }
  return rectangle(rows);
}
