import { describe, expect, it } from 'vitest';
import { clampPlace, inRange, stepInTable } from './places';

describe('walking through a table of 2 rows and 3 columns', () => {
  const go = (row: number, column: number, by: Parameters<typeof stepInTable>[1]) =>
    stepInTable({ row, column }, by, 2, 3);

  it('goes over to the titles and not beyond', () => {
    expect(go(0, 0, 'up')).toEqual({ row: -1, column: 0 });
    expect(go(-1, 0, 'up')).toEqual({ row: -1, column: 0 });
    expect(go(-1, 0, 'previous')).toEqual({ row: -1, column: 0 });
  });

  it('stays at the last row and column', () => {
    expect(go(1, 2, 'down')).toEqual({ row: 1, column: 2 });
    expect(go(0, 0, 'rowEnd')).toEqual({ row: 0, column: 2 });
    expect(go(0, 0, 'end')).toEqual({ row: 1, column: 2 });
  });

  it('falls back into a table that has become smaller', () => {
    expect(clampPlace({ row: 7, column: 1 }, 2, 3)).toEqual({ row: 1, column: 1 });
  });
});

describe('a range', () => {
  it('is the same whichever corner it was drawn from', () => {
    const [a, b] = [
      { row: 1, column: 0 },
      { row: 0, column: 2 },
    ];
    expect(inRange({ row: 0, column: 1 }, a, b)).toBe(true);
    expect(inRange({ row: 0, column: 1 }, b, a)).toBe(true);
    expect(inRange({ row: 2, column: 1 }, a, b)).toBe(false);
  });
});
