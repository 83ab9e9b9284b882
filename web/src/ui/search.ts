import { useEffect } from 'react';
import { create } from 'zustand';

/** Something that a search found, and what going there does. */
export interface Found {
  readonly id: string;
  readonly label: string;
  /** Where it is, in words. */
  readonly detail: string;
  readonly run: () => void;
}

/** Looks for words in what a page shows; the best first, not more than a palette can show. */
export type Search = (words: string) => readonly Found[];

interface SearchStore {
  readonly search: Search | undefined;
  offer(search: Search | undefined): void;
}

const useSearchStore = create<SearchStore>((set) => ({
  search: undefined,
  offer: (search) => set({ search }),
}));

/** Offers the page's search to the palette for as long as the component stands. */
export function useOfferedSearch(search: Search): void {
  useEffect(() => {
    useSearchStore.getState().offer(search);
    return () => useSearchStore.getState().offer(undefined);
  }, [search]);
}

export function useSearch(): Search | undefined {
  return useSearchStore((state) => state.search);
}
