import { describe, expect, it } from 'vitest';
import { countedDays, inAQuarter } from './reach';

describe('a reach', () => {
  it('is counted up to a quarter, which has thirteen weeks or three months', () => {
    const reach = { persons: 40, basis: 'team' } as const;
    expect(inAQuarter({ ...reach, period: 'week' })).toBe(520);
    expect(inAQuarter({ ...reach, period: 'month' })).toBe(120);
    expect(inAQuarter({ ...reach, period: 'quarter' })).toBe(40);
    expect(inAQuarter(undefined)).toBe(0);
  });

  it('opens the customers of the last days that evidence tells of', () => {
    expect(countedDays('week', '2026-05-01T23:59:00Z')).toEqual({
      from: '2026-04-25',
      to: '2026-05-02',
    });
  });
});
