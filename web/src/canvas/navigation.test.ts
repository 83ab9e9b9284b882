import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCards, readGrid } from './model';
import { type CardsOf, keyOfPosition, type Position, stands, step, stepOfKey } from './navigation';
import { testMap } from './testMap';

const document = testMap();
const grid = readGrid(document);
const cardsOf: CardsOf = (stage, lane) => readCards(document, stage, lane).map(({ id }) => id);
const walk = (from: Position, by: Parameters<typeof step>[3]) =>
  keyOfPosition(step(grid, cardsOf, from, by));
const card = (id: string): Position => ({ kind: 'card', stage: 's1', lane: 'l1', card: id });

describe('walking the grid', () => {
  it('goes down card by card and then on to the next lane', () => {
    expect(walk(card('c1'), 'down')).toBe('card c2');
    expect(walk(card('c2'), 'down')).toBe('card e1');
  });

  it('comes up to the last card of the lane above', () => {
    expect(walk({ kind: 'card', stage: 's1', lane: 'l2', card: 'e1' }, 'up')).toBe('card c2');
  });

  it('goes sideways into an empty cell, and from the first stage to the title of the lane', () => {
    expect(walk(card('c2'), 'next')).toBe('cell s2 l1');
    expect(walk(card('c2'), 'previous')).toBe('lane l1');
  });

  it('goes up from the first lane to the stage and from there to its phase', () => {
    expect(walk(card('c1'), 'up')).toBe('stage s1');
    expect(walk({ kind: 'stage', stage: 's2' }, 'up')).toBe('phase before');
  });

  it('stays under no phase where a stage stands by itself', () => {
    expect(walk({ kind: 'stage', stage: 's4' }, 'up')).toBe('stage s4');
  });

  it('jumps to the ends of a row and of the map', () => {
    expect(walk(card('c1'), 'rowEnd')).toBe('cell s4 l1');
    expect(walk(card('c1'), 'end')).toBe('cell s4 l2');
    expect(walk(card('c1'), 'start')).toBe('stage s1');
  });

  it('never leaves the grid, whichever way it goes', () => {
    const ways = fc.constantFrom(
      ...(['previous', 'next', 'up', 'down', 'rowStart', 'rowEnd', 'start', 'end'] as const),
    );
    fc.assert(
      fc.property(fc.array(ways, { maxLength: 60 }), (steps) => {
        const last = steps.reduce((from, by) => step(grid, cardsOf, from, by), card('c1'));
        return stands(grid, cardsOf, last);
      }),
      { seed: 7 },
    );
  });
});

describe('arrow keys', () => {
  it('mean later stages to the left where text runs from right to left', () => {
    expect(stepOfKey('ArrowLeft', false, false)).toBe('previous');
    expect(stepOfKey('ArrowLeft', false, true)).toBe('next');
  });
});
