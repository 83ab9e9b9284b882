import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { meIn, UNKNOWN } from '../together/me';
import type { SessionEndpointSession } from '../wire/generated/api';

const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => api.get<SessionEndpointSession>('/session', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/**
 * The name of whoever is at the page, by which the workspace gives cases to them; empty until it is
 * known.
 */
export function useMyName(ws: string): string {
  const user = useQuery(sessionQuery).data?.user.name ?? '';
  const { id, name } = meIn(ws);
  return id === UNKNOWN ? user : name;
}
