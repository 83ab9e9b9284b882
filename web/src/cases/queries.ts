/** What the pages about cases ask of the server. */
import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
} from '@tanstack/react-query';
import { api } from '../api/client';
import type { Page } from '../wire/evidence';
import type {
  Case,
  CaseClosingWanted,
  CaseCounts,
  CaseEdit,
  CaseEvent,
  CaseRule,
  CaseRulesPreview,
  CaseSettings,
  CaseSettingsVersion,
  CasesEndpointDrafts,
  CaseWanted,
  StoredRule,
} from '../wire/generated/api';
import type { Items } from '../wire/maps';

const key = (workspace: string) => ['workspaces', workspace, 'cases'];

export const STATES = ['new', 'assigned', 'waiting', 'resolved', 'reopened', 'closed'] as const;
export type State = (typeof STATES)[number];

/** Which cases are shown; without a state those that are open. */
/** Which cases are shown, as the address of the inbox says it. */
export interface CaseFilter {
  readonly state?: State | undefined;
  readonly owner?: string | undefined;
  readonly unowned?: boolean | undefined;
  readonly rule?: string | undefined;
  readonly overdue?: boolean | undefined;
  /** On which they began. */
  readonly map?: string | undefined;
}

export const casesQuery = (workspace: string, filter: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: [...key(workspace), 'list', filter],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<Case>>(`/workspaces/${workspace}/cases`, {
        signal,
        query: { ...filter, after: pageParam },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });

export const caseCountsQuery = (workspace: string) =>
  queryOptions({
    queryKey: [...key(workspace), 'counts'],
    queryFn: ({ signal }) =>
      api.get<CaseCounts>(`/workspaces/${workspace}/cases/counts`, { signal }),
    refetchInterval: 60_000,
  });

export const caseQuery = (workspace: string, id: string) =>
  queryOptions({
    queryKey: [...key(workspace), 'one', id],
    queryFn: ({ signal }) => api.get<Case>(`/workspaces/${workspace}/cases/${id}`, { signal }),
  });

export const caseEventsQuery = (workspace: string, one: Case) =>
  queryOptions({
    queryKey: [...key(workspace), 'events', one.id, one.version],
    queryFn: ({ signal }) =>
      api.get<Items<CaseEvent>>(`/workspaces/${workspace}/cases/${one.id}/events`, { signal }),
    placeholderData: keepPreviousData,
  });

export const draftsQuery = (workspace: string, one: Case, language: string) =>
  queryOptions({
    queryKey: [...key(workspace), 'drafts', one.id, one.version, language],
    queryFn: ({ signal }) =>
      api.get<CasesEndpointDrafts>(`/workspaces/${workspace}/cases/${one.id}/drafts`, {
        signal,
        query: { language },
      }),
    placeholderData: keepPreviousData,
  });

export const caseRulesQuery = (workspace: string) =>
  queryOptions({
    queryKey: [...key(workspace), 'rules'],
    queryFn: ({ signal }) =>
      api.get<Items<StoredRule>>(`/workspaces/${workspace}/case-rules`, { signal }),
  });

export const caseSettingsQuery = (workspace: string) =>
  queryOptions({
    queryKey: [...key(workspace), 'settings'],
    queryFn: ({ signal }) =>
      api.get<CaseSettingsVersion>(`/workspaces/${workspace}/case-settings`, { signal }),
  });

/** What a rule would have opened; null while it is not one yet. */
export const previewQuery = (workspace: string, rule: CaseRule | null) =>
  queryOptions({
    queryKey: [...key(workspace), 'preview', rule?.trigger],
    queryFn: ({ signal }) =>
      api.post<CaseRulesPreview>(`/workspaces/${workspace}/case-rules/preview`, rule, { signal }),
    enabled: rule !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const refreshCases = (client: QueryClient, workspace: string) =>
  client.invalidateQueries({ queryKey: key(workspace) });

const match = (version: number) => ({ headers: { 'if-match': `"${version}"` } });

/** Opens one by hand; gives the open one of the customer where there is one. */
export const openCase = (workspace: string, wanted: CaseWanted) =>
  api.post<Case>(`/workspaces/${workspace}/cases`, wanted);

export const editCase = (workspace: string, one: Case, edit: CaseEdit) =>
  api.patch<Case>(`/workspaces/${workspace}/cases/${one.id}`, edit, match(one.version));

export const closeCase = (workspace: string, one: Case, closing: CaseClosingWanted) =>
  api.post<Case>(`/workspaces/${workspace}/cases/${one.id}/close`, closing, match(one.version));

export const makeOpportunity = (workspace: string, one: Case) =>
  api.post<Case>(`/workspaces/${workspace}/cases/${one.id}/opportunity`);

export const addRule = (workspace: string, rule: CaseRule) =>
  api.post<StoredRule>(`/workspaces/${workspace}/case-rules`, rule);

export const editRule = (workspace: string, stored: StoredRule, rule: CaseRule) =>
  api.put<StoredRule>(
    `/workspaces/${workspace}/case-rules/${stored.id}`,
    rule,
    match(stored.version),
  );

export const restoreRule = (workspace: string, id: string) =>
  api.post<void>(`/workspaces/${workspace}/case-rules/${id}/restore`);

export const removeRule = (workspace: string, id: string) =>
  api.delete(`/workspaces/${workspace}/case-rules/${id}`);

export const saveSettings = (workspace: string, version: number, settings: CaseSettings) =>
  api.put<CaseSettingsVersion>(`/workspaces/${workspace}/case-settings`, settings, match(version));
