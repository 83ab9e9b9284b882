import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DocumentState } from './documentState';
import type { LoggedOp, RecordState } from './types';

/** For tests: what Java and TypeScript must agree on, out of docs/live/fixtures. */

export function fixture<T>(name: string): T {
  return read('docs/live/fixtures', name);
}

function read<T>(folder: string, name: string): T {
  const file = new URL(`../../../${folder}/${name}`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/**
 * A fixture that Java makes from seeds. With WAYLOOM_AGREEMENT it is the longer one that a soak has made outside of
 * docs.
 */
export function agreement<T>(name: string): T {
  return process.env.WAYLOOM_AGREEMENT ? read('target/agreement', name) : fixture(name);
}

/** Marsaglia's xorshift of 32 bits: the same numbers as `RandomNumbers.java` has. */
export function randomNumbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}

/** JSON with the members of each object in the order of their names. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]));
}

/** An operation as Java writes it. */
export function jsonOfOp(op: LoggedOp): string {
  return JSON.stringify('f' in op ? { ...op, f: sorted(op.f) } : op);
}

/** A record as Java writes it. */
export function jsonOfRecord({ id, type, place, f, fv, pv }: RecordState): string {
  return JSON.stringify({ id, type, place, f: sorted(f), fv: sorted(fv), pv });
}

/** A record's children, in order. */
export function childrenOf(state: DocumentState, id: string): string {
  const ids = state.children(id).map((child) => child.id);
  return `${id}: ${ids.join(' ')}`;
}

/** SHA-256 of lines, in hexadecimal digits. */
export function hashOfLines(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** The hash of a document, as `RandomLife.java` makes it: see `lives.json`. */
export function hashOf(state: DocumentState): string {
  const records = [...state.records()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return hashOfLines([
    ...records.map(jsonOfRecord),
    ...records.map(({ id }) => childrenOf(state, id)),
  ]);
}
