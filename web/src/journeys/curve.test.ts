import { describe, expect, it } from 'vitest';
import { curvesOf, horizonOf, topOf } from './curve';

const times = {
  method: 'aalen-johansen/1',
  persons: 4,
  underWay: 1,
  ends: [
    {
      id: 'buy',
      label: 'Buy',
      persons: 2,
      points: [
        { millis: 50, share: 0.25, low: 0.1, high: 0.6, atRisk: 4 },
        { millis: 100, share: 0.5, atRisk: 2 },
      ],
    },
  ],
  watched: [],
};

describe('a curve', () => {
  it('stays where it is until somebody comes', () => {
    expect(horizonOf(times)).toBe(100);
    const at = (y: number) => y / 0.6;
    expect(curvesOf(times)[0]?.line).toEqual([
      { x: 0, y: 0 },
      { x: 0.5, y: 0 },
      { x: 0.5, y: at(0.25) },
      { x: 1, y: at(0.25) },
      { x: 1, y: at(0.5) },
      { x: 1, y: at(0.5) },
    ]);
  });

  it('has a band that is as narrow as the line where there is no interval', () => {
    const band = curvesOf(times)[0]?.band ?? [];
    expect(band.filter(({ x }) => x === 0.5).map(({ y }) => y)).toEqual([0, 1, 0.1 / 0.6, 0]);
    expect(band.filter(({ y }) => y === 0.5 / 0.6)).toHaveLength(4);
  });

  it('is drawn up to a round share that holds its band', () => {
    expect(topOf(times)).toBe(0.6);
    expect(topOf({ ...times, ends: [] })).toBe(0.04);
  });

  it('of nobody is a point in time', () => {
    expect(horizonOf({ ...times, ends: [] })).toBe(1);
  });
});
