import { choices, type MapView } from '../wire/generated/vocabulary';
import { type ViewMode, viewModes } from './useMapView';

/** What the address of a map says beyond the map. */
export interface MapAddress {
  /** A thread of comments that is to be shown. */
  readonly thread?: string;
  /** The view that is shown; the one that the map opens in without it. */
  readonly view?: MapView;
  /** The mode of it; the designed journey without it. */
  readonly mode?: ViewMode;
}

/** Reads an address; what it does not know, it leaves out. */
export function readMapAddress(search: Record<string, unknown>): MapAddress {
  const view = choices.MapView.find((each) => each === search.view);
  const mode = viewModes.find((each) => each === search.mode);
  return {
    ...(typeof search.thread === 'string' ? { thread: search.thread } : {}),
    ...(view ? { view } : {}),
    ...(mode && mode !== 'designed' ? { mode } : {}),
  };
}

/** The address that shows a view in a mode. */
export function shownAt(address: MapAddress, view: MapView, mode: ViewMode): MapAddress {
  return readMapAddress({ ...address, view, mode });
}
