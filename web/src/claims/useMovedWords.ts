import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import { figureOf, movedBy } from '../drift/words';
import { useFormat } from '../i18n/useFormat';
import { useEditor } from '../maps/EditorContext';
import type { MovedNumber } from '../wire/generated/api';
import { toldMove } from './moved';

/** Says how a number moved, in one sentence and with the figures behind it. */
export function useMovedWords() {
  const { t } = useTranslation('claims');
  const format = useFormat();
  const editor = useEditor();
  return (moved: MovedNumber) => {
    const { of, id, what } = toldMove(moved.claimed.number);
    const place =
      of === 'stage'
        ? textOf(editor.session.document.record(id), 'title')
        : textOf(editor.library.document.record(id), 'name');
    const { kind } = moved;
    const by = (value: number) => movedBy(value, moved, format);
    return {
      sentence: t('moved.sentence', {
        what: t(`moved.what.${what}`, { place }),
        before: figureOf({ kind, value: moved.before }, format),
        now: figureOf({ kind, value: moved.now }, format),
        since: format.date(`${moved.since}T00:00`),
        n: format.number(moved.nowN),
      }),
      figures: t('moved.figures', {
        by: by(moved.now - moved.before),
        low: by(moved.low),
        high: by(moved.high),
        before: format.number(moved.beforeN),
        now: format.number(moved.nowN),
      }),
    };
  };
}
