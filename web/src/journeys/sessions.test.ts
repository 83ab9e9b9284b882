import { describe, expect, it } from 'vitest';
import { gapOf, sessionRows } from './sessions';

describe('sessions', () => {
  it('end after half an hour unless the address names another pause that can be chosen', () => {
    expect(gapOf({})).toBe(30);
    expect(gapOf({ pause: '1440' })).toBe(1440);
    expect(gapOf({ pause: '17' })).toBe(30);
  });

  it('have a row for each number that somebody has', () => {
    const rows = sessionRows({
      persons: 3,
      sessions: 3,
      lengthMillis: { n: 3, median: 0, p90: 0 },
      steps: { n: 3, median: 2, p90: 8 },
      perPerson: { n: 3, median: 1, p90: 1 },
    });
    expect(rows).toEqual([
      { what: 'length', timed: true, n: 3, median: 0, p90: 0, middle: 0 },
      { what: 'steps', timed: false, n: 3, median: 2, p90: 8, middle: 0.25 },
      { what: 'perPerson', timed: false, n: 3, median: 1, p90: 1, middle: 1 },
    ]);
  });
});
