import { Badge, Button, Loader, Progress, Table } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FolderClock, HeartPulse, RadioTower, ShieldCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import { useFormat } from '../i18n/useFormat';
import { FindPerson } from '../persons/FindPerson';
import type { IndexState } from '../wire/analysis';
import type { EvidenceSummary, ImportJob } from '../wire/evidence';
import { AddFile } from './AddFile';
import { EmptyTables } from './EmptyTables';
import classes from './EvidencePage.module.css';
import { Fault } from './Fault';
import { NextSteps } from './NextSteps';
import { NoEvidence } from './NoEvidence';
import { evidenceQuery, importsQuery, indexQuery } from './queries';
import { ReceiptSum } from './ReceiptSum';
import { RejectedRows } from './RejectedRows';
import { SilentTouchpoints } from './SilentTouchpoints';
import { UndoImport } from './UndoImport';

/** What customers did and said: how much there is, where it came from, what each import did. */
export function EvidencePage() {
  const workspace = useWorkspaceId();
  const { t } = useTranslation('data');
  const summary = useQuery(evidenceQuery(workspace));
  const index = useQuery(indexQuery(workspace));
  const imports = useQuery(importsQuery(workspace));
  const [shown, setShown] = useState<ImportJob>();
  const [undoing, setUndoing] = useState<ImportJob>();
  useFreshSummary(workspace, imports.data?.items);

  const jobs = imports.data?.items ?? [];
  const empty = summary.data?.events === 0 && jobs.length === 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        hint={t('lead')}
        beside={index.data && <IndexBadge index={index.data} />}
      >
        <Privacy workspace={workspace} />
        <LiveSources workspace={workspace} />
        <WatchedFolders workspace={workspace} />
        <AddFile />
      </PageHeader>
      <div className={classes.page}>
        {summary.isPending && <Loader size="sm" aria-label={t('title')} />}
        {summary.isError && <Fault fault={summary.error} onRetry={() => summary.refetch()} />}
        {empty && <NoEvidence />}
        {summary.data && !empty && (
          <>
            <Totals summary={summary.data} />
            <FindPerson workspace={workspace} />
            <Sources workspace={workspace} summary={summary.data} />
            <SilentTouchpoints workspace={workspace} events={summary.data.events} />
            <Imports jobs={jobs} onShowRejected={setShown} onUndo={setUndoing} />
            <NextSteps />
          </>
        )}
        {summary.isSuccess && <EmptyTables />}
      </div>
      <UndoImport workspace={workspace} job={undoing} onClose={() => setUndoing(undefined)} />
      <RejectedRows workspace={workspace} job={shown} onClose={() => setShown(undefined)} />
    </>
  );
}

/** The way to what is kept of customers. */
function Privacy({ workspace }: { workspace: string }) {
  const { t } = useTranslation('privacy');
  return (
    <Link to="/w/$ws/evidence/privacy" params={{ ws: workspace }} className={classes.live}>
      <ShieldCheck size={16} aria-hidden />
      {t('open')}
    </Link>
  );
}

/** The way to the sources that send events as they happen. */
function LiveSources({ workspace }: { workspace: string }) {
  const { t } = useTranslation('sources');
  return (
    <Link to="/w/$ws/evidence/live" params={{ ws: workspace }} className={classes.live}>
      <RadioTower size={16} aria-hidden />
      {t('open')}
    </Link>
  );
}

/** The way to folders whose files come in by themselves. */
function WatchedFolders({ workspace }: { workspace: string }) {
  const { t } = useTranslation('folders');
  return (
    <Link to="/w/$ws/evidence/folders" params={{ ws: workspace }} className={classes.live}>
      <FolderClock size={16} aria-hidden />
      {t('title')}
    </Link>
  );
}

/** Reads the totals again when an import that was running is over. */
function useFreshSummary(workspace: string, jobs: readonly ImportJob[] | undefined) {
  const client = useQueryClient();
  const finished = jobs?.filter((job) => job.state !== 'running').length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number of finished imports is the trigger
  useEffect(() => {
    client.invalidateQueries({ queryKey: evidenceQuery(workspace).queryKey });
    client.invalidateQueries({ queryKey: indexQuery(workspace).queryKey });
  }, [client, workspace, finished]);
}

function IndexBadge({ index }: { index: IndexState }) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const colors = { empty: 'gray', building: 'gray', ready: 'woad', failed: 'red' };
  return (
    <span className={classes.index} role="status">
      <Badge variant="light" color={colors[index.state]} tt="none">
        {t(`index.${index.state}`, { share: format.share(index.share) })}
      </Badge>
      {index.state === 'building' && (
        <Progress size="xs" w={96} value={100 * index.share} color="woad" aria-hidden />
      )}
    </span>
  );
}

function Totals({ summary }: { summary: EvidenceSummary }) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const { firstTime, lastTime } = summary;
  return (
    <dl className={classes.totals}>
      <Total label={t('total.events')} value={format.number(summary.events)} />
      <Total label={t('total.persons')} value={format.number(summary.persons)} />
      <Total label={t('total.sources')} value={format.number(summary.sources.length)} />
      {firstTime && lastTime && (
        <Total
          label={t('total.period')}
          value={`${format.date(firstTime)} – ${format.date(lastTime)}`}
        />
      )}
    </dl>
  );
}

function Total({ label, value }: { label: string; value: string }) {
  return (
    <div className={classes.total}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Sources({ workspace, summary }: { workspace: string; summary: EvidenceSummary }) {
  const { t } = useTranslation('data');
  const format = useFormat();
  return (
    <section className={classes.section}>
      <h2>{t('sources.title')}</h2>
      <Link to="/w/$ws/evidence/health" params={{ ws: workspace }} className={classes.live}>
        <HeartPulse size={16} aria-hidden />
        {t('health.open')}
      </Link>
      <Table.ScrollContainer minWidth={520}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('sources.name')}</Table.Th>
              <Table.Th>{t('sources.kind')}</Table.Th>
              <Table.Th className={classes.number}>{t('sources.events')}</Table.Th>
              <Table.Th className={classes.number}>{t('sources.persons')}</Table.Th>
              <Table.Th>{t('sources.lastImport')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {summary.sources.map((source) => (
              <Table.Tr key={`${source.name} ${source.kind}`}>
                <Table.Td>
                  <bdi>{source.name}</bdi>
                </Table.Td>
                <Table.Td>{t(`kind.${source.kind}`)}</Table.Td>
                <Table.Td className={classes.number}>{format.number(source.events)}</Table.Td>
                <Table.Td className={classes.number}>{format.number(source.persons)}</Table.Td>
                <Table.Td>{format.dateTime(source.lastImport)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

interface ImportsProps {
  readonly jobs: readonly ImportJob[];
  readonly onShowRejected: (job: ImportJob) => void;
  readonly onUndo: (job: ImportJob) => void;
}

function Imports({ jobs, onShowRejected, onUndo }: ImportsProps) {
  const { t } = useTranslation('data');
  const format = useFormat();
  return (
    <section className={classes.section}>
      <h2>{t('imports.title')}</h2>
      {jobs.length === 0 && <p className={classes.quiet}>{t('imports.none')}</p>}
      <ul className={classes.jobs}>
        {jobs.map((job) => (
          <li key={job.id} className={classes.job}>
            <div className={classes.jobHead}>
              <strong dir="auto">{job.name}</strong>
              <span className={classes.quiet}>{format.dateTime(job.startedAt)}</span>
              <StateBadge job={job} />
            </div>
            {job.state === 'running' && (
              <Progress
                value={job.bytesTotal > 0 ? (100 * job.bytesRead) / job.bytesTotal : 0}
                color="woad"
                aria-label={job.name}
              />
            )}
            {job.problem && <p className={classes.bad}>{job.problem.detail}</p>}
            {job.receipt && <ReceiptSum receipt={job.receipt} />}
            {job.undoneAt && (
              <p className={classes.quiet}>
                {t('imports.undoneAt', { time: format.dateTime(job.undoneAt) })}
              </p>
            )}
            {job.receipt && (
              <div className={classes.jobActions}>
                {job.receipt.rejected > 0 && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="red"
                    onClick={() => onShowRejected(job)}
                  >
                    {t('imports.showRejected', { count: job.receipt.rejected })}
                  </Button>
                )}
                {isUndoable(job) && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="gray"
                    aria-label={t('imports.undoNamed', { name: job.name })}
                    onClick={() => onUndo(job)}
                  >
                    {t('imports.undo')}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What arrived live, one event after another, is no import of a file. */
function isUndoable({ id, state, receipt }: ImportJob): boolean {
  return (
    state === 'done' && receipt?.dryRun === false && receipt.stored > 0 && !id.startsWith('live.')
  );
}

function StateBadge({ job }: { job: ImportJob }) {
  const { t } = useTranslation('data');
  if (job.state === 'done') {
    return job.receipt?.dryRun ? (
      <Badge variant="light" tt="none" color="gray">
        {t('imports.checked')}
      </Badge>
    ) : null;
  }
  const colors = { running: 'woad', failed: 'red', undone: 'gray' };
  return (
    <Badge variant="light" tt="none" color={colors[job.state]}>
      {t(`imports.${job.state}`)}
    </Badge>
  );
}
