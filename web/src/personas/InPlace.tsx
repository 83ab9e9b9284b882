import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useDraft } from '../ui/useDraft';
import classes from './InPlace.module.css';

interface InPlaceProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  /** Whether Enter makes a new line; else it ends the typing. */
  readonly lines?: boolean;
  readonly maxLength?: number;
  /** Takes the keyboard's focus as soon as it stands. */
  readonly focused?: boolean;
  readonly onSave: (value: string) => void;
  /** Sees each key before the field does. */
  readonly onKey?: (event: KeyboardEvent<HTMLTextAreaElement>, value: string) => void;
}

/** A text of a live record that looks like print until somebody types in it; it grows with its words. */
export function InPlace({
  label,
  value,
  placeholder,
  hideLabel,
  lines,
  maxLength,
  focused,
  onSave,
  onKey,
}: InPlaceProps) {
  const id = useId();
  const draft = useDraft(value, onSave);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  return (
    <span className={classes.field}>
      <label htmlFor={id} className={hideLabel ? 'wl-hidden' : classes.label}>
        {label}
      </label>
      <span className={classes.grow} data-value={draft.value || placeholder}>
        <textarea
          ref={field}
          id={id}
          className={classes.text}
          rows={1}
          {...(draft.value ? { dir: 'auto' } : {})}
          {...(placeholder ? { placeholder } : {})}
          {...(maxLength ? { maxLength } : {})}
          value={draft.value}
          onFocus={draft.focus}
          onBlur={draft.flush}
          onChange={(event) => draft.change(event.currentTarget.value)}
          onKeyDown={(event) => {
            onKey?.(event, draft.value);
            if (event.defaultPrevented || event.nativeEvent.isComposing) return;
            if (event.key !== 'Escape' && (event.key !== 'Enter' || lines)) return;
            event.preventDefault();
            if (event.key === 'Escape') draft.revert();
            else draft.flush();
          }}
        />
      </span>
    </span>
  );
}
