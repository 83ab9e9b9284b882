import { expect, test } from 'vitest';
import { readSegments, readStandsFor, writeStandsFor } from './standsFor';

test('values of one property stand together, whatever came between', () => {
  const triples = [
    ...['property:plan', 'equals', 'plus'],
    ...['property:home', 'equals', 'Oslo'],
    ...['property:plan', 'equals', 'pro'],
  ];
  const wanted = readStandsFor(triples);
  expect([...wanted]).toEqual([
    ['plan', ['plus', 'pro']],
    ['home', ['Oslo']],
  ]);
  expect(readStandsFor(writeStandsFor(wanted, []))).toEqual(wanted);
});

test('what is no equality with a property is left out', () => {
  expect(readStandsFor(['page', 'equals', '/', 'property:a', 'prefix', 'b', 'property:c'])).toEqual(
    new Map(),
  );
});

test('a segment told from data stays when a property is chosen', () => {
  const before = ['segment', 'equals', 'abc/1', 'property:plan', 'equals', 'plus'];
  const after = writeStandsFor(readStandsFor(before), readSegments(before));
  expect(after).toEqual(before);
  expect(readSegments(after)).toEqual(['abc/1']);
});
