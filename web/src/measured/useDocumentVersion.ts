import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { LiveSession } from '../live';
import { useLiveDocument } from '../ui/useLive';

/** Edits come in bursts; what is computed from a whole document waits until they pause. */
const PAUSE_MS = 700;

/** Hears of every commit; one of one's own may change no record, only what is known to be saved. */
function onCommit(session: LiveSession, changed: () => void): () => void {
  const stops = [session.document.onChange(changed), session.onStatus(changed)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The version that the server confirmed of a live document; 0 until it has been loaded. */
export function useDocumentVersion(workspace: string, document: string): number {
  const session = useLiveDocument(workspace, document)?.session;
  return useSyncExternalStore(
    useCallback(
      (changed: () => void) => (session ? onCommit(session, changed) : () => {}),
      [session],
    ),
    () => session?.document.version() ?? 0,
  );
}

/** The same, but drawn again only when the document is loaded and whenever edits have paused. */
export function useSettledVersion(workspace: string, document: string): number {
  const session = useLiveDocument(workspace, document)?.session;
  const [version, setVersion] = useState(0);
  useEffect(() => {
    if (!session) return;
    let settled = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      settled = session.document.version();
      setVersion(settled);
    };
    settle();
    const stop = onCommit(session, () => {
      clearTimeout(timer);
      if (settled === 0) settle();
      else if (session.document.version() !== settled) timer = setTimeout(settle, PAUSE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [session]);
  return version;
}
