import { numberOf, readCards, textOf } from '../canvas/model';
import { addCard, emotionCard, setFields } from '../canvas/moves';
import { type DocumentView, type Fields, idxAt, newId, type Op, type RecordState } from '../live';
import { createChannel, createTouchpoint } from '../touchpoints/registerMoves';
import type { LaneKind } from '../wire/generated/vocabulary';
import { readNumber } from './tsv';

/** What is behind a table: the map, the library with its register, and whose feelings its emotions are. */
export interface Documents {
  readonly map: DocumentView;
  readonly library: DocumentView;
  /** A persona; everybody when it is left out or empty. */
  readonly persona?: string;
}

/** Edits of both documents that belong together. The library's go first: the map's refer to them. */
export interface Edits {
  readonly library: readonly Op[];
  readonly map: readonly Op[];
}

export type LineFault = 'not-an-emotion' | 'too-long';

const LONGEST = 2_000;

/** What a card says in one line. */
export function lineOf({ library }: Documents, kind: LaneKind, card: RecordState): string {
  const name =
    kind === 'touchpoints' || kind === 'channels'
      ? textOf(
          library.record(textOf(card, kind === 'touchpoints' ? 'touchpoint' : 'channel')),
          'name',
        )
      : '';
  return (name || textOf(card, 'text')).replaceAll('\n', ' ');
}

/** A cell as lines, one for each card; an emotion is its number, and below it its words. */
export function cellLines(
  documents: Documents,
  stage: string,
  lane: string,
  kind: LaneKind,
): readonly string[] {
  const cards = readCards(documents.map, stage, lane);
  if (kind !== 'emotions') return cards.map((card) => lineOf(documents, kind, card));
  const card = emotionCard(cards, documents.persona);
  const value = numberOf(card, 'emotion');
  const words = textOf(card, 'text').replaceAll('\n', ' ');
  return [...(value === undefined ? [] : [String(value)]), ...(words ? [words] : [])];
}

/** Lines as they were typed or pasted, without the empty ones. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Why these lines cannot stand in a cell of this kind. */
export function faultOf(kind: LaneKind, lines: readonly string[]): LineFault | undefined {
  if (lines.some((line) => line.length > LONGEST)) return 'too-long';
  if (kind !== 'emotions' || lines.length === 0) return undefined;
  const value = readNumber(lines[0] ?? '');
  return value === undefined || value < -2 || value > 2 ? 'not-an-emotion' : undefined;
}

/** Names that stand for one touchpoint or channel, also for those that the same edit makes. */
export class Register {
  readonly made: Op[] = [];
  readonly #ids = new Map<string, string>();
  readonly #documents: Documents;

  constructor(documents: Documents) {
    this.#documents = documents;
    const { library } = documents;
    for (const record of library.children(library.root()?.id ?? '')) {
      if (record.type !== 'touchpoint' && record.type !== 'channel') continue;
      const key = this.#key(record.type, textOf(record, 'name'));
      if (!this.#ids.has(key)) this.#ids.set(key, record.id);
    }
  }

  #key(type: string, name: string): string {
    return `${type} ${name.trim().toLocaleLowerCase()}`;
  }

  idOf(type: 'touchpoint' | 'channel', name: string): string {
    const key = this.#key(type, name);
    const known = this.#ids.get(key);
    if (known) return known;
    const make = type === 'touchpoint' ? createTouchpoint : createChannel;
    const made = make(this.#documents.library, name);
    this.made.push(...made.ops);
    this.#ids.set(key, made.id);
    return made.id;
  }

  /** The fields of a card that says this line. */
  fields(kind: LaneKind, line: string): Fields {
    if (kind === 'touchpoints') return { touchpoint: this.idOf('touchpoint', line) };
    if (kind === 'channels') return { channel: this.idOf('channel', line) };
    return { text: line };
  }
}

/** Which old line each new one continues; -1 for a new one. Equal lines first, then by order between them. */
export function continued(before: readonly string[], after: readonly string[]): readonly number[] {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (!row) continue;
      row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const result: number[] = [];
  let [i, j] = [0, 0];
  let gap: number[] = [];
  while (j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      result.push(i);
      gap = [];
      i += 1;
      j += 1;
    } else if (i < before.length && at(i + 1, j) >= at(i, j + 1)) {
      gap.push(i);
      i += 1;
    } else {
      result.push(gap.shift() ?? -1);
      j += 1;
    }
  }
  return result;
}

function emotionEdit(
  { map, persona = '' }: Documents,
  stage: string,
  lane: string,
  lines: readonly string[],
): readonly Op[] {
  const card = emotionCard(readCards(map, stage, lane), persona);
  if (lines.length === 0) return card ? setFields(card.id, { deleted: true }) : [];
  const fields = { emotion: readNumber(lines[0] ?? '') ?? 0, text: lines.slice(1).join(' ') };
  if (card) return setFields(card.id, fields);
  return addCard(map, stage, lane, persona ? { ...fields, persona } : fields).ops;
}

/**
 * The edits after which a cell says these lines. A card whose line is still there stays the card that
 * it was, with all that hangs on it; a changed line changes its card.
 */
export function setLines(
  documents: Documents,
  register: Register,
  cell: { readonly stage: string; readonly lane: string; readonly kind: LaneKind },
  lines: readonly string[],
): readonly Op[] {
  const { stage, lane, kind } = cell;
  if (kind === 'emotions') return emotionEdit(documents, stage, lane, lines);
  const cards = readCards(documents.map, stage, lane);
  const before = cards.map((card) => lineOf(documents, kind, card));
  const olds = continued(before, lines);
  const ops: Op[] = [];
  let siblings = documents.map.children(stage);
  let anchor: string | undefined;
  for (const [i, line] of lines.entries()) {
    const old = cards[olds[i] ?? -1];
    if (old) {
      if (before[olds[i] ?? -1] !== line)
        ops.push(...setFields(old.id, register.fields(kind, line)));
      anchor = old.id;
      continue;
    }
    const id = newId();
    const follows = siblings.findIndex((child) => child.id === anchor);
    const next = cards.find((card, at) => olds.slice(i + 1).includes(at) && card);
    const place = {
      parent: stage,
      idx: idxAt(
        siblings,
        follows >= 0
          ? follows + 1
          : next
            ? siblings.findIndex((child) => child.id === next.id)
            : siblings.length,
      ),
    };
    const f = { ...register.fields(kind, line), lane };
    ops.push({ o: 'create', id, type: 'card', place, f });
    const record: RecordState = { id, type: 'card', place, f, fv: {}, pv: 0 };
    siblings = [...siblings, record].sort((a, b) =>
      (a.place?.idx ?? '') < (b.place?.idx ?? '') ? -1 : 1,
    );
    anchor = id;
  }
  for (const [i, card] of cards.entries()) {
    if (!olds.includes(i)) ops.push(...setFields(card.id, { deleted: true }));
  }
  return ops;
}
