import { type ChangeEvent, type ReactElement, useEffect, useState } from 'react';
import { DateField } from '../ui/dates/DateField';

interface InputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly onBlur: () => void;
}

interface SavedTextProps {
  readonly label: string;
  readonly value: string;
  readonly onSave: (value: string) => void;
  readonly input: (props: InputProps) => ReactElement;
}

/** A text that is saved when one leaves it. */
export function SavedText({ label, value, onSave, input }: SavedTextProps) {
  const { draft, setDraft, save } = useDraft(value, onSave);
  return input({
    label,
    value: draft,
    onChange: (event) => setDraft(event.currentTarget.value),
    onBlur: save,
  });
}

interface SavedDateProps extends Omit<SavedTextProps, 'input'> {
  readonly min?: string | undefined;
}

/** A day that is saved when one leaves it. */
export function SavedDate({ label, value, min, onSave }: SavedDateProps) {
  const { draft, setDraft, save } = useDraft(value, onSave);
  return <DateField label={label} value={draft} min={min} onChange={setDraft} onBlur={save} />;
}

function useDraft(value: string, onSave: (value: string) => void) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const save = () => {
    if (draft.trim() !== value) onSave(draft);
  };
  return { draft, setDraft, save };
}
