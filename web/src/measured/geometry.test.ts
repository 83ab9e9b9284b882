import { expect, test } from 'vitest';
import type { Score, StageMeasures } from '../wire/analysis';
import { curveOf, funnelOf, whiskerOf } from './geometry';

const score: Score = {
  method: 'mean/2',
  n: 40,
  persons: 38,
  mean: 4,
  low: 3,
  high: 5.2,
  scale: { min: 1, max: 5 },
};

test('a 4 on a scale of 1 to 5 stands at three quarters, its interval within the scale', () => {
  expect(whiskerOf(score)).toEqual({ at: 0.75, low: 0.5, high: 1 });
});

test('the interval of an emotion is the interval of its score on -2 to +2', () => {
  const stages = [stage('a', { emotion: 1, score }), stage('b', {})];
  expect(curveOf(stages)).toEqual([{ stage: 'a', value: 1, low: 0, high: 2, n: 40 }]);
});

test('a stage that one person in four left for good has lost a quarter', () => {
  expect(funnelOf(stage('a', { reached: 8, converted: 5, pending: 1, lost: 2 }))).toEqual({
    converted: 0.625,
    pending: 0.125,
    lost: 0.25,
  });
});

test('a stage that nobody reached has lost nobody', () => {
  expect(funnelOf(stage('a', {}))).toEqual({ converted: 0, pending: 0, lost: 0 });
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
    ratings: [],
    ...measures,
  };
}
