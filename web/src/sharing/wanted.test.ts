import { describe, expect, it } from 'vitest';
import { FIRST_WISH, isComplete, type Shareable, wantedOf } from './wanted';

const MAP: Shareable = { kind: 'map', map: 'm1' };
const NOON = Date.parse('2026-05-01T12:00:00Z');

describe('a link that somebody wants', () => {
  it('shows the drawn map for a month and nothing else, unless one says more', () => {
    expect(wantedOf(MAP, FIRST_WISH, NOON)).toEqual({
      kind: 'map',
      map: 'm1',
      label: '',
      numbers: false,
      quotes: false,
      sites: [],
      expires: '2026-05-31T12:00:00.000Z',
    });
  });

  it('shows a dashboard of the period that is on the page, without money and words', () => {
    const all: Shareable = { kind: 'dashboard', map: undefined, days: 90 };
    const wanted = wantedOf(all, { ...FIRST_WISH, numbers: true }, NOON);

    expect(wanted).toMatchObject({ kind: 'dashboard', days: 90, money: false, quotes: false });
    expect(wanted).not.toHaveProperty('map');
    expect(wanted).not.toHaveProperty('numbers');
    expect(wantedOf({ ...all, map: 'm1' }, FIRST_WISH, NOON).map).toBe('m1');
  });

  it('never ends by itself when one says so', () => {
    expect(wantedOf(MAP, { ...FIRST_WISH, days: 0 }, NOON)).not.toHaveProperty('expires');
  });

  it('takes the origins of the pages that may show it', () => {
    const sites = 'https://wiki.example/team/journeys\nhttps://intra.example:8443  ';
    expect(wantedOf(MAP, { ...FIRST_WISH, sites }, NOON).sites).toEqual([
      'https://wiki.example',
      'https://intra.example:8443',
    ]);
  });

  it('has no password or one that is not guessed at once', () => {
    expect(isComplete(FIRST_WISH)).toBe(true);
    expect(isComplete({ ...FIRST_WISH, password: '1234567' })).toBe(false);
    expect(isComplete({ ...FIRST_WISH, password: '12345678' })).toBe(true);
  });
});
