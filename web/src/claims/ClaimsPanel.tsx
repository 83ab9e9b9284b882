import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import { useFormat } from '../i18n/useFormat';
import { useEditor, useGrid } from '../maps/EditorContext';
import { goTo, wordsOf } from '../maps/places';
import { useReviewPanel } from '../maps/useReviewPanel';
import classes from './ClaimsPanel.module.css';
import { useClaims } from './claimStore';
import { type Grade, grades } from './claims';
import { GradeBadge } from './GradeBadge';
import { useMovedWords } from './useMovedWords';

/** The statements of the map by grade, the ungraded first; each leads to its card. */
export function ClaimsPanel() {
  const { t } = useTranslation('claims');
  const format = useFormat();
  const editor = useEditor();
  const grid = useGrid();
  const cover = useClaims((state) => state.cover);
  const byRecord = useClaims((state) => state.byRecord);
  const [grade, setGrade] = useState<Grade>('hypothesis');
  const { document } = editor.session;
  const claims = [...byRecord.values()].filter(({ record }) => document.visible(record));
  const shown = claims.filter((claim) => claim.grade === grade);
  const movedWords = useMovedWords();
  const placeOf = (record: string) => {
    const card = document.record(record);
    const stage = grid.stages.find((each) => each.id === card?.place?.parent);
    const lane = grid.lanes.find((each) => each.id === textOf(card, 'lane'));
    return [stage?.title, lane?.title].filter(Boolean).join(' · ');
  };
  return (
    <div>
      {cover && (
        <p className={classes.lead}>
          {t('cover.long', {
            share: format.share(cover.share),
            fresh: format.number(cover.fresh),
            cells: format.number(cover.cells),
          })}
        </p>
      )}
      <div className={classes.filter} role="group" aria-label={t('panel.filter')}>
        {grades.map((each) => (
          <button
            key={each}
            type="button"
            className={classes.grade}
            aria-pressed={each === grade}
            onClick={() => setGrade(each)}
          >
            <GradeBadge grade={each} />
            <b>{format.number(claims.filter((claim) => claim.grade === each).length)}</b>
          </button>
        ))}
      </div>
      {shown.length === 0 && <p className={classes.none}>{t('panel.none')}</p>}
      <ul className={classes.list}>
        {shown.map(({ record, moved }) => (
          <li key={record}>
            <button
              type="button"
              className={classes.item}
              onClick={() => {
                useReviewPanel.getState().close();
                goTo(editor, record);
              }}
            >
              <span dir="auto">
                {wordsOf(document, editor.library.document, record) || t('panel.wordless')}
              </span>
              <small dir="auto">{placeOf(record)}</small>
              {moved && <small>{movedWords(moved).sentence}</small>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
