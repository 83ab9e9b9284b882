import { describe, expect, it } from 'vitest';
import { cellsOf, wilson } from './heat';

describe('a heat table of cohorts', () => {
  const cohorts = {
    cohorts: [
      {
        from: '2026-01-01T00:00:00Z',
        persons: 10,
        returns: [
          { persons: 4, share: 0.4, low: 0.17, high: 0.69, stayed: 6, over: true },
          { persons: 2, share: 0.2, low: 0.06, high: 0.51, stayed: 2, over: false },
        ],
      },
    ],
  };

  it('tells who came in each period, with the interval that the server gives', () => {
    expect(cellsOf(cohorts, 'returned')).toMatchObject([
      { period: 0, persons: 4, share: 0.4, low: 0.17, high: 0.69, over: true },
      { period: 1, persons: 2, share: 0.2, over: false },
    ]);
  });

  it('tells who came in it or later', () => {
    expect(cellsOf(cohorts, 'stayed').map(({ persons }) => persons)).toEqual([6, 2]);
  });
});

describe("Wilson's interval", () => {
  it('is that of the published examples', () => {
    // Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3.
    expect(wilson(81, 263).low).toBeCloseTo(0.2553, 4);
    expect(wilson(81, 263).high).toBeCloseTo(0.3662, 4);
    expect(wilson(0, 20).high).toBeCloseTo(0.1611, 4);
    expect(wilson(1, 29).low).toBeCloseTo(0.0061, 4);
  });

  it('ends where shares do', () => {
    expect(wilson(0, 20).low).toBe(0);
    expect(wilson(20, 20).high).toBe(1);
  });
});
