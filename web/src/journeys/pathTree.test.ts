import { describe, expect, it } from 'vitest';
import type { Ways } from '../wire/generated/api';
import { pathTree } from './pathTree';

const ways = (branches: Ways['branches']): Ways => ({
  persons: 12,
  took: 10,
  distinct: 4,
  rest: 0,
  nodes: [],
  ways: [],
  branches,
});

describe('ways from an anchor', () => {
  const { cells, depth } = pathTree(
    ways([
      { nodes: ['look'], persons: 10, ended: 2 },
      { nodes: ['look', 'ask'], persons: 5, ended: 1 },
      { nodes: ['look', 'buy'], persons: 2, ended: 2 },
      { nodes: ['look', 'ask', 'buy'], persons: 4, ended: 4 },
    ]),
    false,
  );
  const cell = (key: string) => cells.find((each) => each.key === key);

  it('lie side by side, each as high as it has persons', () => {
    expect(depth).toBe(3);
    expect(cell('["look"]')).toMatchObject({ depth: 0, top: 0, size: 1 });
    expect(cell('["look","ask"]')).toMatchObject({ depth: 1, top: 0, size: 0.5 });
    expect(cell('["look","buy"]')).toMatchObject({ depth: 1, top: 0.5, size: 0.2 });
    expect(cell('["look","ask","buy"]')).toMatchObject({ depth: 2, top: 0, size: 0.4 });
  });

  it('leave nobody out', () => {
    expect(cell('["look"] others')).toMatchObject({ depth: 1, persons: 1 });
    expect(cell('["look"] ended')).toMatchObject({ depth: 1, persons: 2 });
    const first = cells.filter((each) => each.depth === 1);
    expect(first.reduce((sum, { persons }) => sum + persons, 0)).toBe(10);
  });
});

describe('ways to an anchor', () => {
  it('belong together when they end alike', () => {
    const { cells } = pathTree(
      ways([
        { nodes: ['buy'], persons: 10, ended: 4 },
        { nodes: ['ask', 'buy'], persons: 6, ended: 6 },
      ]),
      true,
    );
    expect(cells.map(({ kind, depth, persons }) => [kind, depth, persons])).toEqual([
      ['place', 0, 10],
      ['place', 1, 6],
      ['ended', 1, 4],
    ]);
  });
});
