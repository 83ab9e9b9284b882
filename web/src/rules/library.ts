/** The library's live document read as touchpoints, channels and rules, and the edits of rules. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { DocumentView } from '../live/documentState';
import type { CreateOp, Fields, Op, RecordState } from '../live/types';
import type { Condition } from '../wire/analysis';
import { fromTriples, toTriples } from './conditions';

export interface LibraryTouchpoint {
  readonly id: string;
  readonly name: string;
  readonly channels: readonly string[];
}

export interface LibraryChannel {
  readonly id: string;
  readonly name: string;
  readonly key: string;
}

export interface LibraryRule {
  readonly id: string;
  readonly name: string;
  readonly touchpoint: string;
  readonly conditions: readonly Condition[];
}

export interface LibraryContent {
  readonly version: number;
  readonly touchpoints: readonly LibraryTouchpoint[];
  readonly channels: readonly LibraryChannel[];
  /** In the order in which they are tried. */
  readonly rules: readonly LibraryRule[];
}

/** What a view has to offer to be read; the live session's view does. */
export type LibraryView = Pick<DocumentView, 'version' | 'root' | 'children'>;

export function readLibrary(view: LibraryView): LibraryContent {
  const touchpoints: LibraryTouchpoint[] = [];
  const channels: LibraryChannel[] = [];
  const rules: LibraryRule[] = [];
  for (const { id, type, f } of childrenOf(view)) {
    if (type === 'touchpoint') {
      touchpoints.push({ id, name: text(f, 'name'), channels: texts(f, 'channels') });
    } else if (type === 'channel') {
      channels.push({ id, name: text(f, 'name'), key: text(f, 'key') });
    } else if (type === 'rule') {
      rules.push({
        id,
        name: text(f, 'name'),
        touchpoint: text(f, 'touchpoint'),
        conditions: fromTriples(f.when),
      });
    }
  }
  return { version: view.version(), touchpoints, channels, rules };
}

/** A new rule at the end of the list, or before another one. */
export function createRule(
  view: LibraryView,
  id: string,
  touchpoint: string,
  conditions: readonly Condition[],
): Op[] {
  const f = { touchpoint, when: toTriples(conditions) };
  return create(view, 'rule', [{ id, f }]);
}

/** Several rules at the end of the list, in the order given. */
export function createRules(
  view: LibraryView,
  rules: readonly Pick<LibraryRule, 'id' | 'touchpoint' | 'conditions'>[],
): Op[] {
  return create(
    view,
    'rule',
    rules.map(({ id, touchpoint, conditions }) => ({
      id,
      f: { touchpoint, when: toTriples(conditions) },
    })),
  );
}

/** A new touchpoint at the end of the register. */
export function createTouchpoint(
  view: LibraryView,
  id: string,
  name: string,
  channels: readonly string[] = [],
): Op[] {
  const f: Fields = channels.length > 0 ? { name, channels } : { name };
  return create(view, 'touchpoint', [{ id, f }]);
}

export function changeRule(id: string, touchpoint: string, conditions: readonly Condition[]): Op[] {
  return [{ o: 'set', id, f: { touchpoint, when: toTriples(conditions) } }];
}

export function deleteRule(id: string): Op[] {
  return [{ o: 'set', id, f: { deleted: true } }];
}

/** The rule at another position of the list of rules; nothing when it stands there already. */
export function moveRule(view: LibraryView, id: string, to: number): Op[] {
  const root = view.root();
  const rules = childrenOf(view).filter(({ type }) => type === 'rule');
  const from = rules.findIndex((rule) => rule.id === id);
  const target = Math.max(0, Math.min(rules.length - 1, to));
  if (!root || from === -1 || from === target) return [];
  const others = rules.filter((rule) => rule.id !== id);
  const idx = keyBetween(others[target - 1], others[target]);
  return [{ o: 'move', id, place: { parent: root.id, idx } }];
}

/** The channel that evidence calls by that key. */
export function channelByKey(library: LibraryContent, key: string): LibraryChannel | undefined {
  return library.channels.find((channel) => channel.key === key);
}

function create(
  view: LibraryView,
  type: string,
  records: readonly { id: string; f: Fields }[],
): CreateOp[] {
  const root = view.root();
  if (!root) return [];
  const last = childrenOf(view)
    .filter((record) => record.type === type)
    .at(-1);
  const keys = generateNKeysBetween(last?.place?.idx ?? null, null, records.length);
  return records.map(({ id, f }, at) => ({
    o: 'create',
    id,
    type,
    place: { parent: root.id, idx: keys[at] ?? '' },
    f,
  }));
}

function keyBetween(before: RecordState | undefined, after: RecordState | undefined): string {
  const low = before?.place?.idx ?? null;
  const high = after?.place?.idx ?? null;
  // Two windows may have given the same key; then the record goes right behind the first of them.
  return generateKeyBetween(low, low !== null && high !== null && low >= high ? null : high);
}

function childrenOf(view: LibraryView): readonly RecordState[] {
  const root = view.root();
  return root ? view.children(root.id) : [];
}

function text(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

function texts(fields: Fields, name: string): string[] {
  const value = fields[name];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
