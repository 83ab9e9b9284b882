import { describe, expect, it } from 'vitest';
import type { Drivers, DriversDriver } from '../wire/generated/api';
import { performanceSpan, planeOf } from './plane';

const driver = (touchpoint: string, mean: number, value: number): DriversDriver => ({
  touchpoint,
  name: touchpoint,
  stage: 's',
  n: 100,
  standing: 'moves',
  importance: { value, low: value / 2, high: value * 1.5, share: value / 0.4 },
  score: {
    method: 'mean/2',
    n: 100,
    persons: 100,
    mean,
    low: mean - 0.2,
    high: mean + 0.2,
    scale: { min: 1, max: 5, type: 'csat' },
  },
  performance: 25 * (mean - 1),
});

const drivers: Drivers = {
  mapVersion: 1,
  libraryVersion: 1,
  questions: [],
  overall: 'nps',
  method: 'relative-weights/1',
  draws: 500,
  answered: 200,
  used: 200,
  fit: { value: 0.4, low: 0.3, high: 0.5 },
  lines: { importance: 0.5, performance: 50 },
  drivers: [driver('delivery', 2, 0.3), driver('shop', 4, 0.1)],
};

describe('the plane of importance and performance', () => {
  it('puts the more important higher and the better farther on', () => {
    const [delivery, shop] = planeOf(drivers)?.points ?? [];
    expect(delivery?.up.at).toBeGreaterThan(shop?.up.at ?? 1);
    expect(delivery?.across.at).toBeLessThan(shop?.across.at ?? 0);
  });

  it('lets the quadrants meet between them: an equal share, the mean performance', () => {
    const plane = planeOf(drivers);
    expect(plane?.cross.across).toBeCloseTo(0.5);
    expect(plane?.cross.up).toBeCloseTo((0.2 + 0.12 * 0.45) / (1.22 * 0.45));
  });

  it('keeps every interval on the plane', () => {
    for (const { across, up } of planeOf(drivers)?.points ?? []) {
      for (const { low, at, high } of [across, up]) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(at);
        expect(high).toBeGreaterThanOrEqual(at);
        expect(high).toBeLessThanOrEqual(1);
      }
    }
  });

  it('lays the interval of the mean onto 0 to 100', () => {
    const { low, high } = performanceSpan(driver('delivery', 2, 0.3));
    expect(low).toBeCloseTo(20);
    expect(high).toBeCloseTo(30);
  });

  it('shows nothing where nothing can be said', () => {
    const { fit: _fit, lines: _lines, ...untold } = drivers;
    expect(planeOf(untold)).toBeUndefined();
  });
});
