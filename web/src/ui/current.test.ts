import { expect, test } from 'vitest';
import { neighbour } from './current';

const list = ['ann', 'ben', 'cem', 'dia'];

test('the next of a list comes after what left it', () => {
  expect(neighbour(list, ['ann', 'cem', 'dia'], 'ben')).toBe('cem');
});

test('the one before comes after the last', () => {
  expect(neighbour(list, ['ann', 'ben', 'cem'], 'dia')).toBe('cem');
});

test('who left along with it is passed over', () => {
  expect(neighbour(list, ['ann', 'dia'], 'ben')).toBe('dia');
  expect(neighbour(list, ['ann'], 'cem')).toBe('ann');
});

test('nobody comes after the only one', () => {
  expect(neighbour(['ann'], [], 'ann')).toBeUndefined();
});
