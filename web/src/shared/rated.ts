import type { SharedNumbersCounted, SharedNumbersRated } from '../wire/generated/api';

/** Where a value stands on the scale of a score, 0 at its lowest and 1 at its highest. */
export function onScale(value: number, { min, max }: SharedNumbersRated): number {
  return Math.max(0, Math.min(1, (value - min) / (max - min)));
}

/** A value of a score laid onto the map's scale of feelings, -2 to +2. */
export function feelingOf(
  counted: SharedNumbersCounted | undefined,
  pick: 'mean' | 'low' | 'high',
): number | undefined {
  const score = counted?.score;
  return score && 4 * onScale(score[pick] ?? score.mean, score) - 2;
}
