import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import type { HeldAbout } from '../wire/privacy';
import classes from './privacy.module.css';
import { erase } from './queries';

interface EraseDialogProps {
  readonly workspace: string;
  readonly person: number;
  readonly held: HeldAbout;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks for a name of the person before everything about them goes for good. */
export function EraseDialog({ workspace, person, held, opened, onClose }: EraseDialogProps) {
  const { t } = useTranslation(['privacy', 'common']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const erasing = useMutation({
    mutationFn: () => erase(workspace, person, name.trim()),
    onSuccess: async () => {
      await navigate({ to: '/w/$ws/evidence/privacy', params: { ws: workspace } });
      await client.invalidateQueries({ queryKey: ['workspaces', workspace] });
    },
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('erase.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          erasing.mutate();
        }}
      >
        <Stack gap="sm" className={classes.question}>
          <p>{t('erase.goes')}</p>
          <p>{t('erase.stays')}</p>
          <TextInput
            label={
              <>
                {t('erase.confirm')} <bdi>{held.names[0]}</bdi>
              </>
            }
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            autoComplete="off"
            dir="auto"
          />
          {erasing.isError && <Fault fault={erasing.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} disabled={erasing.isPending}>
              {t('common:action.cancel')}
            </Button>
            <Button
              type="submit"
              color="red"
              loading={erasing.isPending}
              disabled={!held.names.includes(name.trim())}
            >
              {t('erase.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
