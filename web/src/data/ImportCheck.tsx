import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import type { ImportReceipt } from '../wire/evidence';
import { Fault } from './Fault';
import classes from './ImportPage.module.css';
import { Failed, Running } from './ImportRun';
import { importQuery } from './queries';
import { ReceiptSum } from './ReceiptSum';
import { RejectedRows } from './RejectedRows';

interface ImportCheckProps {
  readonly job: string;
  readonly name: string;
  readonly starting: boolean;
  readonly fault: Error | null;
  readonly onImport: () => void;
  readonly onBack: () => void;
}

/** The whole file read without storing anything: what is new, known and wrong, before it is taken in. */
export function ImportCheck(props: ImportCheckProps) {
  const { job: id, name, starting, fault, onImport, onBack } = props;
  const { t } = useTranslation(['data', 'privacy']);
  const ws = useWorkspaceId();
  const query = useQuery(importQuery(ws, id));
  const [showRejected, setShowRejected] = useState(false);
  const job = query.data;
  const receipt = job?.receipt;
  return (
    <>
      <PageHeader title={<bdi>{t('check.title', { name })}</bdi>} />
      <div className={`${classes.page} ${classes.narrow}`} aria-live="polite">
        {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
        {fault && <Fault fault={fault} onRetry={onImport} />}
        {(!job || job.state === 'running') && <Running job={job} />}
        {job?.state === 'failed' && (
          <Failed job={job}>
            <Button variant="default" onClick={onBack}>
              {t('job.back')}
            </Button>
          </Failed>
        )}
        {job && receipt && (
          <section className={classes.run}>
            <Verdict receipt={receipt} />
            <ReceiptSum receipt={receipt} large />
            {receipt.masked > 0 && (
              <p className={classes.note}>{t('privacy:masked', { count: receipt.masked })}</p>
            )}
            {receipt.ignored > 0 && (
              <p className={classes.note}>{t('receipt.ignored', { count: receipt.ignored })}</p>
            )}
            <p className={classes.note}>{t('check.nothingStored')}</p>
            <div className={classes.choices}>
              <Button loading={starting} disabled={receipt.stored === 0} onClick={onImport}>
                {t('check.import', { count: receipt.stored })}
              </Button>
              <Button variant="default" onClick={onBack}>
                {t('job.back')}
              </Button>
              {receipt.rejected > 0 && (
                <Button variant="light" color="red" onClick={() => setShowRejected(true)}>
                  {t('imports.showRejected', { count: receipt.rejected })}
                </Button>
              )}
            </div>
          </section>
        )}
        <RejectedRows
          workspace={ws}
          job={showRejected ? job : undefined}
          onClose={() => setShowRejected(false)}
        />
      </div>
    </>
  );
}

function Verdict({ receipt }: { receipt: ImportReceipt }) {
  const { t } = useTranslation('data');
  if (receipt.stored === 0) return <strong>{t('check.nothingNew')}</strong>;
  return <strong>{receipt.rejected > 0 ? t('check.someWrong') : t('check.allGood')}</strong>;
}
