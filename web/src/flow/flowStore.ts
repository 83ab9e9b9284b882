import { create } from 'zustand';
import type { FlowEnd } from '../canvas/flow';

/** The arrow that is being made, or the one that is being changed. */
export type LinkDraft =
  | { readonly kind: 'new'; readonly from: FlowEnd; readonly to?: string }
  | { readonly kind: 'change'; readonly id: string };

interface FlowViewState {
  /** The stages that show their touchpoints. */
  readonly open: ReadonlySet<string>;
  readonly draft: LinkDraft | undefined;
  readonly asTable: boolean;
  toggleStage(stage: string): void;
  /** Opens all the stages, or closes them. */
  setOpen(stages: readonly string[]): void;
  setDraft(draft: LinkDraft | undefined): void;
  setAsTable(asTable: boolean): void;
  reset(): void;
}

const initial = {
  open: new Set<string>(),
  draft: undefined,
  asTable: false,
} as const;

/** The state of the flow view that is not part of the document. */
export const useFlowView = create<FlowViewState>((set) => ({
  ...initial,
  toggleStage: (stage) =>
    set(({ open }) => {
      const next = new Set(open);
      if (!next.delete(stage)) next.add(stage);
      return { open: next };
    }),
  setOpen: (stages) => set({ open: new Set(stages) }),
  setDraft: (draft) => set({ draft }),
  setAsTable: (asTable) => set({ asTable }),
  reset: () => set(initial),
}));
