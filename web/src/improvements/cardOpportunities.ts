import { create } from 'zustand';
import type { Opportunity } from '../wire/generated/api';

interface CardOpportunities {
  /** The opportunity of each card of the map that became one. */
  readonly byCard: ReadonlyMap<string, string>;
  publish(map: string, opportunities: readonly Opportunity[]): void;
}

/** Which cards of the open map are opportunities; a map has thousands of cards, and few are. */
export const useCardOpportunities = create<CardOpportunities>((set) => ({
  byCard: new Map(),
  publish: (map, opportunities) =>
    set({
      byCard: new Map(
        opportunities.flatMap(({ id, facts: { origin } }) =>
          origin?.kind === 'card' && origin.map === map ? [[origin.id, id] as const] : [],
        ),
      ),
    }),
}));
