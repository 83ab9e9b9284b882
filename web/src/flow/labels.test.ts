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
  expect(labelled([{ id: 'a', points: short }], [{ x: 0, y: 0 }]).get('a')?.isCrowded).toBe(true);
});
