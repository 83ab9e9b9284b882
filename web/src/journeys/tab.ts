import type { MapRef } from '../maps/MapOverlay';
import type { Asked } from './queries';
import type { Choice, JourneySearch } from './search';
import type { MapPlaces } from './useMapPlaces';

/** What each tab of the page is given. */
export interface TabProps {
  readonly map: MapRef;
  readonly places: MapPlaces;
  readonly search: JourneySearch;
  /** The filter, as parameters. */
  readonly filter: Asked;
  /** Changes whenever the numbers may. */
  readonly stamp: string;
  readonly onChange: (changes: { readonly [name in Choice]?: string | undefined }) => void;
}
