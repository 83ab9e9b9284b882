import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Trash2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { IconButton } from '../ui/IconButton';
import { showProblem, showUndo } from '../ui/toasts';
import { refreshNotes } from './queries';

interface OfNote {
  readonly ws: string;
  readonly note: string;
}

/** Puts a note into the trash, with a way back. */
export function TrashNote({ ws, note }: OfNote) {
  const { t } = useTranslation('notes');
  const client = useQueryClient();
  const navigate = useNavigate();
  const trash = async () => {
    try {
      await api.delete(`/workspaces/${ws}/notes/${note}`);
      await navigate({ to: '/w/$ws/notes', params: { ws } });
      await refreshNotes(client, ws);
      showUndo(t('trashed'), () => {
        api
          .post(`/workspaces/${ws}/notes/${note}/restore`)
          .then(() => refreshNotes(client, ws), showProblem);
      });
    } catch (problem) {
      showProblem(problem);
    }
  };
  return <IconButton icon={Trash2} label={t('delete')} onClick={() => void trash()} />;
}

/** What can be done with a note of the trash. */
export function RestoreNote({ ws, note }: OfNote) {
  const { t } = useTranslation('notes');
  const client = useQueryClient();
  const act = (done: Promise<unknown>) =>
    void done.then(() => refreshNotes(client, ws), showProblem);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<Undo2 size={14} aria-hidden />}
        onClick={() => act(api.post(`/workspaces/${ws}/notes/${note}/restore`))}
      >
        {t('restore')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        onClick={() =>
          act(api.delete(`/workspaces/${ws}/notes/${note}`, { query: { forever: true } }))
        }
      >
        {t('destroy')}
      </Button>
    </>
  );
}
