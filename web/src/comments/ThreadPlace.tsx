import { MapPin, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../maps/EditorContext';
import { goTo, positionOf } from '../maps/places';
import { useRecord } from '../ui/useLive';
import { anchorOf } from './anchors';
import classes from './comments.module.css';
import type { Thread } from './talk';

const TYPES = [
  'map',
  'phase',
  'stage',
  'lane',
  'card',
  'link',
  'support',
  'touchpoint',
  'persona',
  'channel',
] as const;

/** What a thread is about: leads there, wherever that has moved; the last known name where it is gone. */
export function ThreadPlace({ thread }: { thread: Thread }) {
  const { t } = useTranslation('comments');
  const editor = useEditor();
  // Draws again when it is renamed, moved, deleted or restored.
  useRecord(editor.session.document, thread.anchor);
  useRecord(editor.library.document, thread.anchor);
  const anchor = anchorOf(editor, thread.anchor);
  const type = TYPES.find((each) => each === (anchor?.type ?? thread.anchorType));
  const title = anchor?.title || thread.anchorTitle || t('untitled');
  const words = (
    <>
      {type && <span className={classes.type}>{t(`type.${type}`)}</span>}
      <bdi className={classes.title}>{title}</bdi>
    </>
  );
  if (!anchor) {
    return (
      <span className={classes.place} data-gone title={t('gone')}>
        <Trash2 size={14} aria-hidden />
        {words}
        <span className={classes.type}>{t('gone')}</span>
      </span>
    );
  }
  return positionOf(editor, thread.anchor) ? (
    <button
      type="button"
      className={classes.place}
      title={t('action.show')}
      onClick={() => goTo(editor, thread.anchor)}
    >
      <MapPin size={14} aria-hidden />
      {words}
    </button>
  ) : (
    <span className={classes.place}>{words}</span>
  );
}
