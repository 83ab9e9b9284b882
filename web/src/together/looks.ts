import type { CSSProperties } from 'react';
import type { Peer } from '../live';

/** Dyes other than the page's own accent that carry white letters with a contrast of at least 4.5. */
const DYES = ['woad', 'fern', 'lichen', 'rose', 'teal', 'walnut', 'weld'] as const;

/** A window's colour: the same in everybody's window, for as long as it is open. */
export function dyeOf(client: string): (typeof DYES)[number] {
  let hash = 0;
  for (const char of client) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return DYES[hash % DYES.length] ?? 'woad';
}

export function dyeStyle(client: string): CSSProperties {
  return { '--peer': `var(--wl-${dyeOf(client)}-600)` } as CSSProperties;
}

/** One or two letters that stand for a name; a short last word, as that of a guest, stands alone. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = words.map((word) => [...word]);
  const [first = ['?']] = letters;
  const last = letters.length > 1 ? (letters.at(-1) ?? []) : [];
  const short = last.length > 0 && last.length <= 2;
  return (short ? last : [first[0], last[0] ?? '']).join('').toLocaleUpperCase();
}

/** Of several who are at one thing, those who type come first. */
export function typistsFirst(peers: readonly Peer[]): readonly Peer[] {
  return [...peers].sort((a, b) => Number(b.typing ?? false) - Number(a.typing ?? false));
}
