import { expect, test } from 'vitest';
import type { Change, ChangeFacts } from '../wire/generated/api';
import { type LinePlace, marksOn } from './marks';

const JANUARY = { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' };
const FEBRUARY = { from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z' };
const PERIODS = [JANUARY, FEBRUARY];
const PAY: LinePlace = { map: 'm', of: 'touchpoint', id: 'pay', stage: 'buy', touchpoints: [] };
const BUY: LinePlace = { map: 'm', of: 'stage', id: 'buy', touchpoints: ['pay'] };

function change(facts: Partial<ChangeFacts>): Change {
  return {
    id: 'c',
    version: 1,
    locked: true,
    comments: [],
    created: '',
    edited: '',
    editedBy: '',
    facts: {
      title: 'Shorter form',
      description: '',
      owner: '',
      opportunities: [],
      status: 'running',
      audience: { kind: 'everyone' },
      spots: [{ map: 'm', touchpoint: 'pay' }],
      ...facts,
    },
  };
}

test('stands where its first day lies between the periods', () => {
  // 15 February is 14 of 28 days into the second of two periods: (1 + 0.5) / 2.
  expect(marksOn([change({ starts: '2026-02-15' })], PAY, PERIODS)).toEqual([
    {
      key: 'c starts',
      change: 'c',
      title: 'Shorter form',
      kind: 'starts',
      day: '2026-02-15',
      x: 0.75,
    },
  ]);
});

test('shows when it was taken back too', () => {
  const marks = marksOn([change({ starts: '2026-01-01', ends: '2026-02-15' })], PAY, PERIODS);
  expect(marks.map(({ kind, x }) => [kind, x])).toEqual([
    ['starts', 0],
    ['ends', 0.75],
  ]);
});

test('leaves out what is only planned and what lies outside', () => {
  const planned = change({ status: 'planned', starts: '2026-02-15' });
  expect(marksOn([planned, change({ starts: '2026-03-01' })], PAY, PERIODS)).toEqual([]);
});

test('knows the place by a spot or by the number that is followed', () => {
  const followed = change({
    starts: '2026-02-15',
    spots: [],
    expected: {
      map: 'm',
      number: 'stage:buy:converted',
      direction: 'up',
      size: 0.05,
      withinDays: 14,
      reading: 'once',
    },
  });
  expect(marksOn([followed], BUY, PERIODS)).toHaveLength(1);
  expect(marksOn([followed], PAY, PERIODS)).toHaveLength(1);
  expect(marksOn([followed], { ...BUY, id: 'use', touchpoints: [] }, PERIODS)).toEqual([]);
});

test('shows a touchpoint on the line of its stage and on every map', () => {
  const there = change({ starts: '2026-02-15', spots: [{ map: 'other', touchpoint: 'pay' }] });
  expect(marksOn([there], BUY, PERIODS)).toHaveLength(1);
  expect(marksOn([there], { ...PAY, id: 'basket' }, PERIODS)).toEqual([]);
});
