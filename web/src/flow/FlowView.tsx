import type { MapRef } from '../maps/MapOverlay';

export function FlowView({ map }: MapRef) {
  return <section data-map={map} />;
}
