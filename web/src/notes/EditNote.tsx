import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { showProblem } from '../ui/toasts';
import type { Note } from '../wire/notes';
import { FactsFields } from './FactsFields';
import classes from './NotesPage.module.css';
import { refreshNotes } from './queries';

interface EditNoteProps {
  readonly ws: string;
  readonly note: Note;
  readonly onClose: () => void;
}

/** Changes what a note says and what is said about it; its passages find their words again. */
export function EditNote({ ws, note, onClose }: EditNoteProps) {
  const { t } = useTranslation('notes');
  const common = useTranslation('common').t;
  const client = useQueryClient();
  const [facts, setFacts] = useState(note.facts);
  const [text, setText] = useState(note.text);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      if (facts !== note.facts) await api.put(`/workspaces/${ws}/notes/${note.id}/facts`, facts);
      if (text !== note.text) {
        const revised = { revision: note.revision, text };
        await api.put(`/workspaces/${ws}/notes/${note.id}/text`, revised);
      }
      await refreshNotes(client, ws);
      onClose();
    } catch (problem) {
      showProblem(problem);
    }
  };
  return (
    <Modal
      opened
      size="xl"
      title={t('edit')}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': common('action.close') }}
    >
      <form className={classes.form} onSubmit={(event) => void save(event)}>
        <FactsFields facts={facts} onChange={setFacts} />
        <Textarea
          label={t('field.text')}
          description={t('textHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          dir="auto"
          autosize
          minRows={10}
          maxRows={22}
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
