import { type Grid, textOf } from '../canvas/model';
import type { Position } from '../canvas/navigation';
import {
  type Author,
  type DocumentView,
  isDeleted,
  type OthersEdit,
  type RecordState,
  sameValue,
} from '../live';
import { ownTitleIn } from './leftAlone';
import { isNear, type Place, placeOf } from './nearby';

/** What became of a thing since it was last told. */
type What = 'added' | 'removed' | 'restored' | 'moved' | 'changed';

/** What a thing is to those who hear of it. */
type Kind = 'card' | 'emotion' | 'stage' | 'lane' | 'phase' | 'arrow' | 'map';

/** One record as another window found it, and as it left it. */
interface Heard {
  readonly client: string;
  readonly by: Author;
  readonly before: RecordState | undefined;
  readonly after: RecordState;
}

/** What other windows have done since it was last told, by window and record. */
export type Gathered = ReadonlyMap<string, Heard>;

export const NOTHING: Gathered = new Map();

/** The server evens out the order of many records by itself: nobody has moved anything. */
const SYSTEM = 'system';

/**
 * Takes another edit in. Of each record only how it was at first and how it is now is kept, so what was
 * added and taken back, or moved and moved back, comes to nothing.
 */
export function gather(gathered: Gathered, { client, by, changes }: OthersEdit): Gathered {
  if (by.id === SYSTEM) return gathered;
  const all = new Map(gathered);
  for (const { before, after } of changes) {
    const key = `${client} ${after.id}`;
    all.set(key, { client, by, before: (all.get(key) ?? { before }).before, after });
  }
  return all;
}

/** One thing that another window did to one thing of the map. */
export interface Deed {
  readonly client: string;
  readonly by: Author;
  readonly what: What;
  readonly kind: Kind;
  readonly record: string;
  /** Where it was, if it was anywhere, and where it is. */
  readonly from: Place | undefined;
  readonly to: Place | undefined;
}

/** What was done on the map, one deed a window and thing, in the order in which it was first heard of. */
export function deedsOf(gathered: Gathered, view: DocumentView): readonly Deed[] {
  const deeds = new Map<string, Deed>();
  for (const heard of gathered.values()) {
    const deed = deedOf(heard, view);
    if (!deed) continue;
    const key = `${deed.client} ${deed.record}`;
    // What a card rests on is a part of it: whoever adds both has added a card.
    if (deed.what !== 'changed' || !deeds.has(key)) deeds.set(key, deed);
  }
  return [...deeds.values()];
}

function deedOf({ client, by, before, after }: Heard, view: DocumentView): Deed | undefined {
  if (after.type === 'support') {
    const card = view.record(after.place?.parent ?? '');
    if (!card || same(before, after) || !view.visible(card.id)) return undefined;
    const at = placeOf(card, view);
    const kind = kindOf(card, view);
    return kind && { client, by, what: 'changed', kind, record: card.id, from: at, to: at };
  }
  const what = whatOf(before, after);
  const parent = after.place?.parent;
  // What lies in something that was removed went with that, and is not told of by itself.
  if (!what || (parent !== undefined && !view.visible(parent))) return undefined;
  const kind = kindOf(after, view);
  if (!kind) return undefined;
  return {
    client,
    by,
    what,
    kind,
    record: after.id,
    from: before && placeOf(before, view),
    to: placeOf(after, view),
  };
}

function whatOf(before: RecordState | undefined, after: RecordState): What | undefined {
  const was = before !== undefined && !isDeleted(before);
  if (isDeleted(after)) return was ? 'removed' : undefined;
  if (!was) return before === undefined ? 'added' : 'restored';
  if (same(before, after)) return undefined;
  return samePlace(before, after) ? 'changed' : 'moved';
}

function samePlace(a: RecordState, b: RecordState): boolean {
  return (
    a.place?.parent === b.place?.parent &&
    a.place?.idx === b.place?.idx &&
    textOf(a, 'lane') === textOf(b, 'lane')
  );
}

function same(a: RecordState | undefined, b: RecordState): boolean {
  if (a === undefined || !samePlace(a, b)) return false;
  const names = new Set([...Object.keys(a.f), ...Object.keys(b.f)]);
  names.delete('deleted');
  return [...names].every((name) => sameValue(a.f[name], b.f[name]));
}

function kindOf(record: RecordState, view: DocumentView): Kind | undefined {
  switch (record.type) {
    case 'card': {
      const lane = view.record(textOf(record, 'lane'));
      return textOf(lane, 'kind') === 'emotions' ? 'emotion' : 'card';
    }
    case 'link':
      return 'arrow';
    case 'stage':
    case 'lane':
    case 'phase':
    case 'map':
      return record.type;
    default:
      return undefined;
  }
}

const FRAME: ReadonlySet<Kind> = new Set(['stage', 'lane', 'phase']);

/**
 * Whether a deed concerns whoever stands at a position: it is near it, or it changes which columns and
 * rows there are, and so where everything else is.
 */
export function concerns(
  { what, kind, from, to }: Deed,
  grid: Grid,
  position: Position | undefined,
): boolean {
  if (FRAME.has(kind) && what !== 'changed') return true;
  return [from, to].some((place) => place !== undefined && isNear(grid, position, place));
}

/** What one window did to things of one kind in one place. */
export interface Saying extends Omit<Deed, 'record'> {
  readonly count: number;
  /** What it is called, where it is a single thing that has a name. */
  readonly title: string;
}

/** Deeds that are alike in one sentence each. */
export function sayings(deeds: readonly Deed[], views: readonly DocumentView[]): readonly Saying[] {
  const groups = new Map<string, Deed[]>();
  for (const deed of deeds) {
    const { client, what, kind, from, to } = deed;
    const key = JSON.stringify([client, what, kind, cellKey(from), cellKey(to)]);
    groups.set(key, [...(groups.get(key) ?? []), deed]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { record, ...alike } = first;
    const named = group.length === 1 && NAMED.has(first.kind);
    return [{ ...alike, count: group.length, title: named ? ownTitleIn(views, record) : '' }];
  });
}

const NAMED: ReadonlySet<Kind> = new Set(['card', 'stage', 'lane', 'phase']);

/** Stages and lanes are told together wherever they are; cards by the cell. */
function cellKey(place: Place | undefined): string {
  return place?.stage && place.lane ? `${place.stage} ${place.lane}` : '';
}
