import { describe, expect, it } from 'vitest';
import type { MapSummary } from '../wire/maps';
import { mergedOrder, variantsOf } from './variants';

const map = (id: string, variantOf = ''): MapSummary => ({
  id,
  variantOf,
  stance: '',
  title: id,
  template: '',
  version: 1,
  changed: '2026-03-01T00:00:00Z',
  stages: [],
  cards: 0,
  touchpoints: 0,
  claims: 0,
  cover: 0,
});

describe('the variants of a map', () => {
  it('are found from each of them, the original first', () => {
    const maps = [map('future', 'today'), map('other'), map('today')];
    expect(variantsOf(maps, 'future').map(({ id }) => id)).toEqual(['today', 'future']);
    expect(variantsOf(maps, 'today').map(({ id }) => id)).toEqual(['today', 'future']);
    expect(variantsOf(maps, 'other').map(({ id }) => id)).toEqual(['other']);
  });
});

describe('the common order of two maps', () => {
  it('keeps the first one’s and puts what is new behind its neighbour', () => {
    expect(mergedOrder(['a', 'b', 'c'], ['a', 'x', 'y', 'c'])).toEqual(['a', 'x', 'y', 'b', 'c']);
  });

  it('puts what is new at the start first', () => {
    expect(mergedOrder(['a'], ['x', 'a'])).toEqual(['x', 'a']);
  });
});
