import { expect, test } from 'vitest';
import { along, labelled } from './labels';

const straight = [
  { x: 0, y: 0 },
  { x: 400, y: 0 },
];

test('a place along a line is counted by its length', () => {
  const corner = [
    { x: 0, y: 0 },
    { x: 30, y: 0 },
    { x: 30, y: 10 },
  ];
  expect(along(corner, 0.5)).toEqual({ x: 20, y: 0 });
  expect(along(corner, 1)).toEqual({ x: 30, y: 10 });
});

test('a label moves aside from the label of a heavier arrow', () => {
  const routes = labelled(
    [
      { id: 'heavy', points: straight },
      { id: 'light', points: straight },
    ],
    [],
  );
  expect(routes.get('heavy')?.label).toEqual({ x: 200, y: 0 });
  // 92 wide around 200: of the places along it only 80 and 320 are 92 away.
  expect(routes.get('light')).toMatchObject({ label: { x: 80 }, isCrowded: false });
});

test('a label that would lie over a step is crowded', () => {
  const short = [
    { x: 10, y: 10 },
    { x: 20, y: 10 },
  ];
  expect(
    labelled([{ id: 'a', points: short }], [{ x: 0, y: 0, width: 190, height: 58 }]).get('a')
      ?.isCrowded,
  ).toBe(true);
});

test('the label of a loop stands above it, or below it where there is no room', () => {
  const loop = [
    { x: 0, y: 0 },
    { x: 40, y: 0 },
    { x: 40, y: 30 },
    { x: 0, y: 30 },
  ];
  const label = (steps: Parameters<typeof labelled>[1]) =>
    labelled([{ id: 'a', points: loop, isLoop: true }], steps).get('a')?.label;
  // 20 high and 2 away: 12 over the top at 0, or 12 under the bottom at 30.
  expect(label([])).toEqual({ x: 20, y: -12 });
  expect(label([{ x: 0, y: -40, width: 100, height: 40 }])).toEqual({ x: 20, y: 42 });
});
