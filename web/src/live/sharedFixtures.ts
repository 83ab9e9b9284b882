import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DocumentState } from './documentState';

/** For tests: what Java and TypeScript must agree on, out of docs/live/fixtures. */

export function fixture<T>(name: string): T {
  const file = new URL(`../../../docs/live/fixtures/${name}`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/** JSON with the members of each object in the order of their names. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]));
}

/** SHA-256 of a document, as `RandomLife.java` makes it: see `lives.json`. */
export function hashOf(state: DocumentState): string {
  const records = [...state.records()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const lines = records.map(({ id, type, place, f, fv, pv }) =>
    JSON.stringify({ id, type, place, f: sorted(f), fv: sorted(fv), pv }),
  );
  for (const { id } of records) {
    lines.push(
      `${id}: ${state
        .children(id)
        .map((child) => child.id)
        .join(' ')}`,
    );
  }
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
