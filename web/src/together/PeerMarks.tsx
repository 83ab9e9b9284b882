import { PencilLine } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOfPosition } from '../canvas/navigation';
import type { Peer } from '../live';
import { useEditor, useGrid } from '../maps/EditorContext';
import { useMapView } from '../maps/useMapView';
import { useChildren } from '../ui/useLive';
import { dyeStyle, typistsFirst } from './looks';
import { useTogether } from './ownWindow';
import classes from './Together.module.css';
import { usePeersAt, usePeersAtAny } from './useRoom';

interface PlaceProps {
  readonly place: string;
  /** Within the edges of what it marks, where anything that hangs over them would be cut off. */
  readonly inside?: boolean;
}

interface PlacesProps {
  readonly places: readonly string[];
  readonly inside?: boolean;
}

/** Who else is at a thing of the map: a ring in the colour of the first, and their names. */
export function PeerMarks({ place, inside = false }: PlaceProps) {
  return <Marks peers={usePeersAt(useEditor().session.room, place)} inside={inside} />;
}

/** Who else is at any of several things, where a view shows them as one. */
export function PeerMarksOfAll({ places, inside = false }: PlacesProps) {
  return <Marks peers={usePeersAtAny(useEditor().session.room, places)} inside={inside} />;
}

interface StagePeersProps {
  readonly stage: string;
  readonly inside?: boolean;
}

/** Who else is anywhere in a stage, where a view shows no more of it than its name. */
export function StagePeers({ stage, inside = false }: StagePeersProps) {
  const editor = useEditor();
  const { lanes } = useGrid();
  const cards = useChildren(editor.session.document, stage, 'card');
  return (
    <PeerMarksOfAll
      inside={inside}
      places={[
        keyOfPosition({ kind: 'stage', stage }),
        ...lanes.map(({ id }) => keyOfPosition({ kind: 'cell', stage, lane: id })),
        ...cards.map(({ id }) => keyOfPosition({ kind: 'card', stage, lane: '', card: id })),
      ]}
    />
  );
}

function Marks({ peers, inside }: { peers: readonly Peer[]; inside: boolean }) {
  return peers.length === 0 ? null : <ShownMarks peers={typistsFirst(peers)} inside={inside} />;
}

function ShownMarks({ peers, inside }: { peers: readonly Peer[]; inside: boolean }) {
  const { t } = useTranslation('together');
  const box = useRef<HTMLSpanElement>(null);
  const followed = useTogether(({ following }) => peers.some((peer) => peer.client === following));
  useEffect(() => {
    // The grid and the flow move their own pictures; of the other views the page scrolls.
    const { view } = useMapView.getState();
    if (followed && view !== 'journey' && view !== 'flow') {
      box.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }, [followed]);
  const [first] = peers;
  if (!first) return null;
  return (
    <span
      ref={box}
      className={classes.marks}
      style={dyeStyle(first.client)}
      data-peers
      data-inside={inside || undefined}
    >
      <span className={classes.ring} />
      <span className={classes.names}>
        {peers.slice(0, 3).map((peer) => (
          <span key={peer.client} className={classes.tag} style={dyeStyle(peer.client)} dir="auto">
            {peer.typing && <PencilLine size={10} aria-hidden />}
            {peer.typing ? t('typing', { name: peer.name }) : peer.name}
          </span>
        ))}
        {peers.length > 3 && <span className={classes.tag}>{`+${peers.length - 3}`}</span>}
      </span>
    </span>
  );
}
