import { Plus } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lane, Stage } from '../../canvas/model';
import { keyOfPosition, type Position } from '../../canvas/navigation';
import type { RecordState } from '../../live';
import { useCards, useEditor, useEditorState, useSelected } from '../EditorContext';
import { ChannelCard, TextCard, TouchpointCard } from './cards';
import classes from './Grid.module.css';
import { NewCard } from './NewCard';

interface CellProps {
  readonly stage: Stage;
  readonly lane: Lane;
  /** Its column in the grid; left out where it stands alone. */
  readonly column?: number;
}

const addLabels = {
  touchpoints: 'action.addTouchpoint',
  channels: 'action.addChannel',
} as const;

function CardOf({ card, stage, lane }: CellProps & { card: RecordState }) {
  const props = { card, stage: stage.id, lane: lane.id };
  switch (lane.kind) {
    case 'touchpoints':
      return <TouchpointCard {...props} />;
    case 'channels':
      return <ChannelCard {...props} />;
    default:
      return <TextCard {...props} />;
  }
}

/** Where a stage and a lane cross. Draws again only for changes of its own cards. */
export function Cell({ stage, lane, column }: CellProps) {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const cards = useCards(stage.id, lane.id);
  const position: Position = { kind: 'cell', stage: stage.id, lane: lane.id };
  const selected = useSelected(position);
  const creating = useEditorState(({ editing }) =>
    editing?.kind === 'create' && editing.stage === stage.id && editing.lane === lane.id
      ? editing
      : undefined,
  );
  const drop = useEditorState(({ drag }) =>
    drag?.kind === 'card' && drag.target?.stage === stage.id && drag.target.lane === lane.id
      ? drag.target.index
      : undefined,
  );
  const dragged = useEditorState(({ drag }) => drag?.id);
  const label = t(
    lane.kind === 'touchpoints' || lane.kind === 'channels'
      ? addLabels[lane.kind]
      : 'action.addCard',
  );
  const others = drop === undefined ? cards : cards.filter((card) => card.id !== dragged);
  const marker = drop === undefined ? undefined : (others[drop]?.id ?? 'last');
  const typed = creating && <NewCard kind={lane.kind} draft={creating.draft} />;
  return (
    <div
      className={classes.cell}
      style={column === undefined ? undefined : { gridColumn: column + 2 }}
      role="gridcell"
      aria-label={`${stage.title || t('untitledStage')}, ${lane.title || t('untitledLane')}`}
      data-over={drop === undefined ? undefined : true}
    >
      {cards.map((card, index) => (
        <Fragment key={card.id}>
          {creating?.index === index && typed}
          {marker === card.id && <div className={classes.marker} />}
          <CardOf card={card} stage={stage} lane={lane} />
        </Fragment>
      ))}
      {creating && creating.index >= cards.length && typed}
      {marker === 'last' && <div className={classes.marker} />}
      {!creating && (
        <button
          type="button"
          className={classes.add}
          data-small={cards.length > 0 || undefined}
          data-pos={cards.length === 0 ? keyOfPosition(position) : undefined}
          data-selected={selected || undefined}
          tabIndex={selected ? 0 : -1}
          aria-label={label}
          onFocus={() => cards.length === 0 && editor.select(position)}
          onClick={() => {
            editor.select(position);
            editor.create(stage.id, lane.id);
          }}
        >
          <Plus size={14} aria-hidden />
          {selected ? t('typeHere') : label}
        </button>
      )}
    </div>
  );
}
