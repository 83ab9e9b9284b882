import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { mapsQuery } from '../api/queries';
import { useDrifts } from './useDrifts';

/**
 * The maps of a workspace. Their truth cover hangs on which numbers have moved, so it is what their own
 * pages tell once those were looked at; until then it settles.
 */
export function useLookedMaps(ws: string) {
  const queryClient = useQueryClient();
  const maps = useQuery(mapsQuery(ws));
  const { lookedAt, looking } = useDrifts(ws);
  useEffect(() => {
    if (lookedAt > 0) {
      void queryClient.invalidateQueries({ queryKey: mapsQuery(ws).queryKey, exact: true });
    }
  }, [queryClient, ws, lookedAt]);
  return { maps, settling: looking || maps.dataUpdatedAt < lookedAt };
}
