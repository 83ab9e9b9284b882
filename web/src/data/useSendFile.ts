import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useWorkspaceId } from '../app/useWorkspace';
import { useOpenMap } from '../mapfiles/useOpenMap';
import { useUpload } from './uploadStore';

/**
 * Opens a map that a file carries; sends any other file to the open workspace and goes to the page
 * where it is looked at before it is imported.
 */
export function useSendFile(): (file: File) => void {
  const ws = useWorkspaceId();
  const navigate = useNavigate();
  const start = useUpload((state) => state.start);
  const openMap = useOpenMap();
  return useCallback(
    async (file) => {
      if (await openMap(file)) return;
      const upload = await start(ws, file);
      if (upload) {
        await navigate({ to: '/w/$ws/evidence/import/$upload', params: { ws, upload: upload.id } });
      }
    },
    [navigate, openMap, start, ws],
  );
}
