import { describe, expect, it } from 'vitest';
import {
  addMissingLanes,
  blueprintLanes,
  missingKinds,
  readRelations,
  relate,
  unrelate,
} from './blueprint';
import { readGrid } from './model';
import { perform, testMap } from './testMap';

describe('a service blueprint', () => {
  it('knows which of its lanes a map lacks', () => {
    expect(missingKinds(readGrid(testMap()))).toEqual([
      'evidence',
      'frontstage',
      'backstage',
      'support',
    ]);
  });

  it('adds them in one batch and shows all in its own order', () => {
    const map = testMap();
    perform(
      map,
      addMissingLanes(map, readGrid(map), (kind) => kind),
    );
    const grid = readGrid(map);
    expect(grid.lanes.map(({ kind }) => kind)).toEqual([
      'actions',
      'emotions',
      'evidence',
      'frontstage',
      'backstage',
      'support',
    ]);
    expect(blueprintLanes(grid).map(({ kind }) => kind)).toEqual([
      'evidence',
      'actions',
      'frontstage',
      'backstage',
      'support',
    ]);
    expect(addMissingLanes(map, grid, (kind) => kind)).toEqual([]);
  });
});

describe('a relation between cards', () => {
  it('is made once for each direction', () => {
    const map = testMap();
    perform(map, relate(map, 'c1', 'c2')?.ops ?? []);
    expect(relate(map, 'c1', 'c2')).toBeUndefined();
    expect(relate(map, 'c1', 'c1')).toBeUndefined();
    expect(relate(map, 'c2', 'c1')).toBeDefined();
    expect(readRelations(map).map(({ from, to }) => [from, to])).toEqual([['c1', 'c2']]);
  });

  it('is not shown when one of its cards has gone, and goes when it is taken away', () => {
    const map = testMap();
    const made = relate(map, 'c1', 'c2');
    perform(map, made?.ops ?? []);
    perform(map, [{ o: 'set', id: 'c2', f: { deleted: true } }]);
    expect(readRelations(map)).toEqual([]);
    perform(map, [{ o: 'set', id: 'c2', f: { deleted: null } }]);
    expect(readRelations(map)).toHaveLength(1);
    perform(map, unrelate(made?.id ?? ''));
    expect(readRelations(map)).toEqual([]);
  });
});
