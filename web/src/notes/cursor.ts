import type { Picked } from './spans';

/** Selecting at the keyboard, word by word: which word it began at, and where it is now. */
export interface Cursor {
  readonly anchor: number;
  readonly head: number;
}

export type Step = 'next' | 'previous' | 'down' | 'up' | 'first' | 'last';

/** The places of the words of a text, in order. */
export function wordsOf(text: string): readonly Picked[] {
  return [...text.matchAll(/[^\s]+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}

/** Takes a step; with extend, from the same word on to another one. */
export function move(
  text: string,
  words: readonly Picked[],
  cursor: Cursor | undefined,
  step: Step,
  extend: boolean,
): Cursor | undefined {
  if (words.length === 0) return undefined;
  if (!cursor) return { anchor: 0, head: 0 };
  const head = Math.min(words.length - 1, Math.max(0, target(text, words, cursor.head, step)));
  return { anchor: extend ? cursor.anchor : head, head };
}

function target(text: string, words: readonly Picked[], head: number, step: Step): number {
  switch (step) {
    case 'next':
      return head + 1;
    case 'previous':
      return head - 1;
    case 'first':
      return 0;
    case 'last':
      return words.length - 1;
    case 'down': {
      const line = text.indexOf('\n', words[head]?.end ?? 0);
      const below = words.findIndex(({ start }) => line >= 0 && start > line);
      return below < 0 ? words.length - 1 : below;
    }
    case 'up': {
      const here = text.lastIndexOf('\n', words[head]?.start ?? 0);
      const above = words.findLastIndex(({ end }) => end <= here);
      if (here < 0 || above < 0) return 0;
      const line = text.lastIndexOf('\n', words[above]?.start ?? 0);
      return words.findIndex(({ start }) => start > line);
    }
  }
}

/** All between the two words, themselves included. */
export function pickedBy(words: readonly Picked[], { anchor, head }: Cursor): Picked | undefined {
  const first = words[Math.min(anchor, head)];
  const last = words[Math.max(anchor, head)];
  return first && last ? { start: first.start, end: last.end } : undefined;
}
