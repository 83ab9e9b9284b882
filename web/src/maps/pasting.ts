import type { CopiedCard } from '../canvas/clipboard';
import { readCards, textOf } from '../canvas/model';
import { emotionCard, setFields } from '../canvas/moves';
import { type Fields, idxsAt, newId, type Op, type RecordState } from '../live';
import { createChannel, createTouchpoint } from '../touchpoints/registerMoves';
import type { MapEditor } from './editor';

interface Target {
  readonly stage: string;
  readonly lane: string;
  readonly index?: number | undefined;
}

interface Pasted {
  readonly map: readonly Op[];
  readonly library: readonly Op[];
  readonly cards: readonly string[];
}

/**
 * Copied cards as new cards from a cell onwards, each becoming what its lane holds: words in a lane
 * of touchpoints name one of the register, which is made when there is none.
 */
export function pasteCards(editor: MapEditor, copied: readonly CopiedCard[], at: Target): Pasted {
  const { grid } = editor;
  const { document } = editor.session;
  const register = new Register(editor);
  const map: Op[] = [];
  const cards: string[] = [];
  const children = new Map<string, readonly RecordState[]>();
  const column = grid.stages.findIndex(({ id }) => id === at.stage);
  const row = grid.lanes.findIndex(({ id }) => id === at.lane);
  const byCell = new Map<string, CopiedCard[]>();
  for (const card of copied) {
    const stage = grid.stages[Math.min(column + card.column, grid.stages.length - 1)]?.id ?? '';
    const lane = grid.lanes[Math.min(row + card.row, grid.lanes.length - 1)]?.id ?? '';
    const cell = `${stage} ${lane}`;
    byCell.set(cell, [...(byCell.get(cell) ?? []), card]);
  }
  for (const [cell, group] of byCell) {
    const [stage = '', lane = ''] = cell.split(' ');
    const kind = editor.laneKind(lane);
    if (kind === 'emotions') {
      map.push(...group.flatMap((card) => pasteEmotion(editor, card, stage, lane, cards)));
      continue;
    }
    const siblings = children.get(stage) ?? document.children(stage);
    const own = stage === at.stage && lane === at.lane ? at.index : undefined;
    const before = own === undefined ? undefined : readCards(document, stage, lane)[own]?.id;
    const index =
      before === undefined ? siblings.length : siblings.findIndex(({ id }) => id === before);
    const keys = idxsAt(siblings, index, group.length);
    const made = group.map((card, i): RecordState => {
      const f = { ...fieldsIn(kind, card, register), lane };
      const place = { parent: stage, idx: keys[i] ?? '' };
      return { id: newId(), type: 'card', place, f, fv: {}, pv: 0 };
    });
    children.set(stage, [...siblings.slice(0, index), ...made, ...siblings.slice(index)]);
    made.forEach(({ id, type, place, f }, i) => {
      if (!place) return;
      map.push({ o: 'create', id, type, place, f }, ...supports(id, group[i]));
      cards.push(id);
    });
  }
  return { map, library: register.ops, cards };
}

function supports(card: string, copied: CopiedCard | undefined): readonly Op[] {
  const fields = copied?.supports ?? [];
  const keys = idxsAt([], 0, fields.length);
  return fields.map((f, i) => ({
    o: 'create',
    id: newId(),
    type: 'support',
    place: { parent: card, idx: keys[i] ?? '' },
    f,
  }));
}

function without(fields: Fields, ...names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

/** The fields of a copied card in a lane of that kind. */
function fieldsIn(kind: string, card: CopiedCard, register: Register): Fields {
  const plain = without(card.fields, 'touchpoint', 'channel', 'emotion');
  if (kind === 'touchpoints' || kind === 'channels') {
    const type = kind === 'touchpoints' ? 'touchpoint' : 'channel';
    return { ...without(plain, 'text'), [type]: register.find(type, card) };
  }
  return { ...plain, text: textOf({ f: card.fields } as RecordState, 'text') || card.words };
}

/** A cell of emotions holds one card of each persona: what is pasted goes into it. */
function pasteEmotion(
  editor: MapEditor,
  card: CopiedCard,
  stage: string,
  lane: string,
  made: string[],
): readonly Op[] {
  const persona = typeof card.fields.persona === 'string' ? card.fields.persona : '';
  const there = emotionCard(editor.model.cards(stage, lane), persona);
  const fields = card.kind === 'emotions' ? card.fields : { text: card.words };
  if (there) {
    made.push(there.id);
    return setFields(there.id, fields);
  }
  const id = newId();
  made.push(id);
  const { document } = editor.session;
  const siblings = document.children(stage);
  const [idx = ''] = idxsAt(siblings, siblings.length, 1);
  return [{ o: 'create', id, type: 'card', place: { parent: stage, idx }, f: { ...fields, lane } }];
}

/** Finds what cards name in the workspace's register, and makes what is not there yet. */
class Register {
  readonly ops: Op[] = [];
  readonly #editor: MapEditor;
  readonly #made = new Map<string, string>();

  constructor(editor: MapEditor) {
    this.#editor = editor;
  }

  find(type: 'touchpoint' | 'channel', card: CopiedCard): string {
    const { document } = this.#editor.library;
    const id = card.fields[type];
    if (typeof id === 'string' && document.visible(id)) return id;
    const name = card.words.trim();
    const key = `${type} ${name.toLocaleLowerCase()}`;
    const known =
      this.#made.get(key) ??
      document
        .children(document.root()?.id ?? '')
        .find(
          (record) =>
            record.type === type &&
            textOf(record, 'name').toLocaleLowerCase() === name.toLocaleLowerCase(),
        )?.id;
    if (known !== undefined) return known;
    const made = (type === 'touchpoint' ? createTouchpoint : createChannel)(document, name);
    this.ops.push(...made.ops);
    this.#made.set(key, made.id);
    return made.id;
  }
}
