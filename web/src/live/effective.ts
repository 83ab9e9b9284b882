import type { Op, Place, RecordState } from './types';

/** Finds a record of a document, deleted or not. */
export type Lookup = (id: string) => RecordState | undefined;

/**
 * What of an operation takes effect on a document: the operation itself, or nothing (LV10 to LV14).
 * The server decides with the same function (`Effective.java`); both pass `docs/live/fixtures`.
 */
export function effective(find: Lookup, op: Op): Op | null {
  switch (op.o) {
    case 'create':
      return find(op.id) === undefined && find(op.place.parent) !== undefined ? op : null;
    case 'set':
      return find(op.id) !== undefined ? op : null;
    case 'move':
      return canHang(find, op.id, op.place) ? op : null;
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
