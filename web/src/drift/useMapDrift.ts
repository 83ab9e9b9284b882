import { useQuery } from '@tanstack/react-query';
import { indexQuery } from '../data/queries';
import { useEditorPlace } from '../maps/EditorContext';
import { driftQuery } from './queries';

/** Whether the open map still tells what customers do; asked only where there is evidence to drift from. */
export function useMapDrift() {
  const { workspace, map } = useEditorPlace();
  const index = useQuery(indexQuery(workspace)).data;
  return useQuery({
    ...driftQuery(workspace, map),
    enabled: index?.state === 'ready' && index.events > 0,
  });
}
