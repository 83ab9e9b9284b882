import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the chosen one of a row of tabs in sight where the row is wider than the page.
 *
 * @param tab which is chosen
 * @returns the row
 */
export function useShownTab(tab: string): RefObject<HTMLDivElement | null> {
  const row = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tab is the trigger, the row says which element it is
  useEffect(() => {
    row.current
      ?.querySelector('[role=tab][aria-selected=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [tab]);
  return row;
}
