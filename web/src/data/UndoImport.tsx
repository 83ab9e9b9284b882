import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { ImportJob } from '../wire/evidence';
import classes from './EvidencePage.module.css';
import { Fault } from './Fault';
import { undoImport } from './queries';

interface UndoImportProps {
  readonly workspace: string;
  readonly job: ImportJob | undefined;
  readonly onClose: () => void;
}

/** Asks, in words, whether an import shall be taken back, and says what goes with it. */
export function UndoImport({ workspace, job, onClose }: UndoImportProps) {
  const { t } = useTranslation(['data', 'common']);
  return (
    <Modal
      opened={job !== undefined}
      onClose={onClose}
      title={job && <bdi>{t('undo.title', { name: job.name })}</bdi>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {job && <Question key={job.id} workspace={workspace} job={job} onClose={onClose} />}
    </Modal>
  );
}

function Question({ workspace, job, onClose }: UndoImportProps & { job: ImportJob }) {
  const { t } = useTranslation(['data', 'common']);
  const format = useFormat();
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: () => undoImport(workspace, job.id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['workspaces', workspace] });
      onClose();
    },
  });
  return (
    <Stack gap="sm" className={classes.question}>
      <p>{t('undo.goes', { count: job.receipt?.stored ?? 0 })}</p>
      {job.repeatedBy.map((later) => (
        <p key={later.id} dir="auto">
          {t('undo.repeated', {
            count: later.events,
            name: later.name,
            time: format.dateTime(later.startedAt),
          })}
        </p>
      ))}
      <p>{t('undo.stays')}</p>
      {undo.isError && <Fault fault={undo.error} onRetry={() => undo.mutate()} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} disabled={undo.isPending}>
          {t('common:action.cancel')}
        </Button>
        <Button color="red" loading={undo.isPending} onClick={() => undo.mutate()}>
          {t('undo.confirm')}
        </Button>
      </Group>
    </Stack>
  );
}
