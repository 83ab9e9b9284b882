import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaneKind } from '../../wire/generated/vocabulary';
import { useEditor } from '../EditorContext';
import { RegisterPicker } from '../RegisterPicker';
import cardClasses from './Card.module.css';
import classes from './InlineText.module.css';

/** The card that is being typed into a cell. Nothing is made before Enter, Tab or leaving it with a word in. */
export function NewCard({ kind, draft }: { kind: LaneKind; draft: string }) {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const [value, setValue] = useState(draft);
  const done = useRef(false);
  if (kind === 'touchpoints' || kind === 'channels') {
    const type = kind === 'touchpoints' ? 'touchpoint' : 'channel';
    return (
      <RegisterPicker
        type={type}
        draft={draft}
        onPick={(id, then) => editor.finishCreate({ [type]: id }, then)}
        onCancel={() => editor.cancel()}
      />
    );
  }
  const finish = (then: 'stay' | 'next' | 'cancel') => {
    if (done.current) return;
    done.current = true;
    const text = value.trim();
    if (text && then !== 'cancel') editor.finishCreate({ text }, then);
    else editor.cancel(then === 'next' ? 'next' : undefined);
  };
  return (
    <div className={cardClasses.card} data-selected>
      <textarea
        // biome-ignore lint/a11y/noAutofocus: the field appears because somebody began to type
        autoFocus
        className={classes.field}
        rows={2}
        dir="auto"
        aria-label={t('action.addCard')}
        placeholder={t('typeHere')}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.setSelectionRange(value.length, value.length)}
        onBlur={() => finish('stay')}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && !event.shiftKey) finish('stay');
          else if (event.key === 'Tab') finish('next');
          else if (event.key === 'Escape') finish('cancel');
          else return;
          event.preventDefault();
        }}
      />
    </div>
  );
}
