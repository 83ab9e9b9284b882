import { describe, expect, test } from 'vitest';
import { DocumentState } from '../live/documentState';
import type { Op, RecordState } from '../live/types';
import {
  createRules,
  createTouchpoint,
  deleteRule,
  type LibraryView,
  moveRule,
  readLibrary,
} from './library';

const conditions = [{ field: 'type', match: 'equals', value: 'x' }] as const;

describe('reading the library', () => {
  test('rules come in the order of their index, deleted ones do not', () => {
    const view = library(
      rule('r2', 'a2'),
      rule('r1', 'a1'),
      { ...rule('r3', 'a3'), f: { deleted: true } },
      record('t1', 'touchpoint', 'a0', { name: 'Order', channels: ['web', 7] }),
    );
    const content = readLibrary(view);
    expect(content.rules.map(({ id }) => id)).toEqual(['r1', 'r2']);
    expect(content.touchpoints).toEqual([{ id: 't1', name: 'Order', channels: ['web'] }]);
  });
});

describe('the order of rules', () => {
  const view = library(rule('a', 'a0'), rule('b', 'a1'), rule('c', 'a2'));

  test.each([
    ['a', 2, 'b c a'],
    ['c', 0, 'c a b'],
    ['a', 1, 'b a c'],
    ['c', 1, 'a c b'],
    ['a', 99, 'b c a'],
  ])('%s moved to %d gives %s', (id, to, expected) => {
    expect(order(applied(view, moveRule(view, id, to)))).toBe(expected);
  });

  test('a rule that stays writes nothing', () => {
    expect(moveRule(view, 'b', 1)).toEqual([]);
  });

  test('new rules go to the end, in the order given', () => {
    const ops = createRules(view, [
      { id: 'd', touchpoint: 't', conditions },
      { id: 'e', touchpoint: 't', conditions },
    ]);
    expect(order(applied(view, ops))).toBe('a b c d e');
  });
});

test('a touchpoint without channels leaves the field unset', () => {
  expect(createTouchpoint(library(), 't', 'Order')).toEqual([
    {
      o: 'create',
      id: 't',
      type: 'touchpoint',
      place: { parent: 'lib', idx: 'a0' },
      f: { name: 'Order' },
    },
  ]);
});

test('a deleted rule is marked, not removed', () => {
  expect(deleteRule('a')).toEqual([{ o: 'set', id: 'a', f: { deleted: true } }]);
});

function rule(id: string, idx: string): RecordState {
  return record(id, 'rule', idx, { touchpoint: 't', when: ['type', 'equals', 'x'] });
}

function record(id: string, type: string, idx: string, f: RecordState['f']): RecordState {
  return { id, type, place: { parent: 'lib', idx }, f, fv: {}, pv: 1 };
}

function library(...records: RecordState[]): DocumentState {
  const state = new DocumentState();
  const root: RecordState = { id: 'lib', type: 'library', place: null, f: {}, fv: {}, pv: 1 };
  state.loadSnapshot(1, [root, ...records], () => false);
  return state;
}

function applied(view: DocumentState, ops: readonly Op[]): LibraryView {
  const state = new DocumentState();
  state.loadSnapshot(1, [...view.records()], () => false);
  const by = { id: 'u', name: 'U' };
  state.commit([{ v: 2, c: 'c', s: 1, by, at: '2026-01-01T00:00:00Z', ops }], () => false);
  return state;
}

function order(view: LibraryView): string {
  return readLibrary(view)
    .rules.map(({ id }) => id)
    .join(' ');
}
