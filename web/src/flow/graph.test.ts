import { describe, expect, test } from 'vitest';
import type { Flow } from '../wire/analysis';
import { arrowPaths, type Layout, mirrored } from './geometry';
import { edgeRows, edgeWidth, elkGraph, widestOf } from './graph';

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

test('the heaviest arrow has the first say in the layout', () => {
  const priorities = elkGraph(flow, 2).edges.map(
    ({ layoutOptions }) => layoutOptions['elk.layered.priority.straightness'],
  );
  // 1 + 9 · 16/16 and 1 + round(9 · 4/16)
  expect(priorities).toEqual(['10', '3']);
});

test('steps stand in the order of the stages, when all of them have one', () => {
  const places = new Map([
    ['a', 1],
    ['b', 0],
  ]);
  const ordered = elkGraph(flow, 2, ({ id }) => places.get(id));
  expect(ordered.children.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(ordered.layoutOptions['elk.partitioning.activate']).toBe('true');
  expect(elkGraph(flow, 2).layoutOptions['elk.partitioning.activate']).toBe('false');
});

describe('the mirror', () => {
  const layout: Layout = {
    steps: new Map([
      ['a', { x: 0, y: 0, width: 190, height: 50 }],
      ['b', { x: 300, y: 40, width: 100, height: 50 }],
    ]),
    routes: new Map([
      [
        'ab',
        {
          points: [
            { x: 190, y: 10 },
            { x: 300, y: 50 },
          ],
          label: { x: 240, y: 30 },
          isCrowded: false,
        },
      ],
    ]),
    width: 400,
    height: 120,
  };

  test('puts the first node where the last one was, and turns the arrows round', () => {
    const seen = mirrored(layout);
    expect(seen.steps.get('a')).toMatchObject({ x: 210, y: 0 });
    expect(seen.steps.get('b')).toMatchObject({ x: 0, y: 40 });
    expect(seen.routes.get('ab')?.points.map(({ x }) => x)).toEqual([210, 100]);
  });

  test('seen twice is the picture itself', () => {
    expect(mirrored(mirrored(layout))).toEqual(layout);
  });
});

test('the line of an arrow ends where its head begins', () => {
  const straight = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ];
  // Width 2: a head of 9 length and 2 · 5 breadth.
  expect(arrowPaths(straight, 2)).toEqual({ line: 'M0,0L91,0', head: 'M100,0L91,5 91,-5Z' });
});

test('the table starts with the biggest arrow', () => {
  expect(edgeRows(flow, 'persons').map(({ fromLabel, persons }) => [fromLabel, persons])).toEqual([
    ['B', 9],
    ['A', 4],
  ]);
});
