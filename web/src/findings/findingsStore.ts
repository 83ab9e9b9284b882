import { create } from 'zustand';
import { useReviewPanel } from '../maps/useReviewPanel';
import type { FindingListSeen } from '../wire/generated/api';
import { type FindingMark, marksOf } from './findings';

interface FindingsStore {
  readonly byPlace: ReadonlyMap<string, FindingMark>;
  /** The finding at which the list was opened. */
  readonly focus: string | undefined;
  publish(findings: readonly FindingListSeen[]): void;
  /** Opens the list at a finding. */
  openAt(finding: string): void;
}

/** What stands out on the open map, place by place; the button in its head fetches it. */
export const useFindingMarks = create<FindingsStore>((set) => ({
  byPlace: new Map(),
  focus: undefined,
  publish: (findings) => set({ byPlace: marksOf(findings) }),
  openAt: (focus) => {
    set({ focus });
    const { panel, toggle } = useReviewPanel.getState();
    if (panel !== 'findings') toggle('findings');
  },
}));
