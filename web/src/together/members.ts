import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Member } from '../wire/generated/api';
import type { Items } from '../wire/maps';

/** Everybody who has said a name in the workspace. */
export const membersQuery = (ws: string) =>
  queryOptions({
    queryKey: ['workspaces', ws, 'members'],
    queryFn: ({ signal }) => api.get<Items<Member>>(`/workspaces/${ws}/members`, { signal }),
  });

/** The same name again answers with the member who has it. */
export const addMember = (ws: string, name: string) =>
  api.post<Member>(`/workspaces/${ws}/members`, { name });
