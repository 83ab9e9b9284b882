import { expect, test } from 'vitest';
import {
  amongOf,
  customersChanged,
  dayAfter,
  filterOf,
  queryOf,
  readSearch,
  sidesOf,
} from './search';

test('an address is read for what it knows, and the rest is left out', () => {
  expect(readSearch({ by: 'channel', aChannel: 42, bChannel: 'web', show: 'pie', x: 1 })).toEqual({
    by: 'channel',
    aChannel: '42',
    bChannel: 'web',
  });
  expect(readSearch({ by: 'taste' })).toEqual({});
});

test('the last day of a period belongs to it', () => {
  const sides = sidesOf({
    by: 'period',
    aFrom: '2026-01-01',
    aTo: '2026-01-31',
    bFrom: '2026-02-01',
    bTo: '2026-02-28',
  });
  expect(sides?.a).toEqual({ from: '2026-01-01', to: '2026-02-01' });
  expect(sides?.b.to).toBe('2026-03-01');
});

test('nothing is asked while a side is missing or both are the same', () => {
  expect(sidesOf({ by: 'channel', aChannel: 'web' })).toBeUndefined();
  expect(sidesOf({ by: 'channel', aChannel: 'web', bChannel: 'web' })).toBeUndefined();
  expect(sidesOf({ by: 'period', aFrom: '2026-02-01', aTo: '2026-01-01' })).toBeUndefined();
});

test('two maps read the same journeys, or each those of its side of a day', () => {
  expect(sidesOf({ by: 'version', other: 'm2' })).toEqual({ a: {}, b: { map: 'm2' } });
  const sides = sidesOf({ by: 'version', other: 'm2', date: '2026-03-01' });
  expect(sides && queryOf(sides)).toMatchObject({
    aTo: '2026-03-01',
    bFrom: '2026-03-01',
    bMap: 'm2',
  });
});

test('days go on over the ends of months and years', () => {
  expect(dayAfter('2026-12-31')).toBe('2027-01-01');
  expect(dayAfter('2028-02-28')).toBe('2028-02-29');
});

test('a filter narrows both sides, but where personas are compared not by a persona', () => {
  const search = readSearch({ by: 'channel', aChannel: 'web', persona: 'p', did: 'look,ask' });
  expect(search).toMatchObject({ aChannel: 'web', persona: 'p', did: 'look,ask' });
  expect(filterOf(search)).toEqual({ persona: 'p', did: 'look,ask' });
  expect(filterOf({ ...search, by: 'persona' })).toEqual({ did: 'look,ask' });
});

test('who did something stands against everyone else until the address says otherwise', () => {
  const search = readSearch({ by: 'customers', aDid: 'ask', aTimes: 2, aWithinDays: 14 });
  const sides = sidesOf(search);
  expect(sides?.a).toEqual({ did: 'ask', times: '2', withinDays: '14' });
  expect(sides && queryOf(sides)).toMatchObject({ aDid: 'ask', aTimes: '2', bOthers: 'true' });
  expect(sides && queryOf(sides).bDid).toBeUndefined();
  expect(sidesOf({ ...search, bOthers: 'false' })).toBeUndefined();
  expect(sidesOf({ ...search, bOthers: 'false', bDidNot: 'ask' })?.b).toEqual({ didNot: 'ask' });
  expect(sidesOf({ by: 'customers' })).toBeUndefined();
});

test('a persona stands against another or against everyone else', () => {
  const sides = sidesOf({ by: 'persona', aPersona: 'ann', bOthers: 'true' });
  expect(sides && queryOf(sides)).toMatchObject({ aPersona: 'ann', bOthers: 'true' });
  expect(sides && queryOf(sides).bPersona).toBeUndefined();
});

test('a map stands against what it was, and never against itself', () => {
  expect(sidesOf({ by: 'version', aVersion: '7' })).toEqual({ a: { version: '7' }, b: {} });
  expect(sidesOf({ by: 'version', aVersion: '7', bVersion: '7' })).toBeUndefined();
  expect(sidesOf({ by: 'version' })).toBeUndefined();
  expect(sidesOf({ by: 'version', aVersion: '7', date: '2026-03-01' })).toEqual({
    a: { to: '2026-03-01', version: '7' },
    b: { from: '2026-03-01' },
  });
});

test('a number of a side is opened by what tells the side and by the filter of both', () => {
  const side = { did: 'ask', property: 'plan', value: 'plus', others: true };
  expect(amongOf(side, { channel: 'web', persona: 'ann' }, true)).toMatchObject({
    channel: 'web',
    sideDid: 'ask',
    sideProperty: 'plan',
    sideValue: 'plus',
    sideOthers: true,
    windowOver: true,
  });
  expect(amongOf({ version: '7' }, {}, false)).toMatchObject({ mapVersion: '7' });
});

test('what is taken from the customers of a side is taken from the address', () => {
  expect(customersChanged('b', { property: undefined, value: 'plus' })).toEqual({
    bProperty: undefined,
    bValue: 'plus',
  });
});
