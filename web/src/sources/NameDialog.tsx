import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import type { SourceStatus } from '../wire/sources';
import { createSource, renameSource, sourcesQuery } from './queries';

interface NameDialogProps {
  readonly workspace: string;
  /** `new` for a source that is to be made. */
  readonly naming: 'new' | SourceStatus | undefined;
  readonly onClose: () => void;
}

/** Asks for the name of a source. */
export function NameDialog({ workspace, naming, onClose }: NameDialogProps) {
  const { t } = useTranslation(['sources', 'common']);
  return (
    <Modal
      opened={naming !== undefined}
      onClose={onClose}
      title={naming === 'new' ? t('create') : t('rename')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {naming && <NameForm workspace={workspace} naming={naming} onClose={onClose} />}
    </Modal>
  );
}

function NameForm({
  workspace,
  naming,
  onClose,
}: NameDialogProps & { naming: 'new' | SourceStatus }) {
  const { t } = useTranslation(['sources', 'common']);
  const client = useQueryClient();
  const [name, setName] = useState(naming === 'new' ? '' : naming.name);
  const save = useMutation({
    mutationFn: () =>
      naming === 'new' ? createSource(workspace, name) : renameSource(workspace, naming.id, name),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sourcesQuery(workspace).queryKey });
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
          label={t('name')}
          placeholder={t('nameExample')}
          value={name}
          dir="auto"
          maxLength={120}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {save.isError && <Fault fault={save.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
            {naming === 'new' ? t('create') : t('rename')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
