import { useQuery } from '@tanstack/react-query';
import { useWorkspace } from '../app/useWorkspace';
import { indexQuery } from '../data/queries';
import { useEditorPlace } from '../maps/EditorContext';
import { useSettledVersion } from '../measured/useDocumentVersion';
import { findingsQuery } from './queries';

/** The findings of the open map; follows edits of map and library, and new evidence. */
export function useFindings() {
  const { workspace, map } = useEditorPlace();
  const library = useWorkspace()?.library ?? '';
  const versions = {
    map: useSettledVersion(workspace, map),
    library: useSettledVersion(workspace, library),
    events: useQuery(indexQuery(workspace)).data?.events ?? 0,
  };
  return useQuery(findingsQuery({ workspace, map }, versions));
}
