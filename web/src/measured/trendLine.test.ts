import { describe, expect, it } from 'vitest';
import { heightOn } from '../charts/scale';
import type { Score, TrendPoint } from '../wire/analysis';
import { followable, trendLine } from './trendLine';

const score = (mean: number, more: Partial<Score> = {}): Score => ({
  method: 'mean/2',
  n: 10,
  persons: 10,
  mean,
  low: mean - 0.5,
  high: mean + 0.5,
  scale: { min: 1, max: 5, type: 'csat' },
  ...more,
});

const period = (month: string, of?: Score): TrendPoint => ({
  from: `2026-${month}-01T00:00:00Z`,
  to: `2026-${month}-28T00:00:00Z`,
  ...(of ? { score: of } : {}),
});

const csat = { csat: { method: 'csat.top2/2', value: 80, low: 60, high: 90 } };

describe('a trend line', () => {
  it('leaves a gap where nobody answered', () => {
    const line = trendLine([period('01', score(4)), period('02'), period('03', score(2))], 'mean');
    expect(line.points.map(({ x, value }) => [x, value])).toEqual([
      [1 / 6, 4],
      [5 / 6, 2],
    ]);
  });

  it('stands on the whole scale of the question', () => {
    const line = trendLine([period('01', score(4))], 'mean');
    expect([line.least, line.most]).toEqual([1, 5]);
    expect(heightOn(line, 4)).toBe(0.75);
    expect(heightOn(line, 5.4)).toBe(1);
  });

  it('follows the share of the satisfied where every period has one', () => {
    expect(followable([period('01', score(4, csat)), period('02')])).toEqual(['mean', 'csat']);
    expect(followable([period('01', score(4, csat)), period('02', score(3))])).toEqual(['mean']);
    const line = trendLine([period('01', score(4, csat))], 'csat');
    expect(heightOn(line, line.points[0]?.value ?? 0)).toBe(0.8);
  });
});
