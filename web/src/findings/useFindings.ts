import { useQuery } from '@tanstack/react-query';
import { useWorkspace } from '../app/useWorkspace';
import { indexQuery } from '../data/queries';
import { useEditorPlace } from '../maps/EditorContext';
import { useMeasured } from '../measured/measuredStore';
import { useSettledVersion } from '../measured/useDocumentVersion';
import { findingsQuery } from './queries';

/** The findings of the open map; follows edits of map and library, new evidence, and its filter. */
export function useFindings() {
  const { workspace, map } = useEditorPlace();
  const whose = useFilter();
  const library = useWorkspace()?.library ?? '';
  const versions = {
    map: useSettledVersion(workspace, map),
    library: useSettledVersion(workspace, library),
    events: useQuery(indexQuery(workspace)).data?.events ?? 0,
  };
  return useQuery(findingsQuery({ workspace, map }, versions, whose));
}

/** What the measured map leaves out; empty where it shows everything. */
function useFilter() {
  const persona = useMeasured((state) => state.persona);
  const shown = useMeasured((state) => state.shown);
  return persona ? { ...shown, persona } : shown;
}

/** Whether only some customers, or some of their events, are looked at. */
export function useIsFiltered(): boolean {
  return Object.keys(useFilter()).length > 0;
}
