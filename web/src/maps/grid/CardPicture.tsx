import { useCallback, useSyncExternalStore } from 'react';
import { textOf } from '../../canvas/model';
import { pictureOf } from '../../canvas/pictures';
import { attachmentUrl } from '../../claims/attachments';
import { text } from '../../i18n/i18n';
import { useEditorPlace } from '../EditorContext';
import classes from './Card.module.css';

/** The picture that a card rests on, small; it is fetched once it comes near the window. */
export function CardPicture({ card }: { card: string }) {
  const { editor, workspace } = useEditorPlace();
  const { document } = editor.session;
  const picture = useSyncExternalStore(
    useCallback((changed) => document.onChildren(card, changed), [document, card]),
    () => pictureOf(document, card),
  );
  if (!picture) return null;
  return (
    <img
      className={classes.picture}
      src={attachmentUrl(workspace, textOf(picture, 'reference'))}
      alt={textOf(picture, 'text') || text('claims:kind.image')}
      loading="lazy"
      decoding="async"
      draggable={false}
    />
  );
}
