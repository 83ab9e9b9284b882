import { describe, expect, it } from 'vitest';
import { feelingOf, onScale } from './rated';

const score = { persons: 40, mean: 4, low: 3.5, high: 4.5, min: 1, max: 5 };

describe('a score that others see', () => {
  it('stands on its own scale', () => {
    expect(onScale(1, score)).toBe(0);
    expect(onScale(4, score)).toBe(0.75);
  });

  it('never leaves the scale', () => {
    expect(onScale(5.2, score)).toBe(1);
    expect(onScale(0.4, score)).toBe(0);
  });

  it('becomes a feeling from -2 to +2', () => {
    expect(feelingOf({ persons: 50, score }, 'mean')).toBe(1);
    expect(feelingOf({ persons: 50, score }, 'low')).toBe(0.5);
  });

  it('is no feeling where it is not shown', () => {
    expect(feelingOf({ persons: 0 }, 'mean')).toBeUndefined();
    expect(feelingOf(undefined, 'mean')).toBeUndefined();
  });
});
