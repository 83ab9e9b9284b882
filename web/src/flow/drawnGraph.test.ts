import { expect, test } from 'vitest';
import { type DrawnArrow, drawnGraph, heightOf } from './drawnGraph';

const closed = { id: 'a', rows: [] };
const open = { id: 'b', rows: ['k1', 'k2'] };
const arrow = (from: [string, string], to: [string, string]): DrawnArrow => ({
  id: `${from[0]}>${to[0]}`,
  from: { id: from[0], stage: from[1] },
  to: { id: to[0], stage: to[1] },
  labelWidth: 0,
  priority: 1,
});

test('a step is as high as its head, and its rows when it is open', () => {
  // 68, and 68 + 2 · 36 + 8
  expect([closed, open].map(heightOf)).toEqual([68, 148]);
});

test('an arrow to a touchpoint meets its row, or the stage while that is closed', () => {
  const graph = drawnGraph([closed, open], [arrow(['c1', 'a'], ['k2', 'b'])]);
  expect(graph.edges[0]).toMatchObject({ sources: ['out a'], targets: ['in k2'] });
  // 68 + 1.5 rows of 36
  expect(graph.children[1]?.ports).toMatchObject([{ id: 'in k2', x: 0, y: 122 }]);
  expect(graph.children[0]?.ports).toMatchObject([{ id: 'out a', x: 196, y: 34 }]);
});

test('an arrow without a label asks for no room', () => {
  const bare = arrow(['a', 'a'], ['b', 'b']);
  const { edges } = drawnGraph([closed, open], [bare, { ...bare, id: 'said', labelWidth: 50 }]);
  expect(edges.map(({ labels }) => labels.length)).toEqual([0, 1]);
});
