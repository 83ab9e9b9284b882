import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { mapsQuery } from '../api/queries';
import { useWorkspaceId } from '../app/useWorkspace';
import { text } from '../i18n/i18n';
import type { Action } from '../ui/actions';
import { showNote, showProblem, showProblemText } from '../ui/toasts';
import { carriedIn } from './carried';
import { openMapFile } from './mapFile';
import { named } from './named';
import { openMapAction } from './openMapAction';

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

/** The same as an action: for the button beside the list of maps, and for the palette on every page. */
export function useOpenMapAction(): Action {
  const open = useOpenMap();
  return useMemo(() => openMapAction(open), [open]);
}
