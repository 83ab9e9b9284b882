import { expect, test } from 'vitest';
import type { Format } from '../i18n/useFormat';
import type { Figure } from '../wire/generated/api';
import { figureOf, hasDrifted, movedBy, toldOf } from './words';

const format = {
  number: (value: number, digits = 0) => value.toFixed(digits),
  share: (value: number, digits = 0) => `${(100 * value).toFixed(digits)} %`,
} as Format;

const share: Figure = {
  number: 'stage:buy:converted',
  kind: 'share',
  n: 200,
  value: 0.6,
  variance: 0,
  span: 1,
};
const mean: Figure = { ...share, number: 'touchpoint:pay:score', kind: 'mean', value: 4.25 };

test('tells what a number of the map counts and where', () => {
  expect(toldOf('stage:buy:converted')).toEqual({ what: 'converted', id: 'buy' });
  expect(toldOf('touchpoint:pay:score')).toEqual({ what: 'score', id: 'pay' });
  expect(toldOf('conformance')).toEqual({ what: 'conformance' });
});

test('tells shares in percent and what moved in points of a hundred, each with its sign', () => {
  expect(figureOf(share, format)).toBe('60.0 %');
  expect(figureOf(mean, format)).toBe('4.25');
  expect(movedBy(-0.3, share, format)).toBe('\u2066−30.0\u2069');
  expect(movedBy(0.65, mean, format)).toBe('\u2066+0.65\u2069');
});

test('is silent where nothing is known', () => {
  expect(hasDrifted(undefined)).toBe(false);
});
