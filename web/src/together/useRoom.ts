import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Peer, Room } from '../live';
import { useTogether } from './ownName';

const NOBODY: readonly Peer[] = [];

/** The other windows on the document. */
export function usePeers(room: Room): readonly Peer[] {
  return useSyncExternalStore(
    useCallback((changed) => room.onPeers(changed), [room]),
    () => room.peers(),
  );
}

/** Who is at one thing; draws again only when somebody comes to it or leaves it. */
export function usePeersAt(room: Room, place: string): readonly Peer[] {
  const quiet = useTogether((state) => state.quiet);
  const peers = useSyncExternalStore(
    useCallback((changed) => room.onPlace(place, changed), [room, place]),
    () => room.at(place),
  );
  return quiet ? NOBODY : peers;
}

/** What this window calls itself. */
export function useOwnName(): string {
  const { t } = useTranslation('together');
  const name = useTogether((state) => state.name);
  const mark = useTogether((state) => state.mark);
  return name || t('guest', { mark });
}
