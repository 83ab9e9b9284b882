import type { ComponentType } from 'react';

/** Which map: what the overlay's components are given. */
export interface MapRef {
  readonly workspace: string;
  readonly map: string;
}

/** One stage of the measured emotion curve; values from -2 to 2, with the 95 % interval. */
export interface MeasuredPoint {
  readonly stage: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** How many answers stand behind it. */
  readonly n: number;
}

/**
 * The measured journey on the designed map: components that `src/measured/overlay.tsx` provides and
 * the map page loads when the view is `measured` or `both`.
 */
export interface MapOverlay {
  /**
   * Stands once, above the grid, for as long as the view shows measures: fetches them, publishes the
   * curve by `useMapView.setCurve`, and draws totals, notes and settings as one line.
   */
  readonly Bar: ComponentType<MapRef>;
  /** In the header cell of a stage, below its title. */
  readonly StageHeader: ComponentType<MapRef & { readonly stage: string }>;
  /** In the card of a touchpoint, below its name. */
  readonly TouchpointCard: ComponentType<
    MapRef & { readonly stage: string; readonly touchpoint: string }
  >;
  /** Fills the right-hand panel with what is behind the number `reference` (such as `stage:s1:visited`). */
  readonly DrillDown: ComponentType<MapRef & { readonly reference: string }>;
}
