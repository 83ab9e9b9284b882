import { expect, test } from 'vitest';
import { formatFor } from '../i18n/useFormat';
import { toCsv } from '../ui/csv';
import { type Compared, directionOf, effectText, toneOf } from './comparison';

const format = formatFor('en');
const points = (value: string) => `${value} points`;

const SLOWER: Compared = {
  stage: 'buy',
  measure: 'time-to-next',
  windowOver: false,
  a: { value: 1000, n: 40, persons: 40 },
  b: { value: 3000, n: 40, persons: 40 },
  effect: { method: 'mann-whitney/1', n: [40, 40], effect: 2000, low: 1000, high: 2500, p: 0.001 },
  adjusted: 0.002,
  verdict: 'differs',
};

test('longer is worse, a better score is better, and more visitors are neither', () => {
  expect(toneOf(SLOWER)).toBe('worse');
  expect(toneOf({ ...SLOWER, measure: 'score' })).toBe('better');
  expect(toneOf({ ...SLOWER, measure: 'reached' })).toBe('other');
});

test('what is not known to differ is not tinted', () => {
  expect(toneOf({ ...SLOWER, verdict: 'no-evidence' })).toBe('same');
  expect(toneOf({ ...SLOWER, verdict: 'too-few' })).toBe('few');
});

test('going on half as quickly is less', () => {
  const { effect } = SLOWER;
  const slower: Compared = { ...SLOWER, measure: 'goes-on' };
  if (effect) slower.effect = { ...effect, effect: 0.5, low: 0.4, high: 0.7 };
  expect(directionOf(slower)).toBe('down');
  expect(effectText('goes-on', 0.5, format, points)).toBe('× 0.5');
});

test('a difference of shares is told in points, with its sign', () => {
  expect(effectText('conversion', 0.123, format, points)).toBe('+12.3 points');
  expect(effectText('conversion', -0.05, format, points)).toBe('−5 points');
  expect(effectText('score', -0.254, format, points)).toBe('−0.25');
});

test('a table keeps words words, also those that look like formulas', () => {
  expect(toCsv([['=1+1', 'a "b", c', -0.5, undefined]])).toBe(
    '\ufeff\'=1+1,"a ""b"", c",-0.5,\r\n',
  );
});
