import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Score, StageMeasures } from '../wire/analysis';
import { bandPath, emotionsOf, smoothPath, whiskerOf } from './geometry';

const score: Score = {
  method: 'mean/1',
  n: 40,
  persons: 40,
  mean: 4,
  low: 3,
  high: 5.2,
  scale: { min: 1, max: 5 },
};

test('a score of 4 on a scale of 1 to 5 stands at three quarters, its interval within the scale', () => {
  expect(whiskerOf(score)).toEqual({ at: 0.75, low: 0.5, high: 1 });
});

test('the interval of an emotion is the interval of its score on -2 to +2', () => {
  const stages = [stage('a', { emotion: 1, score }), stage('b', {})];
  expect(emotionsOf(stages)).toEqual([{ stage: 'a', value: 1, low: 0, high: 2 }]);
});

test('a smooth line goes through its points', () => {
  expect(smoothPath([{ x: 0, y: 10 }])).toBe('M0,10');
  expect(
    smoothPath([
      { x: 0, y: 0 },
      { x: 30, y: 30 },
    ]),
  ).toBe('M0,0C10,0 20,30 30,30');
});

test('a smooth line never leaves the range of its points', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -200, max: 200 }), { minLength: 2, maxLength: 9 }), (ys) => {
      const path = smoothPath(ys.map((y, at) => ({ x: at * 50, y })));
      const drawn = [...path.matchAll(/,(-?[\d.]+)/g)].map((match) => Number(match[1]));
      expect(Math.min(...drawn)).toBeGreaterThanOrEqual(Math.min(...ys) - 0.01);
      expect(Math.max(...drawn)).toBeLessThanOrEqual(Math.max(...ys) + 0.01);
    }),
  );
});

test('a band without points is nothing to draw', () => {
  expect(bandPath([], [])).toBe('');
});

function stage(id: string, measures: Partial<StageMeasures>): StageMeasures {
  return {
    id,
    title: id,
    visited: 0,
    reached: 0,
    converted: 0,
    lost: 0,
    pending: 0,
    returns: { persons: 0, occurrences: 0 },
    ...measures,
  };
}
