import { Button, VisuallyHidden } from '@mantine/core';
import { Highlighter } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOfText } from '../i18n/languages';
import type { Note } from '../wire/notes';
import { type Cursor, move, pickedBy, type Step, wordsOf } from './cursor';
import classes from './NotePage.module.css';
import { Paragraphs } from './Paragraphs';
import { selectionIn } from './selection';
import { type Picked, paragraphsOf, trimmed } from './spans';

interface ReaderProps {
  readonly note: Note;
  readonly active: string | undefined;
  /** A place of the text to go to at first. */
  readonly goTo: number | undefined;
  readonly onOpen: (passage: string) => void;
  readonly onMark: (picked: Picked) => void;
}

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/**
 * The text of a note. A passage is selected with the mouse, or at the keyboard word by word; Enter or the
 * button marks it.
 */
export function Reader({ note, active, goTo, onOpen, onMark }: ReaderProps) {
  const { t } = useTranslation('notes');
  const { text } = note;
  const box = useRef<HTMLElement>(null);
  const words = useMemo(() => wordsOf(text), [text]);
  const [cursor, setCursor] = useState<Cursor>();
  const [dragged, setDragged] = useState<Picked>();
  const picked = dragged ?? (cursor && pickedBy(words, cursor));
  const drawn = cursor && !dragged ? picked : undefined;
  const paragraphs = useMemo(
    () => paragraphsOf(text, note.passages, drawn),
    [text, note.passages, drawn],
  );
  useScrollTo(box, active ? `[data-passage~="${active}"]` : undefined);
  useScrollToPlace(box, goTo);
  const mark = () => {
    if (!picked) return;
    onMark(picked);
    setCursor(undefined);
    setDragged(undefined);
    getSelection()?.removeAllRanges();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'Enter' && picked) {
      event.preventDefault();
      mark();
      return;
    }
    if (event.key === 'Escape') {
      setCursor(undefined);
      setDragged(undefined);
      return;
    }
    const step = steps[event.key] ?? sideways(event.key, text, words, cursor);
    if (!step) return;
    event.preventDefault();
    setDragged(undefined);
    setCursor((now) => move(text, words, now, step, event.shiftKey));
  };
  useScrollTo(box, drawn ? '[data-picked]' : undefined, drawn?.start, drawn?.end);
  if (text === '') return <p className={classes.hint}>{t('noText')}</p>;
  return (
    <>
      <section
        ref={box}
        className={classes.reader}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: words are selected here at the keyboard
        tabIndex={0}
        aria-label={t('text')}
        aria-describedby="reader-keys"
        lang={note.facts.language || undefined}
        onKeyDown={onKeyDown}
        onPointerUp={() => setDragged(selectedIn(box.current, text))}
      >
        <Paragraphs text={text} paragraphs={paragraphs} active={active} onOpen={onOpen} />
      </section>
      <VisuallyHidden id="reader-keys">{t('keys')}</VisuallyHidden>
      <output className={classes.bar} data-shown={picked !== undefined || undefined}>
        {picked && (
          <>
            <q dir="auto">{text.slice(picked.start, picked.end)}</q>
            <Button
              size="compact-sm"
              leftSection={<Highlighter size={14} aria-hidden />}
              onClick={mark}
            >
              {t('mark')}
            </Button>
          </>
        )}
      </output>
    </>
  );
}

function selectedIn(box: HTMLElement | null, text: string): Picked | undefined {
  const range = box ? selectionIn(box) : undefined;
  return range && trimmed(text, range);
}

/** Left and right go the way that the paragraph runs. */
function sideways(
  key: string,
  text: string,
  words: readonly Picked[],
  cursor: Cursor | undefined,
): Step | undefined {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const at = words[cursor?.head ?? 0]?.start ?? 0;
  const line = text.slice(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at) + 1 || undefined);
  return (key === 'ArrowRight') === (directionOfText(line) === 'rtl') ? 'previous' : 'next';
}

/** Brings what the selector finds into sight whenever it is another one. */
function useScrollTo(
  box: { readonly current: HTMLElement | null },
  selector: string | undefined,
  ...because: readonly unknown[]
): void {
  useEffect(() => {
    if (selector) box.current?.querySelector(selector)?.scrollIntoView({ block: 'nearest' });
  }, [box, selector, ...because]);
}

function useScrollToPlace(
  box: { readonly current: HTMLElement | null },
  place: number | undefined,
): void {
  useEffect(() => {
    if (place === undefined) return;
    const spans = [...(box.current?.querySelectorAll<HTMLElement>('[data-at]') ?? [])];
    spans
      .findLast(({ dataset }) => Number(dataset.at) <= place)
      ?.scrollIntoView({ block: 'center' });
  }, [box, place]);
}
