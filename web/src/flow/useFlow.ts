import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { useWorkspace } from '../app/useWorkspace';
import { indexQuery } from '../data/queries';
import type { MapRef } from '../maps/MapOverlay';
import { useMeasured } from '../measured/measuredStore';
import { useDocumentVersion } from '../measured/useDocumentVersion';
import type { Flow, FlowNodes } from '../wire/analysis';

/** The flow, asked anew when the map, the rules or the evidence changed. */
export function useFlow(
  { workspace, map }: MapRef,
  nodes: FlowNodes,
  edges: number,
  enabled = true,
) {
  const library = useWorkspace()?.library ?? '';
  const mapVersion = useDocumentVersion(workspace, map);
  const libraryVersion = useDocumentVersion(workspace, library);
  const events = useQuery(indexQuery(workspace)).data?.events ?? 0;
  const persona = useMeasured((state) => state.persona);
  const shown = useMeasured((state) => state.shown);
  const stamp = { mapVersion, libraryVersion, events, persona, shown };
  return useQuery({
    queryKey: ['workspaces', workspace, 'maps', map, 'flow', nodes, edges, stamp],
    queryFn: ({ signal }) =>
      api.get<Flow>(`/workspaces/${workspace}/maps/${map}/flow`, {
        signal,
        query: { nodes, edges, persona, ...shown },
      }),
    enabled,
    placeholderData: (before, last) => (last?.queryKey[5] === nodes ? before : undefined),
  });
}
