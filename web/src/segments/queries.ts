/** What the page of segments asks of the server. */
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { PersonaDrift, SegmentProposal } from '../wire/generated/api';

export type Feature = SegmentProposal['of'][number];

export const features = [
  'touchpoints',
  'channels',
  'recency',
  'span',
  'traits',
] as const satisfies readonly Feature[];

export const segmentsQuery = (workspace: string, of: readonly Feature[]) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'segments', ...of],
    queryFn: ({ signal }) =>
      api.get<SegmentProposal>(`/workspaces/${workspace}/segments`, {
        signal,
        query: { of: of.join(',') },
      }),
    staleTime: 60_000,
  });

export const driftQuery = (workspace: string, persona: string, version: number) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'personas', persona, 'drift', version],
    queryFn: ({ signal }) =>
      api.get<PersonaDrift>(`/workspaces/${workspace}/personas/${persona}/drift`, { signal }),
    retry: false,
  });
