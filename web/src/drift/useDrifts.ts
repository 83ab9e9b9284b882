import { useQuery } from '@tanstack/react-query';
import { indexQuery } from '../data/queries';
import { driftsQuery } from './queries';

/**
 * Whether the maps of a workspace still tell what customers do, where there is evidence to drift from,
 * and whether that is still being looked at.
 */
export function useDrifts(ws: string) {
  const index = useQuery(indexQuery(ws));
  const events = index.data?.state === 'ready' ? index.data.events : 0;
  const drifts = useQuery({ ...driftsQuery(ws, events), enabled: events > 0 });
  const looking = index.isLoading || drifts.isLoading || drifts.isPlaceholderData;
  return { drifts: drifts.data?.items ?? [], lookedAt: drifts.dataUpdatedAt, looking };
}
