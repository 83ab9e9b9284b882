import { Button, Progress } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import { useFormat } from '../i18n/useFormat';
import type { ImportJob, ImportMapping, ImportReceipt } from '../wire/evidence';
import { Fault } from './Fault';
import classes from './ImportPage.module.css';
import { NextSteps } from './NextSteps';
import { importQuery } from './queries';
import { ReceiptSum } from './ReceiptSum';
import { RejectedRows } from './RejectedRows';
import { useAnswerRules } from './useAnswerRules';

interface ImportRunProps {
  readonly job: string;
  readonly name: string;
  readonly mapping: ImportMapping;
  readonly onBack: () => void;
}

/** An import on its way and, when it is over, its receipt and what to do next. */
export function ImportRun({ job: id, name, mapping, onBack }: ImportRunProps) {
  const { t } = useTranslation('data');
  const ws = useWorkspaceId();
  const query = useQuery(importQuery(ws, id));
  const job = query.data;
  const done = job?.state === 'done';
  const rulesAdded = useAnswerRules(mapping, done);
  useStaleEvidence(ws, done);
  return (
    <>
      <PageHeader
        title={<bdi>{done ? t('job.imported', { name }) : t('preview.title', { name })}</bdi>}
      />
      <div className={`${classes.page} ${classes.narrow}`} aria-live="polite">
        {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
        {(!job || job.state === 'running') && <Running job={job} />}
        {job?.state === 'failed' && (
          <Failed job={job}>
            <Button variant="default" onClick={onBack}>
              {t('job.back')}
            </Button>
          </Failed>
        )}
        {job?.receipt && (
          <Receipt job={job} receipt={job.receipt} rulesAdded={rulesAdded} workspace={ws} />
        )}
        {done && <NextSteps />}
        {done && (
          <div className={classes.actions}>
            <Button
              variant="subtle"
              renderRoot={(props) => <Link to="/w/$ws/evidence" params={{ ws }} {...props} />}
            >
              {t('next.evidence')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

export function Running({ job }: { job: ImportJob | undefined }) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const share = job && job.bytesTotal > 0 ? job.bytesRead / job.bytesTotal : 0;
  return (
    <section className={classes.run}>
      <strong>{job ? t(`job.${job.phase ?? 'reading'}`) : t('job.waiting')}</strong>
      <Progress size="lg" value={100 * share} color="woad" animated aria-label={t('job.reading')} />
      <p className={classes.runFacts}>
        <span>{format.share(share)}</span>
        <span>{t('job.rows', { count: job?.rows ?? 0 })}</span>
        {job && (
          <span>
            {t('drop.progress', {
              done: format.bytes(job.bytesRead),
              total: format.bytes(job.bytesTotal),
            })}
          </span>
        )}
      </p>
    </section>
  );
}

export function Failed({ job, children }: { job: ImportJob; children: React.ReactNode }) {
  const { t } = useTranslation('data');
  return (
    <section className={classes.run} role="alert">
      <strong className={classes.someRejected}>{t('job.failed')}</strong>
      <p className={classes.note} dir="auto">
        {job.problem?.detail ?? job.problem?.title}
      </p>
      <div>{children}</div>
    </section>
  );
}

interface ReceiptProps {
  readonly job: ImportJob;
  readonly receipt: ImportReceipt;
  readonly rulesAdded: number;
  readonly workspace: string;
}

function Receipt({ job, receipt, rulesAdded, workspace }: ReceiptProps) {
  const { t } = useTranslation(['data', 'common', 'privacy']);
  const format = useFormat();
  const [showRejected, setShowRejected] = useState(false);
  return (
    <section className={classes.run}>
      <ReceiptSum receipt={receipt} large />
      <p className={classes.runFacts}>
        <span>
          {t('receipt.rows', { count: receipt.rows, time: format.duration(receipt.millis) })}
        </span>
        <span>{t('common:count.persons', { count: receipt.persons })}</span>
      </p>
      {receipt.received > 0 && receipt.duplicate === receipt.received && (
        <p className={classes.note}>{t('receipt.nothingNew')}</p>
      )}
      {receipt.masked > 0 && (
        <p className={classes.note}>{t('privacy:masked', { count: receipt.masked })}</p>
      )}
      {receipt.ignored > 0 && (
        <p className={classes.note}>{t('receipt.ignored', { count: receipt.ignored })}</p>
      )}
      {rulesAdded > 0 && (
        <p className={classes.note}>{t('receipt.rules', { count: rulesAdded })}</p>
      )}
      {receipt.rejected > 0 && (
        <div>
          <Button
            size="compact-sm"
            variant="light"
            color="red"
            onClick={() => setShowRejected(true)}
          >
            {t('imports.showRejected', { count: receipt.rejected })}
          </Button>
        </div>
      )}
      <RejectedRows
        workspace={workspace}
        job={showRejected ? job : undefined}
        onClose={() => setShowRejected(false)}
      />
    </section>
  );
}

/** Everything that was counted before an import is out of date after it. */
function useStaleEvidence(workspace: string, done: boolean) {
  const client = useQueryClient();
  useEffect(() => {
    if (done) client.invalidateQueries({ queryKey: ['workspaces', workspace] });
  }, [client, workspace, done]);
}
