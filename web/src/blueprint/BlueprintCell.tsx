import { Plus } from 'lucide-react';

import { useTranslation } from 'react-i18next';
import type { Lane, Stage } from '../canvas/model';
import { keyOfPosition, type Position } from '../canvas/navigation';
import { useCards, useEditor, useEditorState, useSelected } from '../maps/EditorContext';
import { NewCard } from '../maps/grid/NewCard';
import classes from './Blueprint.module.css';
import { BlueprintCard } from './BlueprintCard';

/** Where a stage and a lane of the blueprint cross. Draws again only for its own cards. */
export function BlueprintCell({ stage, lane }: { stage: Stage; lane: Lane }) {
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
  // One list with keys: what is typed stays the same field when cards of others come and go around it.
  const list = cards.map((card) => (
    <BlueprintCard key={card.id} card={card} stage={stage.id} lane={lane.id} />
  ));
  if (creating) {
    list.splice(creating.index, 0, <NewCard key="new" kind={lane.kind} draft={creating.draft} />);
  }
  return (
    <div
      role="gridcell"
      className={classes.cell}
      aria-label={`${stage.title || t('untitledStage')}, ${lane.title || t('untitledLane')}`}
    >
      {list}
      {!creating && (
        <button
          type="button"
          className={classes.add}
          data-small={cards.length > 0 || undefined}
          data-pos={cards.length === 0 ? keyOfPosition(position) : undefined}
          tabIndex={selected && cards.length === 0 ? 0 : -1}
          aria-label={t('action.addCard')}
          onFocus={() => cards.length === 0 && editor.select(position)}
          onClick={() => {
            editor.select(position);
            editor.create(stage.id, lane.id);
          }}
        >
          <Plus size={14} aria-hidden />
        </button>
      )}
    </div>
  );
}
