import { create } from 'zustand';
import type { Claim, TruthCover } from './claims';

interface ClaimStore {
  readonly cover: TruthCover | undefined;
  readonly byRecord: ReadonlyMap<string, Claim>;
  publish(cover: TruthCover | undefined, items: readonly Claim[]): void;
}

/** The grades of the open map; the meter in its head fetches them, each card takes its own. */
export const useClaims = create<ClaimStore>((set) => ({
  cover: undefined,
  byRecord: new Map(),
  publish: (cover, items) =>
    set({ cover, byRecord: new Map(items.map((claim) => [claim.record, claim])) }),
}));

export function useClaim(record: string): Claim | undefined {
  return useClaims(({ byRecord }) => byRecord.get(record));
}
