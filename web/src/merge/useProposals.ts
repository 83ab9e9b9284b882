import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { mapsQuery } from '../api/queries';
import { type Action, useActions } from '../ui/actions';
import { showProblem } from '../ui/toasts';
import { makeProposal, proposalsQuery } from './merge';

/** What a map has to do with proposals, and what can be done about it; offers that as actions too. */
export function useProposals(ws: string, map: string, title: string) {
  const { t } = useTranslation('merge');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data } = useQuery(proposalsQuery(ws, map));
  const making = useMutation({
    mutationFn: () => makeProposal(ws, map, t('proposalOf', { title })),
    onSuccess: async ({ document }) => {
      await client.invalidateQueries({ queryKey: mapsQuery(ws).queryKey });
      await client.invalidateQueries({ queryKey: proposalsQuery(ws, map).queryKey });
      await navigate({ to: '/w/$ws/maps/$map', params: { ws, map: document } });
    },
    onError: showProblem,
  });
  const { mutate } = making;
  const make = useCallback(() => mutate(), [mutate]);
  const merge = useCallback(
    (proposal: string) =>
      void navigate({ to: '/w/$ws/maps/$map/merge', params: { ws, map: proposal } }),
    [navigate, ws],
  );
  const self = data?.self;
  const actions = useMemo<readonly Action[]>(
    () => [
      { id: 'map.propose', label: 'merge:make', run: make },
      ...(self
        ? [{ id: 'map.merge', label: 'merge:merge', run: () => merge(map) } satisfies Action]
        : []),
    ],
    [make, merge, self, map],
  );
  useActions('proposals', actions);
  return { self, items: data?.items ?? [], make, merge, busy: making.isPending };
}

export type ProposalsOfMap = ReturnType<typeof useProposals>;
