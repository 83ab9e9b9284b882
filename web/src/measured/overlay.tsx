import type { MapOverlay } from '../maps/MapOverlay';

export const overlay: MapOverlay = {
  Bar: () => null,
  StageHeader: () => null,
  TouchpointCard: () => null,
  DrillDown: () => null,
};
