/**
 * A map inside an SVG picture: its JSON as the text of a `metadata` element. It is found and read as
 * text, never by an XML parser: nothing that a file declares can grow or fetch anything.
 */
import type { Refusal } from './carried';
import { LARGEST_MAP } from './packing';

const MARK = 'id="wayloom-map"';

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** The picture with the map in it. */
export function svgWith(svg: string, json: string): string {
  const end = svg.lastIndexOf('</svg>');
  return `${svg.slice(0, end)}<metadata ${MARK}>${escaped(json)}</metadata>${svg.slice(end)}`;
}

/** The map that an SVG carries, or why there is none. */
export function mapInSvg(svg: string): { readonly json: string } | Refusal {
  const marked = svg.indexOf(MARK);
  const opened = svg.lastIndexOf('<', marked);
  if (marked < 0 || !svg.startsWith('<metadata', opened)) return 'none';
  if (svg.slice(0, opened).includes('<!DOCTYPE')) return 'declared';
  const begin = svg.indexOf('>', marked);
  const end = svg.indexOf('</metadata', begin);
  if (begin < 0 || end < 0) return 'cut';
  if (end - begin > 2 * LARGEST_MAP) return 'large';
  const text = svg.slice(begin + 1, end);
  // An editor may have put it into a section of its own, or written letters by their numbers.
  const section = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(text)?.[1];
  if (section === undefined && text.includes('<')) return 'damaged';
  return { json: (section ?? unescaped(text)).trim() };
}

/** JSON as the text of an element; JSON itself says in letters what XML may not hold. */
function escaped(json: string): string {
  return json
    .replaceAll(
      /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function unescaped(text: string): string {
  return text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (whole, hex: string | undefined, number: string | undefined, name: string | undefined) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
