import { Button, Loader, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, FolderClock, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import { Fault } from '../data/Fault';
import { EmptyState } from '../ui/EmptyState';
import type { FolderStatus } from '../wire/generated/api';
import { FolderCard } from './FolderCard';
import { FolderForm } from './FolderForm';
import classes from './folders.module.css';
import { foldersQuery } from './queries';

/** Folders whose files come in by themselves: where they are, what came of them, what went wrong. */
export function FoldersPage() {
  const workspace = useWorkspaceId();
  const { t } = useTranslation(['folders', 'common']);
  const folders = useQuery(foldersQuery(workspace));
  const [editing, setEditing] = useState<'new' | FolderStatus>();
  const items = folders.data?.items ?? [];
  const add = (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setEditing('new')}>
      {t('add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('title')} hint={t('lead')}>
        <Link to="/w/$ws/evidence" params={{ ws: workspace }} className={classes.back}>
          <ArrowLeft size={16} aria-hidden className={classes.backIcon} />
          {t('back')}
        </Link>
        {items.length > 0 && add}
      </PageHeader>
      <div className={classes.page}>
        {folders.isPending && <Loader size="sm" aria-label={t('title')} />}
        {folders.isError && <Fault fault={folders.error} onRetry={() => folders.refetch()} />}
        {folders.isSuccess && items.length === 0 && (
          <EmptyState icon={FolderClock} title={t('empty.title')} hint={t('empty.text')}>
            {add}
          </EmptyState>
        )}
        {items.map((folder) => (
          <FolderCard
            key={folder.id}
            workspace={workspace}
            folder={folder}
            onEdit={() => setEditing(folder)}
          />
        ))}
      </div>
      <Modal
        opened={editing !== undefined}
        onClose={() => setEditing(undefined)}
        title={editing === 'new' ? t('add') : t('change')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        {editing && (
          <FolderForm
            workspace={workspace}
            folder={editing === 'new' ? undefined : editing}
            onClose={() => setEditing(undefined)}
          />
        )}
      </Modal>
    </>
  );
}
