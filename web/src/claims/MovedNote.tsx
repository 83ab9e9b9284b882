import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { useEditor } from '../maps/EditorContext';
import { showUndo } from '../ui/toasts';
import { useReadOnly } from '../ui/useLive';
import type { MovedNumber } from '../wire/generated/api';
import { confirmNumber } from './moved';
import classes from './RestsOn.module.css';
import { useMovedWords } from './useMovedWords';

interface MovedNoteProps {
  readonly card: string;
  readonly moved: MovedNumber;
}

/** That what a card is about has changed, by how much, and the way to say that the card holds all the same. */
export function MovedNote({ card, moved }: MovedNoteProps) {
  const { t } = useTranslation('claims');
  const format = useFormat();
  const editor = useEditor();
  const readOnly = useReadOnly(editor.session);
  const { sentence, figures } = useMovedWords()(moved);
  const confirm = () => {
    editor.push(confirmNumber(editor.session.document, card, moved));
    const date = format.date(`${moved.upTo}T00:00`);
    showUndo(t('moved.done', { date }), () => editor.undo());
  };
  return (
    <div className={classes.moved}>
      <p className={classes.movedWords}>{sentence}</p>
      <p className={classes.why}>{figures}</p>
      {!readOnly && (
        <>
          <Button size="compact-sm" variant="default" onClick={confirm}>
            {t('moved.confirm')}
          </Button>
          <p className={classes.why}>{t('moved.hint')}</p>
        </>
      )}
    </div>
  );
}
