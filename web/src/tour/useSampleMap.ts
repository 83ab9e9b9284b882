import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { mapsQuery, workspacesQuery } from '../api/queries';

/** Opens the first map of the demo workspace, unless one of its maps is open; answers once it is on its way. */
export function useSampleMap(): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useCallback(async () => {
    const workspaces = await client.ensureQueryData(workspacesQuery);
    const ws = workspaces.items.find(({ demo }) => demo)?.id;
    if (!ws || new RegExp(`/w/${ws}/maps/[^/]+$`).test(window.location.pathname)) return;
    const { items } = await client.ensureQueryData(mapsQuery(ws));
    const map = items.find(({ variantOf }) => variantOf === '')?.id;
    if (map) await navigate({ to: '/w/$ws/maps/$map', params: { ws, map } });
  }, [client, navigate]);
}
