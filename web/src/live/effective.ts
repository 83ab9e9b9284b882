import type { LoggedOp, Op, Place, RecordState } from './types';

/** Finds a record of a document, deleted or not. */
export type Lookup = (id: string) => RecordState | undefined;

/**
 * What of an operation takes effect on a document: the operation itself, or nothing (LV10 to LV16).
 * The server decides with the same function (`Effective.java`); both pass `docs/live/fixtures`.
 */
export function effective<T extends LoggedOp>(find: Lookup, op: T): T | null {
  switch (op.o) {
    case 'create':
      return find(op.id) === undefined && find(op.place.parent) !== undefined ? op : null;
    case 'set':
      return find(op.id) !== undefined ? op : null;
    case 'move':
      return canHang(find, op.id, op.place) ? op : null;
    case 'purge':
      return canLeave(find(op.id)) ? op : null;
  }
}

/** The record after an operation that takes effect on it, stamped with the version of its batch. */
export function applied(before: RecordState | undefined, op: Op, version: number): RecordState {
  if (op.o === 'create') {
    return {
      id: op.id,
      type: op.type,
      place: op.place,
      f: op.f,
      fv: stamps(op.f, version),
      pv: version,
    };
  }
  if (before === undefined) {
    throw new Error(`the record ${op.id} is not there, so the operation has no effect on it`);
  }
  if (op.o === 'move') {
    return { ...before, place: op.place, pv: version };
  }
  return {
    ...before,
    f: { ...before.f, ...op.f },
    fv: { ...before.fv, ...stamps(op.f, version) },
  };
}

/**
 * The records after operations of the log, all of which take effect, in order. Answers with the ids
 * of those that are another now or are gone.
 */
export function replay(
  records: Map<string, RecordState>,
  ops: readonly LoggedOp[],
  version: number,
): ReadonlySet<string> {
  const touched = new Set<string>();
  let below: ReadonlyMap<string, readonly string[]> | undefined;
  for (const op of ops) {
    if (op.o === 'purge') {
      below ??= childrenOf(records.values());
      for (const id of withAllBelow(op.id, below)) {
        records.delete(id);
        touched.add(id);
      }
    } else {
      below = undefined;
      records.set(op.id, applied(records.get(op.id), op, version));
      touched.add(op.id);
    }
  }
  return touched;
}

function childrenOf(records: Iterable<RecordState>): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const { id, place } of records) {
    if (place === null) continue;
    const siblings = children.get(place.parent);
    if (siblings === undefined) children.set(place.parent, [id]);
    else siblings.push(id);
  }
  return children;
}

function withAllBelow(
  id: string,
  below: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return [id, ...(below.get(id) ?? []).flatMap((child) => withAllBelow(child, below))];
}

/** Only what was deleted leaves, and the root never does. */
function canLeave(record: RecordState | undefined): boolean {
  return record !== undefined && record.place !== null && record.f.deleted === true;
}

/** A record hangs neither under itself nor under anything that hangs under it. */
function canHang(find: Lookup, id: string, place: Place): boolean {
  if (find(id) === undefined) {
    return false;
  }
  let above = find(place.parent);
  if (above === undefined) {
    return false;
  }
  while (above !== undefined) {
    if (above.id === id) {
      return false;
    }
    above = above.place === null ? undefined : find(above.place.parent);
  }
  return true;
}

function stamps(fields: object, version: number): Record<string, number> {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, version]));
}
