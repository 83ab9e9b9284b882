import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Keys } from '../ui/Keys';
import { plainText } from '../ui/rich/richText';
import classes from './Composer.module.css';
import { languageOf, richOf } from './compose';
import type { Words } from './edits';
import type { TalkKeeper } from './talkKeeper';
import { useMentions } from './useMentions';
import { usePeople } from './usePeople';

/** 16 KB hold that many letters of any script, with the formatting around them. */
const LONGEST = 4_000;

interface ComposerProps {
  readonly keeper: TalkKeeper;
  readonly label: string;
  readonly send: string;
  readonly start?: string;
  readonly autoFocus?: boolean;
  /** Sends what was typed; the field is empty afterwards. */
  readonly onSend: (words: Words) => void;
  readonly onCancel?: () => void;
}

/** The field in which a comment is written: a line is a paragraph, `- ` a list, `**bold**`, `@Name`. */
export function Composer(props: ComposerProps) {
  const { keeper, label, send, start = '', autoFocus = false, onSend, onCancel } = props;
  const { t, i18n } = useTranslation('comments');
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState(start);
  const hint = useId();
  const people = usePeople(keeper);
  const others = people.filter(({ id }) => id !== keeper.me.id);
  const mentions = useMentions({ field, draft, people: others, onDraft: setDraft });
  const { found, at } = mentions;
  useEffect(() => {
    const element = field.current;
    if (!autoFocus || !element) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, [autoFocus]);
  const text = richOf(draft, people);
  const empty = text.b.length === 0;
  const go = () => {
    if (empty) return;
    onSend({ text, language: languageOf(plainText(text), i18n.language) });
    setDraft('');
  };
  const pressed = (event: KeyboardEvent) => {
    if (mentions.key(event) || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      go();
    } else if (event.key === 'Escape') {
      // What is around the field answers Escape where the field has nothing to cancel.
      if (!onCancel) return;
      event.preventDefault();
      onCancel();
    }
    // Letters and arrows are the text's here, not the map's.
    event.stopPropagation();
  };
  return (
    <form
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <div className={classes.frame}>
        <textarea
          ref={field}
          className={classes.field}
          rows={Math.min(10, Math.max(2, draft.split('\n').length))}
          dir="auto"
          maxLength={LONGEST}
          aria-label={label}
          placeholder={label}
          aria-describedby={hint}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          {...(found.length > 0
            ? {
                'aria-controls': mentions.listId,
                'aria-activedescendant': mentions.optionId(at),
              }
            : {})}
          value={draft}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
            mentions.look();
          }}
          onSelect={mentions.look}
          onKeyDown={pressed}
        />
        {found.length > 0 && (
          <div
            id={mentions.listId}
            role="listbox"
            className={classes.people}
            aria-label={t('mention.label')}
          >
            {found.map((person, place) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
              <div
                key={person.id}
                id={mentions.optionId(place)}
                role="option"
                tabIndex={-1}
                className={classes.person}
                aria-selected={place === at}
                dir="auto"
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => mentions.take(person)}
              >
                {person.name}
              </div>
            ))}
          </div>
        )}
      </div>
      <output className="wl-hidden" aria-live="polite">
        {found.length > 0 ? t('mention.found', { count: found.length }) : ''}
      </output>
      <span id={hint} className="wl-hidden">
        {t('hint')}
      </span>
      <div className={classes.buttons}>
        {onCancel && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
            {t('action.cancel', { ns: 'common' })}
          </Button>
        )}
        <span className={classes.keys} aria-hidden>
          <Keys shortcut="mod+Enter" />
        </span>
        <Button size="compact-sm" type="submit" disabled={empty}>
          {send}
        </Button>
      </div>
    </form>
  );
}
