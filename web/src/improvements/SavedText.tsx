import { type ChangeEvent, type ReactElement, useEffect, useState } from 'react';

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
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  return input({
    label,
    value: draft,
    onChange: (event) => setDraft(event.currentTarget.value),
    onBlur: () => {
      if (draft.trim() !== value) onSave(draft);
    },
  });
}
