import { describe, expect, it } from 'vitest';
import { cellTarget, type GridLayout, orderTarget } from './drop';

const layout: GridLayout = {
  columns: [
    { id: 's1', from: 100, to: 200 },
    { id: 's2', from: 200, to: 300 },
  ],
  rows: [{ id: 'l1', from: 50, to: 150 }],
  cards: [
    { id: 'a', stage: 's1', lane: 'l1', top: 60, bottom: 80 },
    { id: 'b', stage: 's1', lane: 'l1', top: 90, bottom: 110 },
  ],
};

describe('dropping a card', () => {
  it('lands between the cards whose middles are above and below the pointer', () => {
    expect(cellTarget(layout, 150, 85, 'x')).toEqual({ stage: 's1', lane: 'l1', index: 1 });
  });

  it('does not count the dragged card itself', () => {
    expect(cellTarget(layout, 150, 120, 'a')).toEqual({ stage: 's1', lane: 'l1', index: 1 });
  });

  it('lands nowhere outside the cells', () => {
    expect(cellTarget(layout, 50, 85, 'x')).toBeUndefined();
  });
});

describe('dropping a column', () => {
  it('counts the other columns before the pointer', () => {
    expect(orderTarget(layout.columns, 260, 's1')).toBe(1);
    expect(orderTarget(layout.columns, 240, 's1')).toBe(0);
  });

  it('counts from the right where columns run from right to left', () => {
    const mirrored = [
      { id: 's1', from: 300, to: 200 },
      { id: 's2', from: 200, to: 100 },
    ];
    expect(orderTarget(mirrored, 140, 's1')).toBe(1);
  });
});
