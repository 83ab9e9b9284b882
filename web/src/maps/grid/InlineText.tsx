import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useDraft } from '../../ui/useDraft';
import classes from './InlineText.module.css';

interface InlineTextProps {
  readonly value: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly onSave: (value: string) => void;
  /** After Enter, Tab or Escape, or when the field was left. */
  readonly onDone: (how: 'enter' | 'tab' | 'escape' | 'blur') => void;
}

function grow(field: HTMLTextAreaElement) {
  field.style.blockSize = 'auto';
  field.style.blockSize = `${field.scrollHeight}px`;
}

/** A text edited where it stands. Enter keeps it, Escape puts the old one back. */
export function InlineText({ value, label, placeholder, onSave, onDone }: InlineTextProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const left = useRef(false);
  const draft = useDraft(value, onSave);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
    grow(element);
  }, []);
  const leave = (how: 'enter' | 'tab' | 'escape' | 'blur') => {
    if (left.current) return;
    left.current = true;
    if (how === 'escape') draft.revert();
    else draft.flush();
    onDone(how);
  };
  return (
    <textarea
      ref={field}
      className={classes.field}
      rows={1}
      dir="auto"
      aria-label={label}
      placeholder={placeholder}
      value={draft.value}
      onFocus={draft.focus}
      onChange={(event) => {
        draft.change(event.currentTarget.value);
        grow(event.currentTarget);
      }}
      onBlur={() => leave('blur')}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event: KeyboardEvent) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          leave('enter');
        } else if (event.key === 'Tab') {
          event.preventDefault();
          leave('tab');
        } else if (event.key === 'Escape') {
          event.preventDefault();
          leave('escape');
        }
      }}
    />
  );
}
