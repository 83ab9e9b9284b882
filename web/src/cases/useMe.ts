import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import type { SessionEndpointSession } from '../wire/generated/api';

const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => api.get<SessionEndpointSession>('/session', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The name of whoever is at the page; empty until it is known. */
export function useMe(): string {
  return useQuery(sessionQuery).data?.user.name ?? '';
}
