import { queryOptions } from '@tanstack/react-query';
import type { Items, MapSummary, Template, Workspace } from '../wire/maps';
import { api } from './client';

export const workspacesQuery = queryOptions({
  queryKey: ['workspaces'],
  queryFn: ({ signal }) => api.get<Items<Workspace>>('/workspaces', { signal }),
});

export const mapsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'maps'],
    queryFn: ({ signal }) =>
      api.get<Items<MapSummary>>(`/workspaces/${workspace}/maps`, { signal }),
  });

export const templatesQuery = (language: string) =>
  queryOptions({
    queryKey: ['templates', language],
    queryFn: ({ signal }) =>
      api.get<Items<Template>>('/templates', { signal, query: { language } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
