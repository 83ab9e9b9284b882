import { expect, test } from 'vitest';
import { type NumberName, parseReference, referenceOf } from './numbers';

const names: NumberName[] = [
  { of: 'stage', id: 's1', number: 'pending' },
  { of: 'touchpoint', id: 't1', number: 'wentOn' },
  { of: 'channelScore', id: 't1', channel: 'urn:shop:7' },
  { of: 'channelDropped', id: 't1', channel: '' },
  { of: 'channelTimeToNext', id: 't1', channel: 'web' },
  { of: 'touchpoint', id: 't1', number: 'negativeTexts' },
  { of: 'visitedBy', id: 's1', personas: 'ann,bob' },
  { of: 'edge', from: 'a', to: 'b' },
  { of: 'total' },
  { of: 'unmatched' },
  { of: 'unmatchedGroup', group: 'view /shop/a:b' },
];

test.each(names)('the name of $of comes back from its reference', (name) => {
  expect(parseReference(referenceOf(name))).toEqual(name);
});

test('a reference that names no number is none', () => {
  expect(parseReference('stage:s1:colour')).toBeUndefined();
  expect(parseReference('stage:s1')).toBeUndefined();
  expect(parseReference('channel-score:t1')).toBeUndefined();
  expect(parseReference('unmatched:')).toBeUndefined();
  expect(parseReference('person:7:all')).toBeUndefined();
});
