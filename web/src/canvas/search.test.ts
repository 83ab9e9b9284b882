import { describe, expect, it } from 'vitest';
import { readGrid } from './model';
import { setFields } from './moves';
import { keyOfPosition } from './navigation';
import { folded, searchMap } from './search';
import { perform, testMap } from './testMap';

function found(wanted: string, map = testMap()) {
  return searchMap(map, testMap(), readGrid(map), wanted).map(({ position }) =>
    keyOfPosition(position),
  );
}

describe('searching the map', () => {
  it('finds headers and cards by any part of their words, whatever the case', () => {
    expect(found('NOT')).toEqual(['stage s1']);
    expect(found('t')).toEqual([
      'phase after',
      'lane l1',
      'lane l2',
      'stage s1',
      'card c2',
      'stage s4',
    ]);
  });

  it('finds nothing for nothing', () => {
    expect(found('  ')).toEqual([]);
  });

  it('leads to the cell where a card does not show as one', () => {
    const map = testMap();
    perform(map, setFields('e1', { text: 'relief' }));
    expect(found('relief', map)).toEqual(['cell s1 l2']);
  });

  it('takes different ways of writing a letter as one', () => {
    expect(folded('Café')).toBe('cafe');
    expect(folded('مي‌خواهم')).toBe(folded('میخواهم'));
  });
});
