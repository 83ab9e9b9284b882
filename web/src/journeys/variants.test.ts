import { expect, test } from 'vitest';
import { nodesOf, tailOf } from './variants';

test('variants lead over touchpoints unless the address says something else that they may', () => {
  expect(nodesOf({})).toBe('touchpoints');
  expect(nodesOf({ nodes: 'channels' })).toBe('channels');
  expect(nodesOf({ nodes: 'planets' })).toBe('touchpoints');
});

test('what is not listed yet is the long tail', () => {
  const listed = [{ persons: 5 }, { persons: 2 }];
  expect(tailOf({ have: 10, distinct: 5 }, listed)).toEqual({ variants: 3, persons: 3 });
  expect(tailOf({ have: 7, distinct: 2 }, listed)).toBeUndefined();
});
