import { Textarea, TextInput } from '@mantine/core';
import classes from './LiveFields.module.css';
import { useDraft } from './useDraft';

interface LiveFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  readonly onSave: (value: string) => void;
}

/** A one-line text of a live record; saved while it is typed. */
export function LiveText({ label, value, placeholder, hideLabel, onSave }: LiveFieldProps) {
  const draft = useDraft(value, onSave);
  return (
    <TextInput
      {...(hideLabel ? { 'aria-label': label } : { label })}
      {...(placeholder ? { placeholder } : {})}
      dir="auto"
      value={draft.value}
      onFocus={draft.focus}
      onBlur={draft.flush}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') draft.revert();
        if (event.key === 'Enter') draft.flush();
      }}
    />
  );
}

/** Where the browser can make a field as high as its text, no script needs to measure it. */
const GROWS = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

const rowsByScript = { autosize: true, minRows: 2, maxRows: 10 };

/** A longer text of a live record; saved while it is typed. */
export function LiveTextarea({ label, value, placeholder, onSave }: LiveFieldProps) {
  const draft = useDraft(value, onSave);
  return (
    <Textarea
      label={label}
      {...(placeholder ? { placeholder } : {})}
      dir="auto"
      {...(GROWS ? { rows: 2, classNames: { input: classes.grows } } : rowsByScript)}
      value={draft.value}
      onFocus={draft.focus}
      onBlur={draft.flush}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') draft.revert();
      }}
    />
  );
}
