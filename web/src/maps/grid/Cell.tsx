import { Plus } from 'lucide-react';
import { memo } from 'react';
import type { Lane, Stage } from '../../canvas/model';
import { keyOfPosition, type Position } from '../../canvas/navigation';
import { text } from '../../i18n/i18n';
import type { RecordState } from '../../live';
import { PeerMarks } from '../../together/PeerMarks';
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
  touchpoints: 'maps:action.addTouchpoint',
  channels: 'maps:action.addChannel',
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
export const Cell = memo(function Cell({ stage, lane, column }: CellProps) {
  const editor = useEditor();
  const cards = useCards(stage.id, lane.id);
  const position: Position = { kind: 'cell', stage: stage.id, lane: lane.id };
  const selected = useSelected(position);
  const creating = useEditorState(({ editing }) =>
    editing?.kind === 'create' && editing.stage === stage.id && editing.lane === lane.id
      ? editing
      : undefined,
  );
  const label = text(
    lane.kind === 'touchpoints' || lane.kind === 'channels'
      ? addLabels[lane.kind]
      : 'maps:action.addCard',
  );
  // One list with keys: what is typed stays the same field when cards of others come and go around it.
  const list = cards.map((card) => <CardOf key={card.id} card={card} stage={stage} lane={lane} />);
  if (creating) {
    list.splice(creating.index, 0, <NewCard key="new" kind={lane.kind} draft={creating.draft} />);
  }
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a group and a cell both have a name
    <div
      className={classes.cell}
      style={column === undefined ? undefined : { gridColumn: column + 2 }}
      // On a phone it stands below the name of its lane, in no grid.
      role={column === undefined ? 'group' : 'gridcell'}
      aria-colindex={column === undefined ? undefined : column + 2}
      aria-label={`${stage.title || text('maps:untitledStage')}, ${lane.title || text('maps:untitledLane')}`}
      data-cell={`${stage.id} ${lane.id}`}
    >
      {list}
      <PeerMarks place={keyOfPosition(position)} />
      {!creating && (
        <button
          type="button"
          className={classes.add}
          data-adds
          data-small={cards.length > 0 || undefined}
          data-foot={cards.length > 0 ? 'small' : 'large'}
          data-pos={cards.length === 0 ? keyOfPosition(position) : undefined}
          data-selected={selected || undefined}
          tabIndex={selected ? 0 : -1}
          aria-label={label}
          onMouseDown={(event) => {
            // The focus would move to here before it is known from where to choose.
            if (event.shiftKey) event.preventDefault();
          }}
          onFocus={() => cards.length === 0 && editor.select(position)}
          onClick={(event) => {
            if (event.shiftKey) {
              editor.picked.extend(position);
              return;
            }
            editor.select(position);
            editor.create(stage.id, lane.id);
          }}
        >
          <Plus size={14} aria-hidden />
          {selected ? text('maps:typeHere') : label}
        </button>
      )}
    </div>
  );
});
