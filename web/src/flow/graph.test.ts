import { expect, test } from 'vitest';
import type { Flow } from '../wire/analysis';
import { edgeRows, edgeWidth, elkGraph, mirrored, NODE_WIDTH, widestOf } from './graph';

const flow: Flow = {
  nodes: ['a', 'b'].map((id) => ({ id, label: id.toUpperCase(), occurrences: 10, persons: 5 })),
  edges: [
    { from: 'a', to: 'b', occurrences: 16, persons: 4, medianMillis: 1000 },
    { from: 'b', to: 'b', occurrences: 4, persons: 9, medianMillis: 10 },
  ],
  total: { edges: 3, occurrences: 25 },
  drawn: { edges: 2, occurrences: 20 },
  shareNotDrawn: 0.2,
};

test('the widest arrow is the one with most of what is counted', () => {
  expect(widestOf(flow, 'occurrences')).toBe(16);
  expect(widestOf(flow, 'persons')).toBe(9);
});

test('a quarter of the occurrences is half as far from the thinnest arrow', () => {
  const [wide, narrow] = flow.edges.map((edge) => edgeWidth(edge, 16, 'occurrences'));
  expect(wide).toBe(9);
  expect(narrow).toBe(1.25 + (9 - 1.25) / 2);
});

test('a step to itself is no edge for the layout', () => {
  expect(elkGraph(flow).edges.map(({ id }) => id)).toEqual(['a→b']);
});

test('the mirror puts the first node where the last one was', () => {
  const layout = {
    positions: new Map([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 300, y: 40 }],
    ]),
    width: 300 + NODE_WIDTH,
    height: 100,
  };
  const seen = mirrored(layout);
  expect([...seen.positions]).toEqual([
    ['a', { x: 300, y: 0 }],
    ['b', { x: 0, y: 40 }],
  ]);
  expect(mirrored(seen)).toEqual(layout);
});

test('the table starts with the biggest arrow', () => {
  expect(edgeRows(flow, 'persons').map(({ fromLabel, persons }) => [fromLabel, persons])).toEqual([
    ['B', 9],
    ['A', 4],
  ]);
});
