import type { CSSProperties } from 'react';
import { textOf } from '../canvas/model';
import type { DocumentView, RecordState } from '../live';

/** The colours that tell personas apart. Woad is left out: it stands for what was measured. */
export const dyes = ['teal', 'madder', 'lichen', 'fern', 'weld', 'rose', 'walnut'] as const;

export type Dye = (typeof dyes)[number];

/** With fewer a team forgets whole groups of customers, with more nobody remembers who is who. */
export const enough = { least: 3, most: 5 } as const;

/** A number that an id always gives, to choose patterns and colours by. */
export function hashOf(id: string): number {
  let hash = 2166136261;
  for (let i = 0; i < id.length; i += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(i), 16777619) >>> 0;
  }
  return hash;
}

export function dyeOf(persona: RecordState | undefined): Dye {
  const wanted = textOf(persona, 'color');
  const byId = dyes[hashOf(persona?.id ?? '') % dyes.length];
  return dyes.find((dye) => dye === wanted) ?? byId ?? 'teal';
}

/** The first colour that no persona of the library has yet. */
export function nextDye(library: DocumentView): Dye {
  const taken = new Set(personasOf(library).map(dyeOf));
  return dyes.find((dye) => !taken.has(dye)) ?? 'teal';
}

export function personasOf(library: DocumentView): readonly RecordState[] {
  const root = library.root();
  return root ? library.children(root.id).filter((each) => each.type === 'persona') : [];
}

/** The colours of a persona as CSS variables: `--dye`, `--dye-soft` and, for words, `--dye-ink`. */
export function dyeStyle(persona: RecordState | undefined): CSSProperties {
  const dye = dyeOf(persona);
  return {
    '--dye': `var(--wl-dye-${dye})`,
    '--dye-soft': `var(--wl-dye-${dye}-soft)`,
    '--dye-ink': `color-mix(in oklab, var(--wl-dye-${dye}) 65%, var(--wl-ink))`,
  } as CSSProperties;
}

/**
 * The first letters of the first and the last word. A zero-width non-joiner keeps letters of joined
 * scripts apart.
 */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  const letters = ends.map((word) => {
    const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word ?? '');
    return first?.segment.toLocaleUpperCase() ?? '';
  });
  return letters.join('\u200c');
}

/** Where the picture is cut, as percentages from the left and from the top. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

export function readFocus(words: string): Focus {
  const [x = 50, y = 30] = words.split(' ').filter(Boolean).map(Number);
  const percent = (value: number, otherwise: number) =>
    Number.isFinite(value) ? Math.min(100, Math.max(0, Math.round(value))) : otherwise;
  return { x: percent(x, 50), y: percent(y, 30) };
}

export function writeFocus({ x, y }: Focus): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}
