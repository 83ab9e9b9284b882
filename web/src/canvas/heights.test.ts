import { describe, expect, it } from 'vitest';
import { guessHeight, HeightBook } from './heights';
import { readCards } from './model';
import { testMap } from './testMap';

describe('heights of cells that are not drawn', () => {
  const cards = readCards(testMap(), 's1', 'l1');

  it('grow with the number and the length of the cards', () => {
    const one = guessHeight(cards.slice(0, 1), 'actions', 216);
    expect(guessHeight(cards, 'actions', 216)).toBeGreaterThan(one);
    const long = cards.slice(0, 1).map((card) => ({ ...card, f: { text: 'word '.repeat(40) } }));
    expect(guessHeight(long, 'actions', 216)).toBeGreaterThan(one);
    expect(guessHeight(long, 'actions', 432)).toBeLessThan(guessHeight(long, 'actions', 216));
  });

  it('leave room for the pictures of cards', () => {
    const [first] = cards;
    const plain = guessHeight(cards, 'actions', 216);
    const pictured = guessHeight(cards, 'actions', 216, (card) => card === first);
    expect(pictured - plain).toBe(78);
  });

  it('are what was measured, until the cell holds other cards', () => {
    const book = new HeightBook();
    book.note('s1 l1', cards, 333);
    expect(book.height('s1 l1', cards, 'actions', 216)).toBe(333);
    expect(book.height('s1 l1', cards.slice(1), 'actions', 216)).not.toBe(333);
  });
});
