import { expect, test } from 'vitest';
import en from '../i18n/en/findings.json';
import fa from '../i18n/fa/findings.json';
import pl from '../i18n/pl/findings.json';
import ru from '../i18n/ru/findings.json';
import { formatFor } from '../i18n/useFormat';
import type { Finding } from '../wire/generated/api';
import { causeOf, eventsOf, intervalOf, marksOf, shown, smallNumber, valuesOf } from './findings';

const format = formatFor('en');

const LOW: Finding = {
  id: 'low-score:touchpoint:pay',
  kind: 'pain-point',
  code: 'low-score',
  touchpoint: 'pay',
  persons: 1200,
  tested: { method: 'welch/1', n: [100, 90], effect: -20, low: -25.04, high: -15, p: 0.001 },
  adjusted: 0.004,
  weight: 240,
  severity: 'medium',
  params: { score: '37.5', typical: '87.5' },
};

test('what follows from a finding tells which, also where the list shows only its own kind', () => {
  const following: Finding = { ...LOW, id: 'channel-score:pay', follows: LOW.id };
  const all = [{ finding: LOW }, { finding: following }];
  expect(causeOf(following, all)).toBe(LOW);
  expect(causeOf(LOW, all)).toBeUndefined();
  expect(causeOf(following, [{ finding: following }])).toBeUndefined();
});

test.each(Object.entries({ en, pl, ru, fa }))(
  'what is not planned is told of those who came to the map, not of all customers, in %s',
  (_, { sentence }) => {
    const ofAll = sentence['unknown-events'].match(
      /(of all customers|wszystkich klientów|всех клиентов|همهٔ مشتریان)/,
    );
    expect(ofAll).not.toBeNull();
    expect(sentence['ad-hoc']).not.toContain(ofAll?.[0]);
  },
);

test('a finding that is gone still says which events it was about', () => {
  expect(eventsOf('unknown-events:events:view /a:b')).toBe('view /a:b');
  expect(eventsOf('low-score:touchpoint:pay')).toBe('');
});

test('a sentence is filled with the numbers in the reader’s digits', () => {
  expect(valuesOf(LOW, { place: 'Pay', channel: '' }, format)).toMatchObject({
    place: 'Pay',
    score: '37.5',
    typical: '87.5',
  });
  expect(valuesOf(LOW, { place: 'Pay', channel: '' }, formatFor('fa')).score).toBe('۳۷٫۵');
});

test.each(Object.entries({ en, pl, ru, fa }))(
  'a sentence about a channel names it so in %s',
  (language, findings) => {
    const of: Finding = { ...LOW, channel: 'app', params: { personas: 'Ann' } };
    const values = valuesOf(of, { place: 'Pay', channel: 'Mobile app' }, formatFor(language));
    const told = (
      ['channel-not-offered', 'channel-score', 'channel-slow', 'channel-drop-off'] as const
    ).map((code) =>
      findings.sentence[code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => `${values[name]}`),
    );
    for (const sentence of told) {
      expect(sentence).toContain('Mobile app');
      expect(sentence).not.toMatch(/\bapp\b(?<!Mobile app)|undefined/);
    }
  },
);

test('an interval has the unit of what was found', () => {
  expect(intervalOf(LOW, format)).toEqual({ low: '-25', high: '-15' });
  const dropOff: Finding = {
    ...LOW,
    code: 'drop-off',
    tested: { method: 'newcombe/1', n: [100, 90], effect: 0.2, low: 0.1, high: 0.256, p: 0.001 },
  };
  expect(intervalOf(dropOff, format)).toEqual({ low: '10%', high: '25.6%' });
});

test('what the drawing shows by itself has no interval', () => {
  const { tested, adjusted, ...drawn } = LOW;
  expect(tested).toBeDefined();
  expect(adjusted).toBeDefined();
  expect(intervalOf({ ...drawn, code: 'channel-not-offered' }, format)).toBeUndefined();
});

test('what the team calls wrong stands last', () => {
  const one = { finding: LOW, mark: { as: 'wrong' as const } };
  const two = { finding: { ...LOW, id: 'two' } };
  expect(shown([one, two], 'all')).toEqual([two, one]);
  expect(shown([one, two], 'gap')).toEqual([]);
});

test('deviations stand after what customers suffer from', () => {
  const deviation = { finding: { ...LOW, id: 'three', kind: 'deviation' as const } };
  const pain = { finding: LOW };
  expect(shown([deviation, pain], 'all')).toEqual([pain, deviation]);
});

test('what follows from another finding stands after all that stand by themselves', () => {
  const following = { finding: { ...LOW, id: 'three', follows: 'two' } };
  const deviation = { finding: { ...LOW, id: 'two', kind: 'deviation' as const } };
  const wrong = { finding: { ...LOW, id: 'four' }, mark: { as: 'wrong' as const } };
  expect(shown([wrong, following, deviation], 'all')).toEqual([deviation, following, wrong]);
});

test('a tiny p is called small', () => {
  expect(smallNumber(0, format)).toBe('< 0.0001');
  expect(smallNumber(0.0123, format)).toBe('= 0.0123');
});

test('a place is marked with how much stands out there and how weighty that is', () => {
  const marks = marksOf([
    { finding: LOW },
    { finding: { ...LOW, id: 'failed:touchpoint:pay', severity: 'high' } },
    {
      finding: {
        ...LOW,
        id: 'slow:stage:see',
        touchpoint: undefined,
        stage: 'see',
      } as unknown as Finding,
    },
    { finding: { ...LOW, id: 'wrong' }, mark: { as: 'wrong' } },
    { finding: { ...LOW, id: 'events:x', touchpoint: undefined } as unknown as Finding },
  ]);
  expect([...marks]).toEqual([
    ['touchpoint:pay', { count: 2, severity: 'high', first: LOW.id }],
    ['stage:see', { count: 1, severity: 'medium', first: 'slow:stage:see' }],
  ]);
});
