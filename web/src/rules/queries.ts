/** What the rules page asks of the server. Numbers are asked anew when the library changes. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type {
  Condition,
  RuleCounts,
  RulePreview,
  SignatureField,
  SignaturePage,
} from '../wire/analysis';
import { areComplete } from './conditions';

const PAGE = 50;

export const ruleCountsQuery = (workspace: string, libraryVersion: number) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'rules', 'counts', libraryVersion],
    queryFn: ({ signal }) =>
      api.get<RuleCounts>(`/workspaces/${workspace}/rules/counts`, { signal }),
    placeholderData: keepPreviousData,
  });

export const unmatchedQuery = (workspace: string, libraryVersion: number, search: string) =>
  infiniteQueryOptions({
    queryKey: ['workspaces', workspace, 'signatures', 'unmatched', libraryVersion, search],
    queryFn: ({ signal, pageParam }) =>
      api.get<SignaturePage>(`/workspaces/${workspace}/signatures`, {
        signal,
        query: { filter: 'unmatched', q: search, limit: PAGE, after: pageParam },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const signatureFieldsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'signature-fields'],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly SignatureField[] }>(`/workspaces/${workspace}/signature-fields`, {
        signal,
      }),
  });

/** What those conditions match; nothing is asked before each of them has a value. */
export const rulePreviewQuery = (
  workspace: string,
  libraryVersion: number,
  conditions: readonly Condition[],
) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'rules', 'preview', libraryVersion, conditions],
    queryFn: ({ signal }) =>
      api.post<RulePreview>(`/workspaces/${workspace}/rules/preview`, { conditions }, { signal }),
    enabled: areComplete(conditions),
    placeholderData: keepPreviousData,
    retry: false,
  });
