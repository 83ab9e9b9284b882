import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import type { Webhook } from '../wire/generated/api';
import type { NoticeKind } from '../wire/notifications';
import { addWebhook, changeWebhook, webhooksQuery } from './queries';
import { kinds } from './settings';

interface WebhookFormProps {
  readonly workspace: string;
  /** The one that is changed; undefined for a new one. */
  readonly webhook: Webhook | undefined;
  readonly onSecret: (secret: string) => void;
  readonly onClose: () => void;
}

/** Where a webhook leads, what it is for, and what it is told. */
export function WebhookForm({ workspace, webhook, onSecret, onClose }: WebhookFormProps) {
  const { t } = useTranslation(['notifications', 'common']);
  const client = useQueryClient();
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [note, setNote] = useState(webhook?.note ?? '');
  const [chosen, setChosen] = useState<readonly string[]>(
    webhook && webhook.kinds.length > 0 ? webhook.kinds : kinds,
  );
  const save = useMutation({
    mutationFn: async () => {
      const all = chosen.length === kinds.length;
      const told = all ? [] : kinds.filter((kind: NoticeKind) => chosen.includes(kind));
      const wanted = { url: url.trim(), note: note.trim(), kinds: told };
      if (webhook) await changeWebhook(workspace, webhook.id, wanted);
      else onSecret((await addWebhook(workspace, wanted)).secret);
    },
    meta: { quiet: true },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: webhooksQuery(workspace).queryKey });
      onClose();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={t('webhook.url')}
          description={t('webhook.urlHint')}
          placeholder="https://hooks.example.org/wayloom"
          dir="ltr"
          maxLength={2000}
          data-autofocus
          value={url}
          onChange={({ currentTarget }) => setUrl(currentTarget.value)}
        />
        <TextInput
          label={t('webhook.note')}
          placeholder={t('webhook.noteExample')}
          dir="auto"
          maxLength={200}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <Checkbox.Group
          label={t('webhook.kinds')}
          value={[...chosen]}
          onChange={(value) => setChosen(value)}
        >
          <Stack gap={6} mt={6}>
            {kinds.map((kind) => (
              <Checkbox key={kind} value={kind} label={t(`kind.${kind}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        {save.isError && <Fault fault={save.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={!url.trim() || chosen.length === 0}
          >
            {t(webhook ? 'common:action.save' : 'webhook.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
