import { create } from 'zustand';
import type { MeasuredPoint } from './MapOverlay';

export const viewModes = ['designed', 'measured', 'both', 'flow'] as const;

/** What the map page shows: the journey as drawn, as lived, both at once, or its paths. */
export type ViewMode = (typeof viewModes)[number];

interface MapView {
  readonly mode: ViewMode;
  /** The measured emotion curve; empty until the measures are there. */
  readonly curve: readonly MeasuredPoint[];
  /** The number whose rows the right-hand panel shows. */
  readonly drill: string | undefined;
  /** Whether the panel with the details of the selection is open. */
  readonly inspector: boolean;
  setMode(mode: ViewMode): void;
  setCurve(curve: readonly MeasuredPoint[]): void;
  /** Opens the rows behind a number in the right-hand panel. */
  openDrill(reference: string): void;
  closeDrill(): void;
  toggleInspector(): void;
  /** The mode in which the next map opens, once. */
  openNextIn(mode: ViewMode): void;
  /** Back to the beginning, for another map. */
  reset(): void;
}

const initial = { mode: 'designed', curve: [], drill: undefined, inspector: true } as const;

let nextMode: ViewMode | undefined;

/** The state of the map page that is not part of the document. */
export const useMapView = create<MapView>((set) => ({
  ...initial,
  setMode: (mode) => set({ mode, ...(mode === 'designed' ? { drill: undefined } : {}) }),
  setCurve: (curve) => set({ curve }),
  openDrill: (drill) => set({ drill }),
  closeDrill: () => set({ drill: undefined }),
  toggleInspector: () => set(({ inspector }) => ({ inspector: !inspector, drill: undefined })),
  openNextIn: (mode) => {
    nextMode = mode;
  },
  reset: () => {
    set({ ...initial, mode: nextMode ?? initial.mode });
    nextMode = undefined;
  },
}));
