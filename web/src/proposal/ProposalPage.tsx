import { Button, Loader, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Database, Plus, RotateCcw } from 'lucide-react';
import { useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import { AddFile } from '../data/AddFile';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import { EmptyState } from '../ui/EmptyState';
import type { Proposal } from '../wire/analysis';
import type { MapSummary } from '../wire/maps';
import { edited } from './edit';
import classes from './ProposalPage.module.css';
import { StageColumn, type TouchpointAt } from './StageColumn';

/** A map proposed from the evidence: looked through, changed, then accepted. */
export function ProposalPage() {
  const { t, i18n } = useTranslation('data');
  const ws = useWorkspaceId();
  const { language } = i18n;
  const query = useQuery({
    queryKey: ['workspaces', ws, 'proposal', language],
    queryFn: ({ signal }) =>
      api.post<Proposal>(`/workspaces/${ws}/proposals`, { language }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <>
      {query.data ? (
        <Editor key={language} proposal={query.data} />
      ) : (
        <>
          <PageHeader title={t('proposal.title')} hint={t('proposal.lead')} />
          <div className={classes.page}>
            {query.isPending && (
              <p className={classes.working}>
                <Loader size="sm" /> {t('proposal.working')}
              </p>
            )}
            {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
          </div>
        </>
      )}
    </>
  );
}

function Editor({ proposal }: { proposal: Proposal }) {
  const { t, i18n } = useTranslation(['data', 'common']);
  const ws = useWorkspaceId();
  const format = useFormat();
  const navigate = useNavigate();
  const [round, setRound] = useState(0);
  const [draft, edit] = useReducer(edited, proposal);
  const [dragged, setDragged] = useState<TouchpointAt>();
  const accept = useMutation({
    mutationFn: () =>
      api.post<MapSummary>(`/workspaces/${ws}/proposals/accept`, {
        ...draft,
        language: i18n.language,
      }),
    onSuccess: async (map) => {
      await navigate({
        to: '/w/$ws/maps/$map',
        params: { ws, map: map.id },
        search: { mode: 'measured' },
      });
    },
  });

  if (countTouchpoints(proposal) === 0) {
    return (
      <>
        <PageHeader title={t('proposal.title')} />
        <EmptyState icon={Database} title={t('proposal.nothing')}>
          <AddFile />
        </EmptyState>
      </>
    );
  }
  const dropped = countTouchpoints(proposal) - countTouchpoints(draft);
  const { leftOut } = draft;
  return (
    <>
      <PageHeader title={t('proposal.title')} hint={t('proposal.lead')}>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<RotateCcw size={15} aria-hidden />}
          disabled={draft === proposal}
          onClick={() => {
            edit({ type: 'replace', proposal });
            setRound(round + 1);
          }}
        >
          {t('proposal.restore')}
        </Button>
        <Button
          loading={accept.isPending}
          disabled={draft.title.trim() === '' || countTouchpoints(draft) === 0}
          onClick={() => accept.mutate()}
        >
          {t('proposal.accept')}
        </Button>
      </PageHeader>
      <div className={classes.page}>
        <TextInput
          className={classes.title}
          label={t('proposal.name')}
          dir="auto"
          value={draft.title}
          onChange={(event) => edit({ type: 'title', title: event.currentTarget.value })}
        />
        <div className={classes.facts}>
          {leftOut.activities > 0 && (
            <p>
              {t('proposal.leftOut', {
                count: leftOut.activities,
                events: t('common:count.events', { count: leftOut.events }),
              })}
            </p>
          )}
          {dropped > 0 && <p>{t('proposal.dropped', { count: dropped })}</p>}
        </div>
        <ol className={classes.stages} key={round}>
          {draft.stages.map((stage, at) => (
            <StageColumn
              // biome-ignore lint/suspicious/noArrayIndexKey: a proposed stage has no identity but its place
              key={at}
              stage={stage}
              at={at}
              titles={draft.stages.map(
                ({ title }, number) =>
                  title || t('proposal.stage', { number: format.number(number + 1) }),
              )}
              dragged={dragged}
              onDrag={setDragged}
              onEdit={edit}
            />
          ))}
          <li>
            <Button
              variant="default"
              leftSection={<Plus size={15} aria-hidden />}
              onClick={() => edit({ type: 'addStage', title: t('proposal.newStage') })}
            >
              {t('proposal.addStage')}
            </Button>
          </li>
        </ol>
      </div>
    </>
  );
}

function countTouchpoints({ stages }: Proposal): number {
  return stages.reduce((sum, { touchpoints }) => sum + touchpoints.length, 0);
}
