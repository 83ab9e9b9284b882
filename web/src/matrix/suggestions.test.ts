import { describe, expect, it } from 'vitest';
import { type Grid, readGrid } from '../canvas/model';
import { testMap } from '../canvas/testMap';
import { partOf, suggestions } from './suggestions';

describe('suggestions of touchpoints', () => {
  it('are there for each part of a journey, each once', () => {
    for (const part of ['before', 'during', 'after'] as const) {
      expect(suggestions.filter((each) => each.part === part).length).toBeGreaterThan(5);
    }
    expect(new Set(suggestions.map(({ key }) => key)).size).toBe(suggestions.length);
  });

  it('go by thirds of the stages while there are fewer than three phases', () => {
    const grid = readGrid(testMap());
    expect(grid.stages.map(({ id }) => partOf(grid, id))).toEqual([
      'before',
      'during',
      'during',
      'after',
    ]);
  });

  it('go by the phases when there are three', () => {
    const grid: Grid = {
      ...readGrid(testMap()),
      phases: [
        { id: 'a', title: '', first: 0, length: 1 },
        { id: 'b', title: '', first: 1, length: 1 },
        { id: 'c', title: '', first: 2, length: 2 },
      ],
    };
    expect(grid.stages.map(({ id }) => partOf(grid, id))).toEqual([
      'before',
      'during',
      'after',
      'after',
    ]);
  });
});
