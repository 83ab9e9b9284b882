import { create } from 'zustand';

/** What the right-hand panel tells of the map as a whole, in place of the selection's details. */
export type ReviewPanelName = 'claims' | 'checks' | 'findings' | 'comments' | 'drift';

interface ReviewPanelState {
  readonly panel: ReviewPanelName | undefined;
  toggle(panel: ReviewPanelName): void;
  close(): void;
}

export const useReviewPanel = create<ReviewPanelState>((set) => ({
  panel: undefined,
  toggle: (panel) => set((state) => ({ panel: state.panel === panel ? undefined : panel })),
  close: () => set({ panel: undefined }),
}));
