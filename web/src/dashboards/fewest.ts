import { createContext, useContext } from 'react';
import { useFormat } from '../i18n/useFormat';

/** The size of the smallest group that readers are told of; undefined for the team, who sees all. */
export const FewestContext = createContext<number | undefined>(undefined);

/** A count as others see it: at least so many, and 0 is fewer than the smallest group. */
export function countText(
  count: number,
  fewest: number | undefined,
  written: (value: number) => string,
): string {
  if (fewest === undefined) return written(count);
  return count === 0 ? `<${written(fewest)}` : `${written(count)}+`;
}

/** Writes counts of persons, answers, events and cases. */
export function useCounts(): (count: number) => string {
  const fewest = useContext(FewestContext);
  const format = useFormat();
  return (count) => countText(count, fewest, format.number);
}
