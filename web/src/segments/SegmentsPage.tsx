import { Button, Chip, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../app/fallbacks';
import { PageHeader } from '../app/PageHeader';
import { useWorkspace, useWorkspaceId } from '../app/useWorkspace';
import { AddFile } from '../data/AddFile';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import type { LiveSession } from '../live';
import { enough } from '../personas/personas';
import { EmptyState } from '../ui/EmptyState';
import { SaveStatus } from '../ui/SaveStatus';
import { useLiveDocument } from '../ui/useLive';
import type { SegmentProposal } from '../wire/generated/api';
import { CountChart } from './CountChart';
import { type Feature, features, segmentsQuery } from './queries';
import { SegmentCard } from './SegmentCard';
import classes from './segments.module.css';

/** Groups of customers told from data, to be adopted as personas. */
export function SegmentsPage() {
  const { t } = useTranslation('segments');
  const ws = useWorkspaceId();
  const workspace = useWorkspace();
  const open = useLiveDocument(ws, workspace?.library ?? `${ws}.library`);
  return (
    <>
      <PageHeader
        title={t('title')}
        hint={t('hint')}
        beside={open?.loaded && <SaveStatus session={open.session} />}
      >
        <Button
          variant="default"
          leftSection={<ArrowLeft size={16} aria-hidden className={classes.back} />}
          renderRoot={(props) => <Link to="/w/$ws/personas" params={{ ws }} {...props} />}
        >
          {t('back')}
        </Button>
      </PageHeader>
      <div className={classes.page}>
        {open?.loaded ? <Proposal ws={ws} session={open.session} /> : <Loading />}
      </div>
    </>
  );
}

function Proposal({ ws, session }: { readonly ws: string; readonly session: LiveSession }) {
  const { t } = useTranslation('segments');
  const [of, setOf] = useState<readonly Feature[]>(features);
  const query = useQuery(segmentsQuery(ws, of));
  return (
    <>
      <div role="group" aria-labelledby="segments-of">
        <p id="segments-of" className={classes.label}>
          {t('of.label')}
        </p>
        <Chip.Group
          multiple
          value={[...of]}
          onChange={(chosen) => {
            const wanted = features.filter((each) => chosen.includes(each));
            if (wanted.length > 0) setOf(wanted);
          }}
        >
          <Group gap="xs">
            {features.map((each) => (
              <Chip key={each} value={each} size="sm">
                {t(`of.${each}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </div>
      {query.isPending && (
        <div role="status">
          <p className={classes.quiet}>{t('looking')}</p>
          <Loading />
        </div>
      )}
      {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
      {query.data && <Told ws={ws} session={session} proposal={query.data} />}
    </>
  );
}

interface ToldProps {
  readonly ws: string;
  readonly session: LiveSession;
  readonly proposal: SegmentProposal;
}

function Told({ ws, session, proposal }: ToldProps) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const { verdict, segments, id } = proposal;
  const persons = format.number(proposal.persons);
  if (verdict === 'too-few') {
    return (
      <EmptyState icon={UsersRound} title={t('too-few')}>
        <AddFile />
      </EmptyState>
    );
  }
  return (
    <>
      <p className={classes.said} role="status">
        {verdict === 'clear'
          ? t('clear', { count: segments.length, persons })
          : t('no-clear-groups', { persons })}{' '}
        {verdict === 'clear' && segments.length < enough.least && t('few')}
        {segments.length > enough.most && t('many')}
      </p>
      {id !== undefined && (
        <ul className={classes.cards}>
          {segments.map((segment) => (
            <SegmentCard key={segment.index} ws={ws} id={id} segment={segment} session={session} />
          ))}
        </ul>
      )}
      <CountChart proposal={proposal} />
      <p className={classes.quiet}>
        {proposal.stability > 0 &&
          t('stability', {
            count: proposal.resamples,
            value: format.number(proposal.stability, 2),
          })}{' '}
        {proposal.learnt < proposal.persons &&
          t('learnt', { count: format.number(proposal.learnt) })}
      </p>
    </>
  );
}
