import { expect, test } from 'vitest';
import type { SurveyQuestion } from '../wire/evidence';
import { aboutTouchpoint, distribution, ignoredText, meanOf, parseIgnored } from './survey';

const food: SurveyQuestion = {
  column: 'Q7FOOD',
  label: 'Food',
  question: { type: 'csat', min: 1, max: 5 },
  ignored: { '6': 'not used', '0': 'blank' },
};

const rows = ['5', '4', '4', '6', '0', '', '9'].map((cell, at) => ({
  line: at + 2,
  cells: [cell],
  events: [],
}));

test('ratings stand in scale order, ignored and impossible codes after them', () => {
  const bars = distribution(rows, 0, food);
  expect(bars.map((bar) => `${bar.code}:${bar.count}:${bar.use}`)).toEqual([
    '1:0:rating',
    '2:0:rating',
    '3:0:rating',
    '4:2:rating',
    '5:1:rating',
    ':1:ignored',
    '0:1:ignored',
    '6:1:ignored',
    '9:1:outside',
  ]);
});

test('the mean leaves out what is no rating', () => {
  // (5 + 4 + 4) / 3
  expect(meanOf(distribution(rows, 0, food))).toEqual({ n: 3, mean: 13 / 3 });
});

test('without a rating there is no mean', () => {
  expect(meanOf([])).toEqual({ n: 0, mean: undefined });
});

test('ignored codes survive being written and read', () => {
  expect(parseIgnored(ignoredText(food.ignored))).toEqual(food.ignored);
  expect(parseIgnored('6; 0 = blank،11')).toEqual({ '6': '', '0': 'blank', '11': '' });
});

test('a question left to the rules names no touchpoint', () => {
  expect(aboutTouchpoint({ ...food, touchpoint: 't1' }, null)).not.toHaveProperty('touchpoint');
});
