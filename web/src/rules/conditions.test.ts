import { describe, expect, test } from 'vitest';
import type { Condition, Signature } from '../wire/analysis';
import { areComplete, conditionsFor, fromTriples, toTriples, touchpointName } from './conditions';

const signature: Signature = {
  code: 0,
  kind: 'event',
  type: 'W_Completeren aanvraag',
  activity: 'W_Completeren aanvraag+START',
  properties: { 'lifecycle:transition': 'START' },
  events: 7,
  persons: 3,
};

describe('triples', () => {
  test('conditions come back as they were written', () => {
    const conditions: Condition[] = [
      { field: 'type', match: 'prefix', value: 'order_' },
      { field: 'channel', match: 'equals', value: '' },
    ];
    expect(fromTriples(toTriples(conditions))).toEqual(conditions);
  });

  test('a torn triple, an unknown match and a value that is no list are left out', () => {
    expect(fromTriples(['type', 'equals', 'a', 'page', 'like', 'b', 'channel', 'equals'])).toEqual([
      { field: 'type', match: 'equals', value: 'a' },
    ]);
    expect(fromTriples('type')).toEqual([]);
  });
});

test('a rule made from a signature names its life-cycle step but leaves the channel open', () => {
  expect(toTriples(conditionsFor({ ...signature, channel: 'web' }))).toEqual([
    'type',
    'equals',
    'W_Completeren aanvraag',
    'property:lifecycle:transition',
    'equals',
    'START',
  ]);
});

test('a rule for answers says that it is for answers', () => {
  expect(toTriples(conditionsFor({ ...signature, kind: 'answer', properties: {} }))).toEqual([
    'kind',
    'equals',
    'answer',
    'type',
    'equals',
    'W_Completeren aanvraag',
  ]);
});

test('a touchpoint made from an event type reads like a name', () => {
  expect(touchpointName({ ...signature, type: 'order_placed' })).toBe('Order placed');
  expect(touchpointName({ ...signature, type: 'A_SUBMITTED' })).toBe('A submitted');
  expect(touchpointName({ ...signature, type: 'SMS' })).toBe('SMS');
});

test('conditions without a value are not worth a question to the server', () => {
  expect(areComplete([])).toBe(false);
  expect(areComplete([{ field: 'type', match: 'prefix', value: '' }])).toBe(false);
  expect(areComplete([{ field: 'type', match: 'prefix', value: 'o' }])).toBe(true);
});
