import { useCallback, useSyncExternalStore } from 'react';
import { useLiveDocument } from '../ui/useLive';

/** The version that the server confirmed of a live document; 0 until it has been loaded. */
export function useDocumentVersion(workspace: string, document: string): number {
  const session = useLiveDocument(workspace, document)?.session;
  return useSyncExternalStore(
    useCallback(
      (changed) => {
        if (!session) return () => {};
        // A commit of one's own may change no record, only what is known to be saved.
        const stops = [session.document.onChange(changed), session.onStatus(changed)];
        return () => {
          for (const stop of stops) stop();
        };
      },
      [session],
    ),
    () => session?.document.version() ?? 0,
  );
}
