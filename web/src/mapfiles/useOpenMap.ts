import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { mapsQuery } from '../api/queries';
import { useWorkspaceId } from '../app/useWorkspace';
import { text } from '../i18n/i18n';
import { showNote, showProblem, showProblemText } from '../ui/toasts';
import { carriedIn } from './carried';
import { openMapFile } from './mapFile';

/** The name of a file in a sentence, whichever way either runs. */
export const named = (file: File): { readonly name: string } => ({
  name: `\u2068${file.name}\u2069`,
});

/**
 * Makes a map of a file that carries one, and goes there. Answers whether the file was one that
 * could: whatever is left is somebody else's.
 */
export function useOpenMap(): (file: File) => Promise<boolean> {
  const ws = useWorkspaceId();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useCallback(
    async (file) => {
      const found = await carriedIn(file);
      if (found.type === 'other') return false;
      if (found.type === 'refused') {
        showProblemText(text(`exports:refused.${found.why}`, named(file)));
        return true;
      }
      try {
        const map = await openMapFile(ws, found.json);
        await queryClient.invalidateQueries({ queryKey: mapsQuery(ws).queryKey });
        await navigate({ to: '/w/$ws/maps/$map', params: { ws, map: map.id } });
        showNote(text('exports:opened', named(file)));
      } catch (fault) {
        showProblem(fault);
      }
      return true;
    },
    [navigate, queryClient, ws],
  );
}
