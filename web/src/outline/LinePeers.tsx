import { keyOfPosition } from '../canvas/navigation';
import type { OutlineRow } from '../canvas/outline';
import { useCards } from '../maps/EditorContext';
import { PeerMarks, PeerMarksOfAll, StagePeers } from '../together/PeerMarks';

/** Who else is at what a row stands for; of a folded row, anywhere in it. */
export function LinePeers({ row: { position, key, expanded } }: { row: OutlineRow }) {
  if (expanded !== true && position.kind === 'stage') {
    return <StagePeers stage={position.stage} inside />;
  }
  if (expanded !== true && position.kind === 'cell') {
    return <OfCell stage={position.stage} lane={position.lane} />;
  }
  return <PeerMarks place={key} inside />;
}

function OfCell({ stage, lane }: { stage: string; lane: string }) {
  const cards = useCards(stage, lane);
  return (
    <PeerMarksOfAll
      inside
      places={[
        keyOfPosition({ kind: 'cell', stage, lane }),
        ...cards.map(({ id }) => keyOfPosition({ kind: 'card', stage, lane, card: id })),
      ]}
    />
  );
}
