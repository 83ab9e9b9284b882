import { useQuery } from '@tanstack/react-query';
import { mapsQuery } from '../api/queries';
import { useWorkspaceId } from '../app/useWorkspace';

/** What another map of the workspace is called; empty without one. */
export function useMapTitle(map: string | undefined): string {
  const maps = useQuery(mapsQuery(useWorkspaceId())).data?.items;
  return maps?.find(({ id }) => id === map)?.title ?? '';
}
