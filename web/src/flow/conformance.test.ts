import { expect, test } from 'vitest';
import type { DrawnFlow, FlowArrow, FlowStage } from '../canvas/flow';
import type { FlowEdge } from '../wire/analysis';
import { conformanceOf } from './conformance';

const stage = (id: string): FlowStage => ({
  id,
  title: id.toUpperCase(),
  optional: false,
  ends: false,
  touchpoints: [{ card: `card-${id}`, lane: 'l', touchpoint: `t-${id}`, text: '' }],
});

const arrow = (from: string, to: string): FlowArrow => {
  const end = (id: string) => ({ id, stage: id.replace('card-', '') });
  return {
    id: `${from}>${to}`,
    way: 'link',
    from: end(from),
    to: end(to),
    label: '',
    personas: [],
    isBack: false,
  };
};

const moves = (from: string, to: string, occurrences: number): FlowEdge => ({
  from,
  to,
  occurrences,
  persons: 1,
  medianMillis: 0,
});

const flow: DrawnFlow = {
  root: 'm',
  stages: ['a', 'b', 'c'].map(stage),
  arrows: [arrow('a', 'b'), arrow('b', 'c')],
};

test('moves along a drawn arrow are its count, the others are not in the drawing', () => {
  const {
    counted,
    undrawn,
    moves: all,
    followed,
  } = conformanceOf(flow, [moves('a', 'b', 70), moves('c', 'a', 5), moves('a', 'c', 25)]);
  expect(counted.get('a>b')?.occurrences).toBe(70);
  expect(counted.has('b>c')).toBe(false);
  expect(undrawn.map(({ from, to }) => from + to)).toEqual(['ac', 'ca']);
  expect([all, followed]).toEqual([100, 70]);
});

test('to stay in a stage is no deviation, and counts where a loop is drawn', () => {
  const stays = moves('b', 'b', 40);
  expect(conformanceOf(flow, [stays])).toMatchObject({ undrawn: [], moves: 0, followed: 0 });
  const looped = { ...flow, arrows: [...flow.arrows, arrow('b', 'b')] };
  expect(conformanceOf(looped, [stays]).counted.get('b>b')).toBe(stays);
});

test('an arrow between two touchpoints counts the moves between these two', () => {
  const drawn = { ...flow, arrows: [arrow('card-a', 'card-c')] };
  const { counted, undrawn } = conformanceOf(
    drawn,
    [moves('a', 'c', 9)],
    [moves('t-a', 't-c', 4), moves('t-a', 't-b', 2)],
  );
  expect(counted.get('card-a>card-c')?.occurrences).toBe(4);
  expect(undrawn).toEqual([]);
});
