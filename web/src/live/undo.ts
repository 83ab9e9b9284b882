import { type DocumentView, PENDING_VERSION, sameValue } from './documentState';
import { effective } from './effective';
import type { FieldValue, Op, Place, RecordState } from './types';
import type { Writer } from './writers';

/** What one's own batch wrote into a field or a place, and what stood there before. */
export type Change =
  | {
      readonly kind: 'field';
      readonly id: string;
      readonly field: string;
      readonly before: FieldValue;
      readonly after: FieldValue;
    }
  | {
      readonly kind: 'place';
      readonly id: string;
      readonly before: Place;
      readonly after: Place;
    };

/** What was left alone, since it no longer stands as one left it. */
export interface Skipped {
  readonly change: Change;
  /** Who has changed it since. */
  readonly by: Writer;
}

/** What an undo or redo did. */
export interface UndoReport {
  /** How many fields and places went back. */
  readonly undone: number;
  readonly skipped: readonly Skipped[];
}

interface Step {
  readonly id: number;
  readonly group: string | null;
  readonly changes: readonly Change[];
  readonly batches: readonly (readonly Op[])[];
}

const DEPTH = 200;

/**
 * Undo and redo of one tab. Nothing is rolled back: undo writes a new batch that sets what one's own
 * batch overwrote, as far as it still stands as one left it; what others changed since stays. The
 * redo step is made from what the undo overwrites at that moment.
 */
export class UndoHistory {
  #undo: Step[] = [];
  #redo: Step[] = [];
  #lastId = 0;

  canUndo(step?: number): boolean {
    return step === undefined ? this.#undo.length > 0 : this.#undo.some((each) => each.id === step);
  }

  canRedo(step?: number): boolean {
    return step === undefined ? this.#redo.length > 0 : this.#redo.some((each) => each.id === step);
  }

  /**
   * Remembers a batch that is about to be applied to the view, and answers with the number of its
   * step; 0 when it changes nothing. Batches in a row with the same group (the typing of one text)
   * become one step.
   */
  remember(view: DocumentView, ops: readonly Op[], group: string | null): number {
    const changes = changesOf(view, ops);
    if (changes.length === 0) {
      return 0;
    }
    const last = this.#undo.at(-1);
    if (group !== null && last?.group === group) {
      this.#undo[this.#undo.length - 1] = {
        id: last.id,
        group,
        changes: joined(last.changes, changes),
        batches: [...last.batches, ops],
      };
      this.#redo = [];
      return last.id;
    }
    this.#lastId += 1;
    const step = { id: this.#lastId, group, changes, batches: [ops] };
    this.#undo = [...this.#undo, step].slice(-DEPTH);
    this.#redo = [];
    return step.id;
  }

  /** Forgets a batch that the server refused. */
  forget(ops: readonly Op[]): void {
    const stays = (step: Step) => !step.batches.every((batch) => batch === ops);
    this.#undo = this.#undo.filter(stays);
    this.#redo = this.#redo.filter(stays);
  }

  /** Ends the grouping of batches: the next one starts a step of its own. */
  closeGroup(): void {
    const last = this.#undo.at(-1);
    if (last !== undefined) {
      this.#undo[this.#undo.length - 1] = { ...last, group: null };
    }
  }

  /** Takes back the last step, or a certain one out of the middle. */
  undo(
    view: DocumentView,
    written: (version: number) => Writer,
    push: (ops: Op[]) => void,
    id?: number,
  ) {
    return this.#step('undo', id, view, written, push);
  }

  redo(
    view: DocumentView,
    written: (version: number) => Writer,
    push: (ops: Op[]) => void,
    id?: number,
  ) {
    return this.#step('redo', id, view, written, push);
  }

  #step(
    direction: 'undo' | 'redo',
    id: number | undefined,
    view: DocumentView,
    written: (version: number) => Writer,
    push: (ops: Op[]) => void,
  ): UndoReport {
    const from = direction === 'undo' ? this.#undo : this.#redo;
    const at = id === undefined ? from.length - 1 : from.findIndex((each) => each.id === id);
    const [step] = at === -1 ? [] : from.splice(at, 1);
    if (step === undefined) {
      return { undone: 0, skipped: [] };
    }
    const back = [...step.changes].reverse();
    const other = direction === 'undo' ? this.#redo : this.#undo;
    const later = new Set([...from.slice(at), ...other].flatMap((each) => each.changes.map(keyOf)));
    const left = (change: Change) => standsAsLeft(view, change, written);
    const mended = back.filter(left);
    const skipped = back
      .filter((change) => !left(change))
      .map((change) => ({ change, by: changedBy(view, change, written, later) }));
    const ops = opsFor(mended);
    if (ops.length > 0) {
      const inverse = { id: step.id, group: null, changes: changesOf(view, ops), batches: [ops] };
      other.push(inverse);
      push(ops);
    }
    return { undone: mended.length, skipped };
  }
}

/** What a batch changes in the view, one entry for each field and place, in the order of the batch. */
function changesOf(view: DocumentView, ops: readonly Op[]): Change[] {
  const made = new Map<string, RecordState>();
  const find = (id: string) => made.get(id) ?? view.record(id);
  let changes: readonly Change[] = [];
  for (const op of ops) {
    if (effective(find, op) === null) {
      continue;
    }
    const record = find(op.id);
    if (op.o === 'create') {
      made.set(op.id, { ...op, fv: {}, pv: PENDING_VERSION });
      const after = op.f.deleted ?? null;
      changes = joined(changes, [
        { kind: 'field', id: op.id, field: 'deleted', before: true, after },
      ]);
    } else if (record !== undefined && !made.has(op.id)) {
      changes = joined(
        changes,
        op.o === 'set' ? setChanges(record, op.f) : moveChanges(record, op),
      );
    }
  }
  return [...changes];
}

function setChanges(record: RecordState, fields: Readonly<Record<string, FieldValue>>): Change[] {
  return Object.entries(fields).map(([field, after]) => ({
    kind: 'field',
    id: record.id,
    field,
    before: Object.hasOwn(record.f, field) ? (record.f[field] ?? null) : null,
    after,
  }));
}

function moveChanges(record: RecordState, op: { readonly place: Place }): Change[] {
  return record.place === null
    ? []
    : [{ kind: 'place', id: record.id, before: record.place, after: op.place }];
}

/** Later changes of the same field or place keep the first `before` and take the last `after`. */
function joined(first: readonly Change[], then: readonly Change[]): Change[] {
  const byKey = new Map(first.map((change) => [keyOf(change), change]));
  for (const change of then) {
    const earlier = byKey.get(keyOf(change));
    if (earlier === undefined) {
      byKey.set(keyOf(change), change);
    } else if (earlier.kind === 'field' && change.kind === 'field') {
      byKey.set(keyOf(change), { ...change, before: earlier.before });
    } else if (earlier.kind === 'place' && change.kind === 'place') {
      byKey.set(keyOf(change), { ...change, before: earlier.before });
    }
  }
  return [...byKey.values()];
}

function keyOf(change: Change): string {
  return change.kind === 'field' ? `${change.id} f ${change.field}` : `${change.id} p`;
}

function standsAsLeft(
  view: DocumentView,
  change: Change,
  written: (version: number) => Writer,
): boolean {
  const record = view.record(change.id);
  if (record === undefined) {
    return false;
  }
  const version = versionOf(record, change);
  const mine = version === undefined || written(version) === 'oneself';
  if (change.kind === 'place') {
    const { parent, idx } = record.place ?? { parent: '', idx: '' };
    return mine && parent === change.after.parent && idx === change.after.idx;
  }
  return mine && sameValue(record.f[change.field], change.after);
}

/**
 * Who has changed it since. A version of one's own with other words in it, which no later step
 * wrote, is a text into which the server merged what somebody else had written (LV74).
 */
function changedBy(
  view: DocumentView,
  change: Change,
  written: (version: number) => Writer,
  later: ReadonlySet<string>,
): Writer {
  const record = view.record(change.id);
  const version = record && versionOf(record, change);
  const by = version === undefined ? undefined : written(version);
  return by === 'oneself' && !later.has(keyOf(change)) ? undefined : by;
}

/** The version that last set what the change is about. */
function versionOf(record: RecordState, change: Change): number | undefined {
  if (change.kind === 'place') return record.pv;
  return Object.hasOwn(record.fv, change.field) ? record.fv[change.field] : undefined;
}

function opsFor(changes: readonly Change[]): Op[] {
  const sets = new Map<string, Record<string, FieldValue>>();
  const moves: Op[] = [];
  for (const change of changes) {
    if (change.kind === 'place') {
      moves.push({ o: 'move', id: change.id, place: change.before });
    } else {
      sets.set(change.id, { ...sets.get(change.id), [change.field]: change.before });
    }
  }
  return [...moves, ...[...sets].map(([id, f]): Op => ({ o: 'set', id, f }))];
}
