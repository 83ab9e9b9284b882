import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandPath, curvePaths, heightOf, valueAt } from './curve';

describe('the emotion curve', () => {
  it('draws good feelings high', () => {
    expect(heightOf(2)).toBeLessThan(heightOf(-2));
    expect(heightOf(0)).toBeCloseTo(0.5);
  });

  it('reads back the value that it drew', () => {
    fc.assert(
      fc.property(fc.double({ min: -2, max: 2, noNaN: true }), (value) => {
        expect(valueAt(heightOf(value))).toBeCloseTo(value, 9);
      }),
      { seed: 3 },
    );
  });

  it('passes through mid-column of each stage, level at the first and last', () => {
    expect(curvePaths([0, 0]).solid).toBe('M0.5 0.5C0.8333 0.5 1.1667 0.5 1.5 0.5');
  });

  it('bridges a stage without a value by a straight line of its own', () => {
    const { solid, bridged } = curvePaths([0, 0, undefined, 0]);
    expect(solid).toBe('M0.5 0.5C0.8333 0.5 1.1667 0.5 1.5 0.5');
    expect(bridged).toBe('M1.5 0.5L3.5 0.5');
  });

  it('never leaves the band between neighbouring values', () => {
    const value = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 9 }), (values) => {
        const numbers =
          curvePaths(values)
            .solid.match(/-?[\d.]+(?:e-?\d+)?/g)
            ?.map(Number) ?? [];
        const heights = values.map((each) => heightOf(each));
        for (let i = 0; i + 1 < values.length; i++) {
          const [a = 0, b = 0] = [heights[i], heights[i + 1]];
          const controls = [numbers[2 + i * 6 + 1] ?? 0, numbers[2 + i * 6 + 3] ?? 0];
          for (const y of controls) {
            expect(y).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-4);
            expect(y).toBeLessThanOrEqual(Math.max(a, b) + 1e-4);
          }
        }
      }),
      { seed: 5 },
    );
  });

  it('closes the area between the two ends of an interval', () => {
    expect(bandPath([-1, -1], [1, 1])).toMatch(/^M0\.5 .*L1\.5 .*Z$/);
  });
});
