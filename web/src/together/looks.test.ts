import { describe, expect, it } from 'vitest';
import { dyeOf, initialsOf, typistsFirst } from './looks';

describe('how others look', () => {
  it('shortens a name to its initials, and a guest to what tells guests apart', () => {
    expect(initialsOf('Sara')).toBe('S');
    expect(initialsOf('Sara van Dijk')).toBe('SD');
    expect(initialsOf('Guest K7')).toBe('K7');
    expect(initialsOf('  ')).toBe('?');
    expect(initialsOf('سارا احمدی')).toBe('سا');
  });

  it('gives a window the same dye every time', () => {
    expect(dyeOf('4f2a')).toBe(dyeOf('4f2a'));
    const dyes = new Set(Array.from({ length: 100 }, (_, i) => dyeOf(`tab${i}`)));
    expect(dyes.size).toBe(7);
  });

  it('names those first who type', () => {
    const peers = [
      { client: 'a', name: 'Anna' },
      { client: 'b', name: 'Babak', typing: true },
    ];
    expect(typistsFirst(peers).map(({ name }) => name)).toEqual(['Babak', 'Anna']);
  });
});
