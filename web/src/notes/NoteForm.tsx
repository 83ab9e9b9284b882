import { Button, Group, Modal, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showProblem } from '../ui/toasts';
import type { NoteFacts } from '../wire/notes';
import { FactsFields } from './FactsFields';
import classes from './NotesPage.module.css';

interface NoteFormProps {
  readonly title: string;
  /** What stands below the text. */
  readonly hint?: string;
  readonly facts: NoteFacts;
  readonly text: string;
  /** Keeps what was written; the form stays open when that fails. */
  readonly onSave: (facts: NoteFacts, text: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** A note to be written or changed: what it says and what is said about it. */
export function NoteForm({ title, hint, onSave, onClose, ...before }: NoteFormProps) {
  const { t } = useTranslation(['notes', 'common']);
  const [facts, setFacts] = useState(before.facts);
  const [text, setText] = useState(before.text);
  const [saving, setSaving] = useState(false);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    onSave(facts, text)
      .catch(showProblem)
      .finally(() => setSaving(false));
  };
  return (
    <Modal
      opened
      size="xl"
      title={title}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form className={classes.form} onSubmit={save}>
        <FactsFields facts={facts} onChange={setFacts} />
        <Textarea
          label={t('field.text')}
          description={hint}
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
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" loading={saving}>
            {t('save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
