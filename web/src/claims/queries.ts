/** What a statement of a map may rest on, as the server finds it. */
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { MapRef } from '../maps/MapOverlay';
import type { VoiceKind } from '../voices/search';
import type { FoundEvidence } from '../wire/generated/api';

const PAGE = 50;

/** Where a row is looked for, of which kind, and by which words; what is left out does not narrow it. */
export interface EvidenceWanted {
  readonly stage?: string;
  readonly touchpoint?: string;
  readonly kind?: VoiceKind;
  readonly q?: string;
}

/** Rows newest first, a page at a time; with the first page what was said in interviews. */
export const evidenceQuery = ({ workspace, map }: MapRef, wanted: EvidenceWanted) =>
  infiniteQueryOptions({
    queryKey: ['workspaces', workspace, 'maps', map, 'evidence', wanted],
    queryFn: ({ signal, pageParam }) =>
      api.get<FoundEvidence>(`/workspaces/${workspace}/maps/${map}/evidence`, {
        signal,
        query: { ...wanted, limit: PAGE, after: pageParam },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
