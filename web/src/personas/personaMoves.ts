import { textOf } from '../canvas/model';
import type { Made } from '../canvas/moves';
import {
  type DocumentView,
  type Fields,
  idxAt,
  idxsAt,
  newId,
  type Op,
  type RecordState,
} from '../live';
import { createChannel } from '../touchpoints/registerMoves';
import type { TraitKind } from '../wire/generated/vocabulary';

/** What a person does to personas, as operations on the library document. */

/** A record under a parent, right after one of its siblings, or last. */
export function createBelow(
  document: DocumentView,
  type: string,
  parent: string,
  f: Fields,
  after?: string,
): Made {
  const siblings = document.children(parent);
  const at = after === undefined ? -1 : siblings.findIndex((each) => each.id === after);
  const id = newId();
  const idx = idxAt(siblings, at === -1 ? siblings.length : at + 1);
  return { id, ops: [{ o: 'create', id, type, place: { parent, idx }, f }] };
}

export function createPersona(library: DocumentView, f: Fields): Made {
  return createBelow(library, 'persona', library.root()?.id ?? '', f);
}

/** Moves a record by one place among those siblings that are of its kind. */
export function moveAmong(
  document: DocumentView,
  peers: readonly RecordState[],
  id: string,
  by: 1 | -1,
): readonly Op[] {
  const parent = document.record(id)?.place?.parent;
  const neighbour = peers[peers.findIndex((each) => each.id === id) + by];
  if (parent === undefined || !neighbour || neighbour.id === id) return [];
  const siblings = document.children(parent).filter((each) => each.id !== id);
  const at = siblings.findIndex((each) => each.id === neighbour.id) + (by === 1 ? 1 : 0);
  return [{ o: 'move', id, place: { parent, idx: idxAt(siblings, at) } }];
}

/** The ids of channels by their names; those that the library lacks are made. */
export function channelsByName(library: DocumentView, names: readonly string[]) {
  const root = library.root()?.id ?? '';
  const known = library.children(root).filter((each) => each.type === 'channel');
  const ops: Op[] = [];
  const ids = names.map((name) => {
    const wanted = name.trim().toLocaleLowerCase();
    const found = known.find((each) => textOf(each, 'name').toLocaleLowerCase() === wanted);
    if (found) return found.id;
    const made = createChannel(library, name.trim());
    ops.push(...made.ops);
    return made.id;
  });
  return { ids, ops };
}

/** A persona with all that is to hang below it. */
export interface PersonaDraft {
  readonly fields: Fields;
  readonly channels: readonly string[];
  readonly traits: readonly { readonly kind: TraitKind; readonly text: string }[];
  readonly sliders: readonly {
    readonly low: string;
    readonly high: string;
    readonly value: number;
  }[];
}

/** Makes a persona and everything below it in one batch. */
export function createDrafted(library: DocumentView, draft: PersonaDraft): Made {
  const channels = channelsByName(library, draft.channels);
  const persona = createPersona(library, { ...draft.fields, channels: channels.ids });
  const below = [
    ...draft.traits.map((f) => ({ type: 'trait', f })),
    ...draft.sliders.map((f) => ({ type: 'slider', f })),
  ];
  const keys = idxsAt([], 0, below.length);
  const children = below.map(
    ({ type, f }, i): Op => ({
      o: 'create',
      id: newId(),
      type,
      place: { parent: persona.id, idx: keys[i] ?? '' },
      f: { ...f },
    }),
  );
  return { id: persona.id, ops: [...channels.ops, ...persona.ops, ...children] };
}

/** A second persona like one that is there, with its statements and sliders but not what they rest on. */
export function copyPersona(library: DocumentView, persona: string, name: string): Made {
  const { deleted: _, ...fields } = library.record(persona)?.f ?? {};
  const made = createBelow(
    library,
    'persona',
    library.root()?.id ?? '',
    { ...fields, name },
    persona,
  );
  const below = library.children(persona);
  const keys = idxsAt([], 0, below.length);
  const children = below.map(
    ({ type, f }, i): Op => ({
      o: 'create',
      id: newId(),
      type,
      place: { parent: made.id, idx: keys[i] ?? '' },
      f,
    }),
  );
  return { id: made.id, ops: [...made.ops, ...children] };
}
