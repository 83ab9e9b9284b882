import { expect, test } from 'vitest';
import { behaviourOf, filterOfBehaviour } from './behaviour';

test('one thing done is what the address said before there could be several', () => {
  expect(behaviourOf({ did: 'look', times: '2', withinDays: '30' })).toEqual({
    did: [{ id: 'look', times: 2, withinDays: 30 }],
    didNot: [],
  });
});

test('several things done and not done come back from the address', () => {
  const behaviour = {
    did: [
      { id: 'look', times: 2, withinDays: 30 },
      { id: 'ask', times: 1, withinDays: 0 },
    ],
    didNot: ['buy', 'leave'],
  };
  const filter = filterOfBehaviour(behaviour);
  expect(filter).toEqual({
    did: 'look,ask',
    times: '2,1',
    withinDays: '30,0',
    didNot: 'buy,leave',
  });
  expect(behaviourOf(Object.fromEntries(Object.entries(filter)))).toEqual(behaviour);
});

test('what says nothing is not in the address', () => {
  expect(filterOfBehaviour({ did: [{ id: 'a', times: 1, withinDays: 0 }], didNot: [] })).toEqual({
    did: 'a',
    times: undefined,
    withinDays: undefined,
    didNot: undefined,
  });
});
