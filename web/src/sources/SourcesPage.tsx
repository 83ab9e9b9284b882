import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, Plus, RadioTower } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import { Fault } from '../data/Fault';
import { EmptyState } from '../ui/EmptyState';
import type { SourceStatus } from '../wire/sources';
import { NameDialog } from './NameDialog';
import { sourcesQuery } from './queries';
import { RejectedMessages } from './RejectedMessages';
import { SourceCard } from './SourceCard';
import classes from './SourcesPage.module.css';

/** Where events are sent from as they happen: each source, its keys, what came of it. */
export function SourcesPage() {
  const workspace = useWorkspaceId();
  const { t } = useTranslation('sources');
  const sources = useQuery(sourcesQuery(workspace));
  const [naming, setNaming] = useState<'new' | SourceStatus>();
  const [rejected, setRejected] = useState<SourceStatus>();
  const items = sources.data?.items ?? [];
  const create = (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setNaming('new')}>
      {t('create')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('title')} hint={t('lead')}>
        <Link to="/w/$ws/evidence" params={{ ws: workspace }} className={classes.back}>
          <ArrowLeft size={16} aria-hidden className={classes.backIcon} />
          {t('back')}
        </Link>
        {items.length > 0 && create}
      </PageHeader>
      <div className={classes.page}>
        {sources.isPending && <Loader size="sm" aria-label={t('title')} />}
        {sources.isError && <Fault fault={sources.error} onRetry={() => sources.refetch()} />}
        {sources.isSuccess && items.length === 0 && (
          <EmptyState icon={RadioTower} title={t('empty.title')} hint={t('empty.text')}>
            {create}
          </EmptyState>
        )}
        {items.map((source) => (
          <SourceCard
            key={source.id}
            workspace={workspace}
            source={source}
            onRename={() => setNaming(source)}
            onShowRejected={() => setRejected(source)}
          />
        ))}
      </div>
      <NameDialog workspace={workspace} naming={naming} onClose={() => setNaming(undefined)} />
      <RejectedMessages
        workspace={workspace}
        source={rejected}
        onClose={() => setRejected(undefined)}
      />
    </>
  );
}
