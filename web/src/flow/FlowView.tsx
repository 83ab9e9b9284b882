import { useEffect } from 'react';
import { useEditorPlace } from '../maps/EditorContext';
import { useMapView } from '../maps/useMapView';
import { DrawnView } from './DrawnView';
import { useFlowView } from './flowStore';
import { MeasuredFlow } from './MeasuredFlow';

/** The journey as a graph: as the team draws it, as customers took it, or the one on the other. */
export function FlowView() {
  const { map } = useEditorPlace();
  const mode = useMapView((view) => view.mode);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another map begins anew
  useEffect(() => useFlowView.getState().reset, [map]);
  return mode === 'measured' ? <MeasuredFlow /> : <DrawnView withCounts={mode === 'both'} />;
}
