import { describe, expect, it } from 'vitest';
import { filterOf, readFilter, readJourneySearch, tabOf } from './search';

describe('the address of the page of journeys', () => {
  it('is read as text, whatever it looks like', () => {
    expect(readJourneySearch({ tab: 'times', channel: 42, times: 2, other: 'x', did: '' })).toEqual(
      { tab: 'times', channel: '42', times: '2' },
    );
  });

  it('gives the filter alone', () => {
    expect(filterOf({ tab: 'times', from: '2026-01-01', start: 'a' })).toEqual({
      from: '2026-01-01',
    });
    expect(readFilter({ persona: 'p', start: 'a' })).toEqual({ persona: 'p' });
    expect(readFilter({ property: 'loyal', value: true })).toEqual({
      property: 'loyal',
      value: 'true',
    });
  });

  it('shows paths where it says nothing or nothing known', () => {
    expect(tabOf({})).toBe('paths');
    expect(tabOf({ tab: 'nowhere' })).toBe('paths');
    expect(tabOf({ tab: 'credits' })).toBe('credits');
  });
});
