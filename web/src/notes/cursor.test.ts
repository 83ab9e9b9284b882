import { describe, expect, it } from 'vitest';
import { type Cursor, move, pickedBy, type Step, wordsOf } from './cursor';

const TEXT = 'I waited long.\n\nNobody called.\nفارسی می‌نویسم';
const words = wordsOf(TEXT);

function selected(...steps: (Step | `+${Step}`)[]): string {
  let cursor: Cursor | undefined;
  for (const step of steps) {
    const extend = step.startsWith('+');
    cursor = move(TEXT, words, cursor, step.replace('+', '') as Step, extend);
  }
  const picked = cursor && pickedBy(words, cursor);
  return picked ? TEXT.slice(picked.start, picked.end) : '';
}

describe('selecting at the keyboard', () => {
  it('begins at the first word', () => {
    expect(selected('next')).toBe('I');
  });

  it('goes word by word and stops at the ends', () => {
    expect(selected('next', 'next', 'next')).toBe('long.');
    expect(selected('next', 'previous', 'previous')).toBe('I');
    expect(selected('next', 'last', 'next')).toBe('می‌نویسم');
  });

  it('goes to the first word of the paragraph below and above', () => {
    expect(selected('next', 'next', 'down')).toBe('Nobody');
    expect(selected('next', 'down', 'down', 'up')).toBe('Nobody');
    expect(selected('next', 'down', 'up')).toBe('I');
    expect(selected('next', 'up')).toBe('I');
  });

  it('takes in all from where it began, in both directions', () => {
    expect(selected('next', 'next', '+next')).toBe('waited long.');
    expect(selected('next', 'last', '+previous')).toBe('فارسی می‌نویسم');
    expect(selected('next', 'next', '+next', '+previous', '+previous')).toBe('I waited');
  });

  it('has nothing to select in an empty text', () => {
    expect(move('', [], undefined, 'next', false)).toBeUndefined();
  });
});
