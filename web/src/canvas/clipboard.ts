import type { DocumentView, Fields, FieldValue } from '../live';
import { choices, type LaneKind } from '../wire/generated/vocabulary';
import { type CellRef, cellOf } from './arrange';
import type { Grid } from './model';

/** Cards on the clipboard: our own JSON, and lines of text for everything else. */

export const CARDS_TYPE = 'application/vnd.wayloom.cards+json';
const FORMAT = 'wayloom/cards';

export interface CopiedCard {
  /** How many columns and rows it stands from the first copied card. */
  readonly column: number;
  readonly row: number;
  /** Of the lane that it comes from. */
  readonly kind: LaneKind;
  /** What it says in words, also where its fields only name something of the register. */
  readonly words: string;
  readonly fields: Fields;
  /** What it rests on. */
  readonly supports: readonly Fields[];
}

const NOT_COPIED = new Set(['lane', 'deleted']);

function copiedFields(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !NOT_COPIED.has(name)));
}

/** Copies cards, given in the order in which they are read. `wordsOf` knows the register's names. */
export function copyCards(
  document: DocumentView,
  grid: Grid,
  cards: readonly string[],
  wordsOf: (card: string) => string,
): readonly CopiedCard[] {
  const column = ({ stage }: CellRef) => grid.stages.findIndex(({ id }) => id === stage);
  const row = ({ lane }: CellRef) => grid.lanes.findIndex(({ id }) => id === lane);
  const cells = cards.map((card) => cellOf(document.record(card)));
  const left = Math.min(...cells.map(column));
  const top = Math.min(...cells.map(row));
  return cards.map((card, i) => {
    const cell = cells[i] ?? { stage: '', lane: '' };
    return {
      column: column(cell) - left,
      row: row(cell) - top,
      kind: grid.lanes[row(cell)]?.kind ?? 'own',
      words: wordsOf(card),
      fields: copiedFields(document.record(card)?.f ?? {}),
      supports: document
        .children(card)
        .filter(({ type }) => type === 'support')
        .map(({ f }) => copiedFields(f)),
    };
  });
}

export function writeCards(cards: readonly CopiedCard[]): string {
  return JSON.stringify({ format: FORMAT, version: 1, cards });
}

/** One line for each card. */
export function writeLines(cards: readonly CopiedCard[]): string {
  return cards.map(({ words }) => words.replaceAll('\n', ' ')).join('\n');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsFrom(value: unknown): Fields {
  if (!isObject(value)) return {};
  return copiedFields(value as Record<string, FieldValue>);
}

/** Reads what {@link writeCards} wrote; undefined for anything else. */
export function readCards(json: string): readonly CopiedCard[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!isObject(value) || value.format !== FORMAT || !Array.isArray(value.cards)) return undefined;
  return value.cards.filter(isObject).map((card) => ({
    column: typeof card.column === 'number' ? card.column : 0,
    row: typeof card.row === 'number' ? card.row : 0,
    kind: choices.LaneKind.find((kind) => kind === card.kind) ?? 'own',
    words: typeof card.words === 'string' ? card.words : '',
    fields: fieldsFrom(card.fields),
    supports: Array.isArray(card.supports) ? card.supports.map(fieldsFrom) : [],
  }));
}

const BULLET = /^\s*(?:[-*+•–]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/;
const MARKDOWN_LINK = /\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/;
const URL_ALONE = /^https?:\/\/\S+$/i;

/** The words for an address that came without any: its host and path. */
function nameOf(address: string): string {
  try {
    const { host, pathname } = new URL(address);
    return host.replace(/^www\./, '') + decodeURI(pathname).replace(/\/$/, '');
  } catch {
    return address;
  }
}

function fromLine(line: string): CopiedCard {
  const plain = line.replace(BULLET, '').trim();
  const link = MARKDOWN_LINK.exec(plain);
  const address = link?.[2] ?? (URL_ALONE.test(plain) ? plain : undefined);
  const words = link
    ? plain.replace(MARKDOWN_LINK, '$1')
    : address
      ? nameOf(address)
      : plain.replace(/^\*\*(.+)\*\*$/, '$1');
  return {
    column: 0,
    row: 0,
    kind: 'own',
    words,
    fields: { text: words },
    supports: address ? [{ kind: 'link', text: words, reference: address }] : [],
  };
}

/** Lines of any text, a Markdown list or an address as cards: one card for each line. */
export function readLines(text: string): readonly CopiedCard[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line.replace(BULLET, '').trim() !== '')
    .map((line) => fromLine(line));
}
