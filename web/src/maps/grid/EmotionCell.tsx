import { Plus } from 'lucide-react';
import { memo, type PointerEvent as ReactPointerEvent, useRef } from 'react';
import { heightOf, valueAt } from '../../canvas/curve';
import { type Lane, numberOf, type Stage, textOf } from '../../canvas/model';
import { emotionCard, snapEmotion } from '../../canvas/moves';
import { keyOfPosition, type Position } from '../../canvas/navigation';
import { CommentBadge } from '../../comments/CommentBadge';
import { useFormat } from '../../i18n/useFormat';
import { useTexts } from '../../i18n/useTexts';
import { PeerMarks } from '../../together/PeerMarks';
import { useCards, useEditing, useEditor, useEditorState, useSelected } from '../EditorContext';
import { emotionAt } from '../emotions';
import { useMapView } from '../useMapView';
import classes from './Emotion.module.css';
import { NewCard } from './NewCard';
import { OtherFeelings } from './OtherFeelings';

interface EmotionCellProps {
  readonly stage: Stage;
  readonly lane: Lane;
  /** Its column in the grid; left out where it stands alone. */
  readonly column?: number;
}

/**
 * The emotion of one stage: a point that is dragged up and down, or after Enter moved by the arrow
 * keys, and the words to it below.
 */
export const EmotionCell = memo(function EmotionCell({ stage, lane, column }: EmotionCellProps) {
  const t = useTexts();
  const format = useFormat();
  const editor = useEditor();
  const plot = useRef<HTMLDivElement>(null);
  const cards = useCards(stage.id, lane.id);
  const persona = useMapView((view) => view.persona);
  const card = emotionCard(cards, persona);
  const value = numberOf(card, 'emotion');
  const position: Position = { kind: 'cell', stage: stage.id, lane: lane.id };
  const selected = useSelected(position);
  const adjusting = useEditing(position);
  const typing = useEditorState(
    ({ editing }) =>
      editing?.kind === 'create' && editing.stage === stage.id && editing.lane === lane.id,
  );
  const title = stage.title || t('maps:untitledStage');
  const emotion = emotionAt(value ?? 0);
  const words = value === undefined ? t('maps:emotion.none') : t(emotion.label);
  const Icon = value === undefined ? Plus : emotion.icon;

  const drag = (event: ReactPointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    const box = plot.current?.getBoundingClientRect();
    if (!box) return;
    const point: HTMLButtonElement = event.currentTarget;
    point.setPointerCapture(event.pointerId);
    const stop = new AbortController();
    const options = { signal: stop.signal };
    point.addEventListener(
      'pointermove',
      (move) => {
        const wanted = snapEmotion(valueAt((move.clientY - box.top) / box.height));
        editor.setEmotion(stage.id, lane.id, wanted);
      },
      options,
    );
    point.addEventListener('pointerup', () => stop.abort(), options);
    point.addEventListener('pointercancel', () => stop.abort(), options);
  };
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a group and a cell both have a name
    <div
      className={classes.cell}
      style={column === undefined ? undefined : { gridColumn: column + 2 }}
      role={column === undefined ? 'group' : 'gridcell'}
      aria-label={`${title}, ${lane.title}`}
      aria-colindex={column === undefined ? undefined : column + 2}
    >
      <div ref={plot} className={classes.plot}>
        <OtherFeelings cards={cards} />
        <button
          type="button"
          className={classes.point}
          style={{ insetBlockStart: `${heightOf(value ?? 0) * 100}%` }}
          data-pos={keyOfPosition(position)}
          data-selected={selected || undefined}
          data-adjusting={adjusting || undefined}
          data-empty={value === undefined || undefined}
          tabIndex={selected ? 0 : -1}
          role="slider"
          aria-label={t('maps:emotion.label', { stage: title })}
          aria-orientation="vertical"
          aria-valuemin={-2}
          aria-valuemax={2}
          aria-valuenow={value ?? 0}
          aria-valuetext={words}
          onFocus={() => editor.select(position)}
          onClick={() => {
            editor.go(position);
            if (value === undefined) editor.setEmotion(stage.id, lane.id, 0);
          }}
          onPointerDown={drag}
          onKeyDown={(event) => {
            if (!adjusting) return;
            if (event.key === 'ArrowUp') editor.nudgeEmotion(stage.id, lane.id, 0.5);
            else if (event.key === 'ArrowDown') editor.nudgeEmotion(stage.id, lane.id, -0.5);
            else if (event.key === 'Enter' || event.key === 'Escape') editor.cancel();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          <Icon size={18} strokeWidth={2} aria-hidden />
        </button>
        <span
          className={classes.word}
          style={{ insetBlockStart: `${heightOf(value ?? 0) * 100}%` }}
          data-below={(value ?? 0) > 1 || undefined}
          aria-hidden
        >
          {value !== undefined && words}
          {value !== undefined && !Number.isInteger(value) && (
            <small> {format.number(value, 1)}</small>
          )}
        </span>
      </div>
      <PeerMarks place={keyOfPosition(position)} inside />
      {card && <CommentBadge record={card.id} />}
      {typing ? (
        <NewCard kind="own" draft={textOf(card, 'text')} />
      ) : (
        textOf(card, 'text') && (
          <p className={classes.note} dir="auto">
            {textOf(card, 'text')}
          </p>
        )
      )}
    </div>
  );
});
