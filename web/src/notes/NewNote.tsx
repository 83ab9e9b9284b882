import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { today } from '../ui/dates/today';
import type { Note, NoteFacts } from '../wire/notes';
import { NoteForm } from './NoteForm';
import { refreshNotes } from './queries';

/** A note typed in the page. */
export function NewNote({ ws, onClose }: { ws: string; onClose: () => void }) {
  const { t } = useTranslation('notes');
  const client = useQueryClient();
  const navigate = useNavigate();
  const save = async (facts: NoteFacts, text: string) => {
    const note = await api.post<Note>(`/workspaces/${ws}/notes`, { facts, text });
    await refreshNotes(client, ws);
    await navigate({ to: '/w/$ws/notes/$note', params: { ws, note: note.id } });
  };
  const facts: NoteFacts = {
    kind: 'interview',
    title: '',
    language: '',
    date: today(),
    person: '',
    persona: '',
  };
  return <NoteForm title={t('new')} facts={facts} text="" onSave={save} onClose={onClose} />;
}
