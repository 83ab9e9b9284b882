import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { RecordState } from './types';

/** Order among siblings: index key, then id, both by code unit as the server compares them. */
export function bySiblingOrder(a: RecordState, b: RecordState): number {
  return compare(a.place?.idx ?? '', b.place?.idx ?? '') || compare(a.id, b.id);
}

/**
 * An index key for a record that is to stand at `position` among `siblings` (in order, without the
 * record itself): 0 is first, `siblings.length` is last.
 */
export function idxAt(siblings: readonly RecordState[], position: number): string {
  const [key] = idxsAt(siblings, position, 1);
  if (key === undefined) {
    throw new Error('one key was asked for and none was made');
  }
  return key;
}

/** As many keys in order as records are to stand at `position`. */
export function idxsAt(
  siblings: readonly RecordState[],
  position: number,
  count: number,
): string[] {
  const before = siblings[position - 1]?.place?.idx ?? null;
  // Two windows may have made the same key at the same moment; nothing fits between equals, so the
  // upper bound is the next key that differs.
  const after =
    siblings.slice(position).find((sibling) => before === null || keyOf(sibling) > before) ?? null;
  return generateNKeysBetween(before, after === null ? null : keyOf(after), count);
}

/** A key between two keys; `null` stands for the start or the end. */
export function idxBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, after);
}

function keyOf(record: RecordState): string {
  return record.place?.idx ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
