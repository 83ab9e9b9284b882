import { Button, Loader, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus, Webhook as WebhookIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import { Fault } from '../data/Fault';
import { EmptyState } from '../ui/EmptyState';
import type { Webhook } from '../wire/generated/api';
import classes from './notifications.module.css';
import { Places } from './Places';
import { webhooksQuery } from './queries';
import { SecretShown } from './SecretShown';
import { WebhookCard } from './WebhookCard';
import { WebhookForm } from './WebhookForm';

/** The programs that are told: where they are, what they are told, and what became of it. */
export function WebhooksPage() {
  const workspace = useWorkspaceId();
  const { t } = useTranslation(['notifications', 'common']);
  const webhooks = useQuery(webhooksQuery(workspace));
  const [editing, setEditing] = useState<'new' | Webhook>();
  const [secret, setSecret] = useState<string>();
  const items = webhooks.data?.items ?? [];
  const add = (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setEditing('new')}>
      {t('webhook.add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('webhook.title')} hint={t('webhook.hint')}>
        {items.length > 0 && add}
      </PageHeader>
      <div className={classes.page}>
        <Places workspace={workspace} />
        {secret && <SecretShown secret={secret} />}
        {webhooks.isPending && <Loader size="sm" aria-label={t('webhook.title')} />}
        {webhooks.isError && <Fault fault={webhooks.error} onRetry={() => webhooks.refetch()} />}
        {webhooks.isSuccess && items.length === 0 && (
          <EmptyState
            icon={WebhookIcon}
            title={t('webhook.none.title')}
            hint={t('webhook.none.text')}
          >
            {add}
          </EmptyState>
        )}
        {items.map((webhook) => (
          <WebhookCard
            key={webhook.id}
            workspace={workspace}
            webhook={webhook}
            onEdit={() => setEditing(webhook)}
            onSecret={setSecret}
          />
        ))}
      </div>
      <Modal
        opened={editing !== undefined}
        onClose={() => setEditing(undefined)}
        title={t(editing === 'new' ? 'webhook.add' : 'webhook.change')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        {editing && (
          <WebhookForm
            workspace={workspace}
            webhook={editing === 'new' ? undefined : editing}
            onSecret={setSecret}
            onClose={() => setEditing(undefined)}
          />
        )}
      </Modal>
    </>
  );
}
