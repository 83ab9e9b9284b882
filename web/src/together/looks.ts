import type { CSSProperties } from 'react';
import type { Peer } from '../live';

/** Dyes that carry white letters with a contrast of at least 4.5. */
const DYES = ['woad', 'fern', 'lichen', 'rose', 'teal', 'walnut', 'weld', 'madder'] as const;

/** A window's colour: the same in everybody's window, for as long as it is open. */
export function dyeOf(client: string): (typeof DYES)[number] {
  let hash = 0;
  for (const char of client) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return DYES[hash % DYES.length] ?? 'woad';
}

export function dyeStyle(client: string): CSSProperties {
  return { '--peer': `var(--wl-${dyeOf(client)}-600)` } as CSSProperties;
}

/** One or two letters that stand for a name; its last sign too, so that guests differ. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = [...(words[0] ?? '?')][0] ?? '?';
  const last = words.length > 1 ? [...(words.at(-1) ?? '')] : [];
  return (first + (last.length <= 2 ? last.join('') : (last[0] ?? ''))).toLocaleUpperCase();
}

/** Of several who are at one thing, those who type come first. */
export function typistsFirst(peers: readonly Peer[]): readonly Peer[] {
  return [...peers].sort((a, b) => Number(b.typing ?? false) - Number(a.typing ?? false));
}
