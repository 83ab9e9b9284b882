import { memo } from 'react';
import { type Lane, type Stage, textOf } from '../../canvas/model';
import { keyOfPosition, type Position } from '../../canvas/navigation';
import { text } from '../../i18n/i18n';
import { useFormat } from '../../i18n/useFormat';
import { useCards, useEditor, useSelected } from '../EditorContext';
import classes from './Folded.module.css';

interface FoldedCellProps {
  readonly stage: Stage;
  readonly lane: Lane;
  readonly column: number;
}

/** A cell of a folded lane: how many cards it holds. Opening it unfolds the lane. */
export const FoldedCell = memo(function FoldedCell({ stage, lane, column }: FoldedCellProps) {
  const editor = useEditor();
  const format = useFormat();
  const cards = useCards(stage.id, lane.id);
  const position: Position = { kind: 'cell', stage: stage.id, lane: lane.id };
  const selected = useSelected(position);
  const words = cards.map((card) => textOf(card, 'text')).filter(Boolean);
  return (
    <div
      className={classes.cell}
      style={{ gridColumn: column + 2 }}
      role="gridcell"
      aria-colindex={column + 2}
      aria-label={`${stage.title || text('maps:untitledStage')}, ${lane.title || text('maps:untitledLane')}`}
    >
      <button
        type="button"
        className={classes.count}
        data-pos={keyOfPosition(position)}
        data-selected={selected || undefined}
        tabIndex={selected ? 0 : -1}
        title={words.join('\n')}
        aria-label={text('count.cards', { count: cards.length })}
        onFocus={() => editor.select(position)}
        onClick={() => editor.toggleLane(lane.id)}
      >
        {cards.length > 0 ? format.number(cards.length) : '·'}
      </button>
    </div>
  );
});
