import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Hit, searchMap } from '../../canvas/search';
import { IconButton } from '../../ui/IconButton';
import { useEditor } from '../EditorContext';
import { NONE } from '../editorState';
import { useMapTools } from '../useMapTools';
import { useViewport } from './GridContext';
import classes from './GridTools.module.css';

/** Finds words in the map: all places are marked, Enter goes from one to the next. */
export function FindBar() {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const viewport = useViewport();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const [at, setAt] = useState(0);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
    return () => editor.store.setState({ found: NONE });
  }, [editor]);
  const show = (list: readonly Hit[], index: number) => {
    const hit = list[index];
    setAt(index);
    if (!hit) return;
    editor.select(hit.position);
    viewport.reveal(hit.position);
    requestAnimationFrame(() => viewport.showWhole(hit.position));
  };
  const search = (wanted: string) => {
    const { session, library, grid, store } = editor;
    const list = searchMap(session.document, library.document, grid, wanted);
    const cards = list.flatMap(({ position }) => (position.kind === 'card' ? position.card : []));
    setQuery(wanted);
    setHits(list);
    store.setState({ found: new Set(cards) });
    show(list, 0);
  };
  const step = (by: number) => {
    if (hits.length > 0) show(hits, (at + by + hits.length) % hits.length);
  };
  const close = () => {
    useMapTools.getState().setFinding(false);
    const { position } = editor.store.getState();
    if (position) editor.go(position);
  };
  const tally =
    query.trim() === ''
      ? ''
      : hits.length === 0
        ? t('find.none')
        : t('find.tally', { place: at + 1, count: hits.length });
  return (
    <div className={classes.find} role="search">
      <input
        ref={field}
        className={classes.field}
        dir="auto"
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        value={query}
        onChange={(event) => search(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') close();
          else return;
          event.preventDefault();
        }}
      />
      <output className={classes.tally}>{tally}</output>
      <IconButton
        icon={ChevronUp}
        size={28}
        label={t('find.previous')}
        shortcut="shift+Enter"
        onClick={() => step(-1)}
      />
      <IconButton
        icon={ChevronDown}
        size={28}
        label={t('find.next')}
        shortcut="Enter"
        onClick={() => step(1)}
      />
      <IconButton
        icon={X}
        size={28}
        label={t('action.close', { ns: 'common' })}
        shortcut="Escape"
        onClick={close}
      />
    </div>
  );
}
