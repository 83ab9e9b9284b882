import { describe, expect, it } from 'vitest';
import { keystroke, matchesShortcut, shortcutKeys } from './shortcuts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('key strokes', () => {
  it('reads Ctrl+Z by the place of the key, so that a Russian layout undoes too', () => {
    expect(keystroke({ ...plain, ctrlKey: true, key: 'я', code: 'KeyZ' })).toBe('mod+z');
  });

  it('names Command and Ctrl alike', () => {
    expect(keystroke({ ...plain, metaKey: true, key: 'k', code: 'KeyK' })).toBe('mod+k');
  });

  it('does not count the Shift that a question mark needs', () => {
    expect(keystroke({ ...plain, shiftKey: true, key: '?', code: 'Slash' })).toBe('?');
  });

  it('matches any of the strokes of a shortcut', () => {
    expect(matchesShortcut('Backspace', 'Delete|Backspace')).toBe(true);
    expect(matchesShortcut('Enter', 'Delete|Backspace')).toBe(false);
  });

  it('draws the keys of the platform', () => {
    expect(shortcutKeys('mod+shift+z', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(shortcutKeys('mod+shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
  });
});
