import { describe, expect, it } from 'vitest';
import { mapOfAddress } from './ahead';

describe('the map that an address names', () => {
  it('is found with its workspace', () => {
    expect(mapOfAddress('/w/acme/maps/01KAV-9.a')).toEqual({ ws: 'acme', map: '01KAV-9.a' });
    expect(mapOfAddress('/w/acme/maps/m1/')).toEqual({ ws: 'acme', map: 'm1' });
  });

  it('is none on other pages, nor where a name is no id', () => {
    for (const other of [
      '/',
      '/w/acme/maps',
      '/w/acme/maps/m1/history',
      '/w/%/maps/m1',
      '/w/acme/maps/%E0%A4%A',
    ]) {
      expect(mapOfAddress(other)).toBeUndefined();
    }
  });
});
