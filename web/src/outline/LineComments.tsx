import type { OutlineRow } from '../canvas/outline';
import { recordAt } from '../comments/anchors';
import { CommentBadge, CommentCount } from '../comments/CommentBadge';
import { useCards, useEditor } from '../maps/EditorContext';

/** How much is said about what a row stands for; of a folded cell, about its cards together. */
export function LineComments({ row }: { row: OutlineRow }) {
  const editor = useEditor();
  const { position, expanded } = row;
  if (position.kind === 'cell' && editor.laneKind(position.lane) !== 'emotions') {
    return expanded === true ? null : <OfCell stage={position.stage} lane={position.lane} />;
  }
  if (position.kind === 'cell') return <OfEmotion row={row} />;
  const record = recordAt(editor, position);
  return record ? <CommentBadge record={record} /> : null;
}

function OfCell({ stage, lane }: { stage: string; lane: string }) {
  return <CommentCount records={useCards(stage, lane).map(({ id }) => id)} />;
}

function OfEmotion({ row: { position } }: { row: OutlineRow }) {
  const editor = useEditor();
  const place = 'stage' in position && 'lane' in position ? position : { stage: '', lane: '' };
  useCards(place.stage, place.lane);
  const record = recordAt(editor, position);
  return record ? <CommentBadge record={record} /> : null;
}
