import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { workspacesQuery } from '../api/queries';
import type { Workspace } from '../wire/maps';

interface WorkspaceDialogProps {
  readonly opened: boolean;
  /** The workspace to rename; without one a new one is made. */
  readonly workspace?: Workspace;
  readonly onClose: () => void;
  readonly onSaved: (workspace: Workspace) => void;
}

export function WorkspaceDialog({ opened, workspace, onClose, onSaved }: WorkspaceDialogProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [name, setName] = useState(workspace?.name ?? '');
  const save = useMutation({
    mutationFn: () =>
      workspace
        ? api.patch<Workspace>(`/workspaces/${workspace.id}`, { name: name.trim() })
        : api.post<Workspace>('/workspaces', { name: name.trim() }),
    onSuccess: async (saved) => {
      await queryClient.invalidateQueries({ queryKey: workspacesQuery.queryKey });
      onClose();
      onSaved(saved);
    },
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(workspace ? 'workspace.rename' : 'workspace.create')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) save.mutate();
        }}
      >
        <TextInput
          label={t('workspace.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={120}
          dir="auto"
          data-autofocus
        />
        <Group justify="end" mt="lg" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={!name.trim()} loading={save.isPending}>
            {t(workspace ? 'action.save' : 'action.create')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
