import { Badge, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { showNote } from '../ui/toasts';
import type { Webhook } from '../wire/generated/api';
import { DeliveryLog } from './DeliveryLog';
import classes from './notifications.module.css';
import {
  changeWebhook,
  deliveriesQuery,
  removeWebhook,
  rotateSecret,
  testWebhook,
  webhooksQuery,
} from './queries';

interface WebhookCardProps {
  readonly workspace: string;
  readonly webhook: Webhook;
  readonly onEdit: () => void;
  readonly onSecret: (secret: string) => void;
}

/** A webhook: where it leads, whether it works, what can be done with it, and its log. */
export function WebhookCard({ workspace, webhook, onEdit, onSecret }: WebhookCardProps) {
  const { t } = useTranslation(['notifications', 'common']);
  const format = useFormat();
  const client = useQueryClient();
  const [logged, setLogged] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: webhooksQuery(workspace).queryKey });
  const test = useMutation({
    mutationFn: () => testWebhook(workspace, webhook.id),
    onSuccess: async ({ state }) => {
      showNote(t(state === 'delivered' ? 'webhook.tested' : 'webhook.testFailed'));
      setLogged(true);
      await client.invalidateQueries({
        queryKey: deliveriesQuery(workspace, webhook.id).queryKey,
      });
      await refresh();
    },
  });
  const rotate = useMutation({
    mutationFn: () => rotateSecret(workspace, webhook.id),
    onSuccess: async ({ secret }) => {
      onSecret(secret);
      await refresh();
    },
  });
  const activate = useMutation({
    mutationFn: (active: boolean) => changeWebhook(workspace, webhook.id, { active }),
    onSuccess: refresh,
  });
  const remove = useMutation({
    mutationFn: () => removeWebhook(workspace, webhook.id),
    onSuccess: refresh,
  });
  const { stopped } = webhook;
  return (
    <article className={classes.card}>
      <header className={classes.head}>
        <h2 dir="auto">{webhook.note || new URL(webhook.url).host}</h2>
        <Badge variant="light" tt="none" color={stopped ? 'red' : 'green'}>
          {t(stopped ? 'webhook.stopped' : 'webhook.active')}
        </Badge>
      </header>
      <p className={classes.url} dir="ltr">
        {webhook.url}
      </p>
      {stopped && (
        <p className={classes.problem}>
          {t(`webhook.why.${stopped.why}`, { time: format.dateTime(stopped.since) })}
        </p>
      )}
      <p className={classes.quiet}>
        {webhook.kinds.length === 0
          ? t('webhook.allKinds')
          : webhook.kinds.map((kind) => t(`kind.${kind}`)).join(' · ')}
        {' · '}
        {webhook.lastSuccess
          ? t('webhook.lastSuccess', { time: format.ago(webhook.lastSuccess) })
          : t('webhook.noSuccess')}
      </p>
      <div className={classes.actions}>
        <Button
          size="compact-sm"
          variant="light"
          loading={test.isPending}
          onClick={() => test.mutate()}
        >
          {t('webhook.test')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onEdit}>
          {t('webhook.change')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={rotate.isPending}
          onClick={() => rotate.mutate()}
        >
          {t('webhook.rotate')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={activate.isPending}
          onClick={() => activate.mutate(stopped !== undefined)}
        >
          {t(stopped ? 'webhook.start' : 'webhook.stop')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          {t('webhook.remove')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={logged}
          onClick={() => setLogged(!logged)}
        >
          {t('log.title')}
        </Button>
      </div>
      {logged && (
        <DeliveryLog workspace={workspace} webhook={webhook.id} active={stopped === undefined} />
      )}
    </article>
  );
}
