import { type LiveSession, openSession } from '../live';

interface Shared {
  readonly session: LiveSession;
  users: number;
}

const open = new Map<string, Shared>();

/**
 * The tab's one session of a document, however many components show it: the server knows a tab by
 * one client id, and two connections under it would push each other out.
 */
export function holdSession(workspace: string, document: string): LiveSession {
  const key = `${workspace} ${document}`;
  let shared = open.get(key);
  if (!shared) {
    shared = { session: openSession(workspace, document), users: 0 };
    open.set(key, shared);
  }
  shared.users += 1;
  return shared.session;
}

/** Closes the session when nobody took it up again by the next turn: a page may hand it to another. */
export function releaseSession(workspace: string, document: string): void {
  const key = `${workspace} ${document}`;
  const shared = open.get(key);
  if (!shared) return;
  shared.users -= 1;
  setTimeout(() => {
    if (shared.users > 0 || open.get(key) !== shared) return;
    closeWhenSent(key, shared);
  });
}

/** A document that nobody looks at any more is left open until its edits have been sent. */
function closeWhenSent(key: string, shared: Shared): void {
  const { session } = shared;
  const look = () => {
    if (shared.users === 0 && session.pending() > 0 && !session.ended()) return;
    stop();
    if (shared.users > 0 || open.get(key) !== shared) return;
    open.delete(key);
    session.close();
  };
  const stop = session.onStatus(look);
  look();
}

/** Asks before the page is left while edits would be lost with it (LV63). */
export function warnOfLoss(): void {
  window.addEventListener('beforeunload', (event) => {
    if ([...open.values()].some(({ session }) => !session.safe())) event.preventDefault();
  });
}
