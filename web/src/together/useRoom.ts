import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Peer, Room } from '../live';
import { useMe } from './me';
import { useTogether } from './ownWindow';

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

/** Who is at any of several things; draws again only when somebody comes to one or leaves it. */
export function usePeersAtAny(room: Room, places: readonly string[]): readonly Peer[] {
  const quiet = useTogether((state) => state.quiet);
  const key = places.join('\n');
  const all = useCallback(() => key.split('\n').flatMap((place) => room.at(place)), [room, key]);
  // A sentence of who is there: it is the same as long as nothing that is shown of them changes.
  useSyncExternalStore(
    useCallback(
      (changed) => {
        const stops = key.split('\n').map((place) => room.onPlace(place, changed));
        return () => {
          for (const stop of stops) stop();
        };
      },
      [room, key],
    ),
    () =>
      all()
        .map(({ client, name, typing }) => `${client} ${typing ?? false} ${name}`)
        .join('\n'),
  );
  return quiet ? NOBODY : all();
}

/** What this window calls itself. */
export function useOwnName(): string {
  const { t } = useTranslation('together');
  const name = useMe(({ me }) => me.name);
  const mark = useTogether((state) => state.mark);
  return name || t('guest', { mark });
}
