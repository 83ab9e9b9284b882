import { describe, expect, it } from 'vitest';
import type { MapSummary } from '../wire/maps';
import { mapCardActions } from './mapCardActions';

const bicycle = { id: 'm1', title: 'Buying a bicycle' } as MapSummary;

describe('what can be done with a map of the list', () => {
  it('is done to the map whose card is meant, and says which that is', () => {
    const removed: MapSummary[] = [];
    const [remove] = mapCardActions(
      () => bicycle,
      (map) => removed.push(map),
    );
    expect(remove?.enabled?.()).toBe(true);
    expect(remove?.about?.()).toBe('Buying a bicycle');
    remove?.run();
    expect(removed).toEqual([bicycle]);
  });

  it('cannot be done while no card is meant', () => {
    const removed: MapSummary[] = [];
    const [remove] = mapCardActions(
      () => undefined,
      (map) => removed.push(map),
    );
    expect(remove?.enabled?.()).toBe(false);
    remove?.run();
    expect(removed).toEqual([]);
  });
});
