import { applied, effective, replay } from './effective';
import { bySiblingOrder } from './ordering';
import type { Branch, Commit, LoggedOp, Op, RecordState, Tree } from './types';

/** A batch of one's own that the server has not answered yet. */
export interface PendingBatch {
  readonly seq: number;
  readonly ops: readonly Op[];
}

/** Stamped on what a pending batch wrote, until its commit brings the true version. */
export const PENDING_VERSION = Number.MAX_SAFE_INTEGER;

/**
 * A document as a window shows it. Records are replaced, never changed, so a record that is the same
 * object has not changed: made for `useSyncExternalStore`.
 */
export interface DocumentView {
  /** The version of what the server confirmed. */
  version(): number;
  root(): RecordState | undefined;
  /** The record, deleted or not. */
  record(id: string): RecordState | undefined;
  /** The children in order, deleted ones left out. The same array until one of them changes. */
  children(parent: string): readonly RecordState[];
  /** Whether the record and all above it are there and not deleted. */
  visible(id: string): boolean;
  /** Every record, deleted ones and the root included, in no order. */
  records(): IterableIterator<RecordState>;
  /** Calls back after the record changed. Returns what ends the subscription. */
  onRecord(id: string, listener: () => void): () => void;
  /** Calls back after the children of a parent changed: their number, order or content. */
  onChildren(parent: string, listener: () => void): () => void;
  /** Calls back after any change, with the ids of the records that changed. */
  onChange(listener: (ids: ReadonlySet<string>) => void): () => void;
}

/**
 * The two layers of a document in a window: what the server confirmed, and one's own batches that
 * are still on their way.
 *
 * The law: view = confirmed + replay(pending). Each change of a layer computes the view anew, but
 * only for the records that the commit or the pending batches touch; a record that comes out equal
 * stays the same object, so nothing is drawn twice.
 */
export class DocumentState implements DocumentView {
  #version = 0;
  #rootId: string | undefined;
  readonly #confirmed = new Map<string, RecordState>();
  #pending: PendingBatch[] = [];
  /** What the pending batches make of the records they touch. */
  #overlay = new Map<string, RecordState>();

  readonly #view = new Map<string, RecordState>();
  readonly #childIds = new Map<string, Set<string>>();
  readonly #childLists = new Map<string, readonly RecordState[]>();

  readonly #recordListeners = new Map<string, Set<() => void>>();
  readonly #childListeners = new Map<string, Set<() => void>>();
  readonly #changeListeners = new Set<(ids: ReadonlySet<string>) => void>();

  version(): number {
    return this.#version;
  }

  root(): RecordState | undefined {
    return this.#rootId === undefined ? undefined : this.#view.get(this.#rootId);
  }

  record(id: string): RecordState | undefined {
    return this.#view.get(id);
  }

  records(): IterableIterator<RecordState> {
    return this.#view.values();
  }

  children(parent: string): readonly RecordState[] {
    let list = this.#childLists.get(parent);
    if (list === undefined) {
      list = [...(this.#childIds.get(parent) ?? [])]
        .map((id) => this.#view.get(id))
        .filter((record) => record !== undefined && !isDeleted(record))
        .filter((record) => record !== undefined)
        .sort(bySiblingOrder);
      this.#childLists.set(parent, list);
    }
    return list;
  }

  visible(id: string): boolean {
    let record = this.#view.get(id);
    while (record !== undefined && !isDeleted(record)) {
      if (record.place === null) {
        return true;
      }
      record = this.#view.get(record.place.parent);
    }
    return false;
  }

  /** The batches that wait for the server's answer, oldest first. */
  pending(): readonly PendingBatch[] {
    return this.#pending;
  }

  /**
   * How many of the pending batches touch what is another in these records than it was here; all of
   * them where nothing is known of what was.
   */
  pendingOnChanged(records: readonly RecordState[]): number {
    const after = new Map(records.map((record) => [record.id, record]));
    const changed = (id: string) =>
      this.#confirmed.size === 0 || !sameContent(this.#confirmed.get(id), after.get(id));
    return this.#pending.filter(({ ops }) => ops.some((op) => changed(op.id))).length;
  }

  /** Replaces all that was confirmed; of what is pending only what `answered` names goes. */
  loadSnapshot(
    version: number,
    records: readonly RecordState[],
    answered: (batch: PendingBatch) => boolean,
  ): void {
    const touched = new Set(this.#confirmed.keys());
    this.#confirmed.clear();
    for (const record of records) {
      this.#confirmed.set(record.id, record);
      touched.add(record.id);
      if (record.place === null) {
        this.#rootId = record.id;
      }
    }
    this.#version = version;
    this.#pending = this.#pending.filter((batch) => !answered(batch));
    this.#project(touched);
  }

  /**
   * Takes the next commits in, and lets go of the pending batches that `answered` names.
   * Returns false when they do not follow on what is confirmed: a snapshot has to replace it.
   */
  commit(commits: readonly Commit[], answered: (batch: PendingBatch) => boolean): boolean {
    const fresh = commits.filter((commit) => commit.v > this.#version);
    if (fresh.some((commit, i) => commit.v !== this.#version + 1 + i)) {
      return false;
    }
    const touched = new Set<string>();
    for (const commit of fresh) {
      if (!this.#holdsAll(commit.ops)) {
        return false;
      }
      for (const id of replay(this.#confirmed, commit.ops, commit.v)) {
        touched.add(id);
      }
      this.#version = commit.v;
    }
    this.#pending = this.#pending.filter((batch) => !answered(batch));
    this.#project(touched);
    return true;
  }

  /** Whether every record of these operations is there, or made by one of them. */
  #holdsAll(ops: readonly LoggedOp[]): boolean {
    const made = new Set<string>();
    return ops.every((op) => {
      if (op.o === 'create') made.add(op.id);
      return this.#confirmed.has(op.id) || made.has(op.id);
    });
  }

  /** Shows a batch of one's own at once; it stays pending until it is dropped. */
  addPending(batch: PendingBatch): void {
    this.#pending = [...this.#pending, batch];
    this.#project(new Set());
  }

  /** Lets go of pending batches: they are in the confirmed layer now, or were refused. */
  dropPending(which: (batch: PendingBatch) => boolean): void {
    const kept = this.#pending.filter((batch) => !which(batch));
    if (kept.length !== this.#pending.length) {
      this.#pending = kept;
      this.#project(new Set());
    }
  }

  /** Gives the pending batches new numbers in their order, `first` being the first. */
  renumberPending(first: number): void {
    this.#pending = this.#pending.map((batch, i) => ({ seq: first + i, ops: batch.ops }));
  }

  onRecord(id: string, listener: () => void): () => void {
    return subscribe(this.#recordListeners, id, listener);
  }

  onChildren(parent: string, listener: () => void): () => void {
    return subscribe(this.#childListeners, parent, listener);
  }

  onChange(listener: (ids: ReadonlySet<string>) => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  /** Computes the view of the touched records and of all that is or was under pending batches. */
  #project(touched: Set<string>): void {
    const overlay = new Map<string, RecordState>();
    const find = (id: string) => overlay.get(id) ?? this.#confirmed.get(id);
    for (const batch of this.#pending) {
      for (const op of batch.ops) {
        if (effective(find, op) !== null) {
          overlay.set(op.id, applied(find(op.id), op, PENDING_VERSION));
        }
      }
    }
    for (const id of this.#overlay.keys()) {
      touched.add(id);
    }
    for (const id of overlay.keys()) {
      touched.add(id);
    }
    this.#overlay = overlay;

    const changed = new Set<string>();
    const parents = new Set<string>();
    for (const id of touched) {
      const before = this.#view.get(id);
      const after = find(id);
      if (!sameRecord(before, after)) {
        changed.add(id);
        this.#replace(id, before, after, parents);
      }
    }
    if (changed.size > 0) {
      this.#notify(changed, parents);
    }
  }

  #replace(
    id: string,
    before: RecordState | undefined,
    after: RecordState | undefined,
    parents: Set<string>,
  ): void {
    if (after === undefined) {
      this.#view.delete(id);
    } else {
      this.#view.set(id, after);
    }
    const from = before?.place?.parent;
    const to = after?.place?.parent;
    if (from !== to) {
      if (from !== undefined) {
        this.#childIds.get(from)?.delete(id);
      }
      if (to !== undefined) {
        const ids = this.#childIds.get(to) ?? new Set();
        this.#childIds.set(to, ids.add(id));
      }
    }
    for (const parent of [from, to]) {
      if (parent !== undefined) {
        this.#childLists.delete(parent);
        parents.add(parent);
      }
    }
  }

  #notify(changed: ReadonlySet<string>, parents: ReadonlySet<string>): void {
    const call = (listener: () => void) => listener();
    for (const id of changed) {
      this.#recordListeners.get(id)?.forEach(call);
    }
    for (const parent of parents) {
      this.#childListeners.get(parent)?.forEach(call);
    }
    for (const listener of this.#changeListeners) {
      listener(changed);
    }
  }
}

/** Whether the record itself is deleted; see `DocumentView.visible` for all above it. */
export function isDeleted(record: RecordState): boolean {
  return record.f.deleted === true;
}

/** Whether two values of a field are the same; a field never set is the same as `null`. */
export function sameValue(a: Branch | undefined, b: Branch | undefined): boolean {
  if (isList(a) && isList(b)) {
    return a.length === b.length && a.every((value, i) => sameValue(value, b[i]));
  }
  if (isTree(a) && isTree(b)) {
    return sameEntries(a, b, sameValue);
  }
  return (a ?? null) === (b ?? null);
}

function isList(value: Branch | undefined): value is readonly Branch[] {
  return Array.isArray(value);
}

function isTree(value: Branch | undefined): value is Tree {
  return typeof value === 'object' && value !== null && !isList(value);
}

function sameRecord(a: RecordState | undefined, b: RecordState | undefined): boolean {
  if (a === b || a === undefined || b === undefined) {
    return a === b;
  }
  return (
    a.type === b.type &&
    a.pv === b.pv &&
    a.place?.parent === b.place?.parent &&
    a.place?.idx === b.place?.idx &&
    sameEntries(a.f, b.f, sameValue) &&
    sameEntries(a.fv, b.fv, Object.is)
  );
}

/** Whether two records say the same, whichever version wrote it. */
function sameContent(a: RecordState | undefined, b: RecordState | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.place?.parent === b.place?.parent &&
    a.place?.idx === b.place?.idx &&
    sameEntries(a.f, b.f, sameValue)
  );
}

function sameEntries<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  same: (x: T | undefined, y: T | undefined) => boolean,
): boolean {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && same(a[name], b[name]))
  );
}

function subscribe(
  listeners: Map<string, Set<() => void>>,
  key: string,
  listener: () => void,
): () => void {
  const set = listeners.get(key) ?? new Set();
  listeners.set(key, set.add(listener));
  return () => {
    set.delete(listener);
    if (set.size === 0 && listeners.get(key) === set) {
      listeners.delete(key);
    }
  };
}
