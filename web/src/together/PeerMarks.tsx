import { PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../maps/EditorContext';
import { dyeStyle, typistsFirst } from './looks';
import classes from './Together.module.css';
import { usePeersAt } from './useRoom';

/** Who else is at a thing of the map: a ring in the colour of the first, and their names. */
export function PeerMarks({ place }: { place: string }) {
  const { t } = useTranslation('together');
  const peers = typistsFirst(usePeersAt(useEditor().session.room, place));
  const [first] = peers;
  if (!first) return null;
  return (
    <span className={classes.marks} style={dyeStyle(first.client)} data-peers>
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
