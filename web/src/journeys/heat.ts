/** Cohorts as cells of a heat table: no drawing. */
import type { Cohorts } from '../wire/generated/api';

/** Who came in a period, or who came in it or later. */
export type Show = 'returned' | 'stayed';

type Cohort = Cohorts['cohorts'][number];

export interface CohortCell {
  readonly cohort: Cohort;
  /** Counted from the cohort's own, 0. */
  readonly period: number;
  readonly persons: number;
  /** Of the cohort, with its 95 % interval. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Whether the period is; else the number can still grow. */
  readonly over: boolean;
}

/** Wilson's interval of a share, as the server has it for the shares that it tells. */
export function wilson(hits: number, n: number): { readonly low: number; readonly high: number } {
  const z = 1.959963984540054;
  const share = hits / n;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half =
    (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return {
    low: hits === 0 ? 0 : Math.max(0, middle - half),
    high: hits === n ? 1 : Math.min(1, middle + half),
  };
}

export function cellsOf({ cohorts }: Cohorts, show: Show): readonly CohortCell[] {
  return cohorts.flatMap((cohort) =>
    cohort.returns.map((one, period) => {
      const persons = show === 'stayed' ? one.stayed : one.persons;
      const bounds = show === 'stayed' ? wilson(persons, cohort.persons) : one;
      return {
        cohort,
        period,
        persons,
        share: persons / cohort.persons,
        low: bounds.low,
        high: bounds.high,
        over: one.over,
      };
    }),
  );
}
