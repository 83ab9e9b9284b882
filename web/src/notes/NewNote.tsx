import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { today } from '../claims/supports';
import { showProblem } from '../ui/toasts';
import type { Note, NoteFacts } from '../wire/notes';
import { FactsFields } from './FactsFields';
import classes from './NotesPage.module.css';
import { refreshNotes } from './queries';

/** A note typed in the page. */
export function NewNote({ ws, onClose }: { ws: string; onClose: () => void }) {
  const { t } = useTranslation('notes');
  const common = useTranslation('common').t;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [facts, setFacts] = useState<NoteFacts>({
    kind: 'interview',
    title: '',
    language: '',
    date: today(),
    person: '',
    persona: '',
  });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const note = await api.post<Note>(`/workspaces/${ws}/notes`, { facts, text });
      await refreshNotes(client, ws);
      await navigate({ to: '/w/$ws/notes/$note', params: { ws, note: note.id } });
    } catch (problem) {
      showProblem(problem);
    }
  };
  return (
    <Modal
      opened
      size="lg"
      title={t('new')}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': common('action.close') }}
    >
      <form className={classes.form} onSubmit={(event) => void save(event)}>
        <FactsFields facts={facts} onChange={setFacts} />
        <Textarea
          label={t('field.text')}
          dir="auto"
          autosize
          minRows={8}
          maxRows={18}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common('action.cancel')}
          </Button>
          <Button type="submit">{t('save')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
