import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showProblem } from '../ui/toasts';
import { historyOf, refreshNames } from './history';

interface NameFormProps {
  readonly ws: string;
  readonly map: string;
  readonly version: number;
  /** Empty while it has none. */
  readonly name: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks for the name of a version. */
export function NameForm({ ws, map, version, name, opened, onClose }: NameFormProps) {
  const { t } = useTranslation(['history', 'common']);
  const client = useQueryClient();
  const [value, setValue] = useState(name);
  const save = useMutation({
    mutationFn: () => historyOf(ws, map).name(version, value),
    onSuccess: async () => {
      onClose();
      await refreshNames(client, ws, map);
    },
    onError: showProblem,
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={name ? t('rename') : t('name')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (value.trim()) save.mutate();
        }}
      >
        <TextInput
          data-autofocus
          dir="auto"
          label={t('nameLabel')}
          description={t('nameHint')}
          maxLength={120}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button type="submit" disabled={!value.trim()} loading={save.isPending}>
            {t('common:action.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
