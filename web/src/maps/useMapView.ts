import { create } from 'zustand';
import type { MapView } from '../wire/generated/vocabulary';
import type { MeasuredPoint } from './MapOverlay';

export const viewModes = ['designed', 'measured', 'both'] as const;

/** What a view shows: the journey as drawn, as lived, or both at once. */
export type ViewMode = (typeof viewModes)[number];

interface MapViewState {
  /** The way in which the map is looked at. */
  readonly view: MapView;
  readonly mode: ViewMode;
  /** The measured emotion curve; empty until the measures are there. */
  readonly curve: readonly MeasuredPoint[];
  /** The number whose rows the right-hand panel shows. */
  readonly drill: string | undefined;
  /** The persona whose journey is looked at; empty for everybody's. */
  readonly persona: string;
  /** Whether the panel with the details of the selection is open. */
  readonly inspector: boolean;
  setView(view: MapView): void;
  setMode(mode: ViewMode): void;
  /** View and mode in one. */
  show(view: MapView, mode: ViewMode): void;
  setPersona(persona: string): void;
  setCurve(curve: readonly MeasuredPoint[]): void;
  /** Opens the rows behind a number in the right-hand panel. */
  openDrill(reference: string): void;
  closeDrill(): void;
  toggleInspector(): void;
  /** Back to the beginning, for another map. */
  reset(): void;
}

const initial = {
  view: 'journey',
  mode: 'designed',
  curve: [],
  drill: undefined,
  persona: '',
  inspector: true,
} as const;

/** The state of the map page that is not part of the document. */
export const useMapView = create<MapViewState>((set, get) => ({
  ...initial,
  setView: (view) => set({ view }),
  setMode: (mode) => get().show(get().view, mode),
  show: (view, mode) => set({ view, mode, ...(mode === 'designed' ? { drill: undefined } : {}) }),
  setPersona: (persona) => set({ persona }),
  setCurve: (curve) => set({ curve }),
  openDrill: (drill) => set({ drill }),
  closeDrill: () => set({ drill: undefined }),
  toggleInspector: () => set(({ inspector }) => ({ inspector: !inspector, drill: undefined })),
  reset: () => set(initial),
}));
