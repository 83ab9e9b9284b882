import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { Note, NoteFacts } from '../wire/notes';
import { NoteForm } from './NoteForm';
import { refreshNotes } from './queries';

interface EditNoteProps {
  readonly ws: string;
  readonly note: Note;
  readonly onClose: () => void;
}

/** Changes what a note says and what is said about it; its passages find their words again. */
export function EditNote({ ws, note, onClose }: EditNoteProps) {
  const { t } = useTranslation('notes');
  const client = useQueryClient();
  const save = async (facts: NoteFacts, text: string) => {
    if (facts !== note.facts) await api.put(`/workspaces/${ws}/notes/${note.id}/facts`, facts);
    if (text !== note.text) {
      const revised = { revision: note.revision, text };
      await api.put(`/workspaces/${ws}/notes/${note.id}/text`, revised);
    }
    await refreshNotes(client, ws);
    onClose();
  };
  return (
    <NoteForm
      title={t('edit')}
      hint={t('textHint')}
      facts={note.facts}
      text={note.text}
      onSave={save}
      onClose={onClose}
    />
  );
}
