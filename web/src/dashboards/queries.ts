/** What the dashboard asks of the server. */
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type {
  Assumption,
  AssumptionStated,
  Dashboard,
  Success,
  Trail,
} from '../wire/generated/api';
import type { Items } from '../wire/maps';

const key = (workspace: string) => ['workspaces', workspace, 'dashboard'];

export interface Shown {
  /** Empty for the whole workspace. */
  readonly map: string;
  /** How long a period is. */
  readonly days: number;
}

export const dashboardQuery = (workspace: string, { map, days }: Shown) =>
  queryOptions({
    queryKey: [...key(workspace), map, days],
    queryFn: ({ signal }) =>
      api.get<Dashboard>(`/workspaces/${workspace}/dashboard`, { signal, query: { map, days } }),
    placeholderData: (before, query) => (query?.queryKey[3] === map ? before : undefined),
  });

export const successesQuery = (workspace: string) =>
  queryOptions({
    queryKey: [...key(workspace), 'successes'],
    queryFn: ({ signal }) =>
      api.get<Items<Success>>(`/workspaces/${workspace}/successes`, { signal }),
    staleTime: 60_000,
  });

export const assumptionsQuery = (workspace: string) =>
  queryOptions({
    queryKey: [...key(workspace), 'assumptions'],
    queryFn: ({ signal }) =>
      api.get<Items<Assumption>>(`/workspaces/${workspace}/assumptions`, { signal }),
  });

export const stateAssumption = (
  workspace: string,
  stated: AssumptionStated,
  version: number | undefined,
) => api.put<Assumption>(`/workspaces/${workspace}/assumptions`, { version, stated });

export const removeAssumption = (
  workspace: string,
  { kind, subject }: Pick<AssumptionStated, 'kind' | 'subject'>,
) => api.delete(`/workspaces/${workspace}/assumptions`, { query: { kind, subject } });

export const refreshDashboard = (client: QueryClient, workspace: string) =>
  client.invalidateQueries({ queryKey: key(workspace) });

/** Where a trail starts. */
export type TrailEnd =
  | { readonly of: 'row'; readonly person: number; readonly sequence: number }
  | { readonly of: 'opportunity' | 'change' | 'case'; readonly id: string };

const PLURAL = { opportunity: 'opportunities', change: 'changes', case: 'cases' } as const;

const pathOf = (end: TrailEnd) =>
  end.of === 'row' ? `persons/${end.person}/rows/${end.sequence}` : `${PLURAL[end.of]}/${end.id}`;

export const trailQuery = (workspace: string, end: TrailEnd) =>
  queryOptions({
    queryKey: [...key(workspace), 'trail', end],
    queryFn: ({ signal }) =>
      api.get<Trail>(`/workspaces/${workspace}/trace/${pathOf(end)}`, { signal }),
  });
