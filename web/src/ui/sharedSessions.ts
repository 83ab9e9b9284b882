import { type LiveSession, openSession } from '../live';
import { useMe } from '../together/me';

interface Shared {
  readonly session: LiveSession;
  readonly workspace: string;
  users: number;
  /** Ends the waiting for the page that a session was opened ahead of. */
  ahead: ReturnType<typeof setTimeout> | undefined;
}

/** After so long a page that has not come will not come. */
const PAGE_COMES_WITHIN_MS = 10_000;

const open = new Map<string, Shared>();

/**
 * The tab's one session of a document, however many components show it: the server knows a tab by
 * one client id, and two connections under it would push each other out.
 */
export function holdSession(workspace: string, document: string): LiveSession {
  const key = `${workspace} ${document}`;
  let shared = open.get(key);
  if (!shared) {
    const session = openSession(workspace, document);
    shared = { session, workspace, users: 0, ahead: undefined };
    open.set(key, shared);
  }
  shared.users += 1;
  if (shared.ahead !== undefined) {
    clearTimeout(shared.ahead);
    shared.ahead = undefined;
    shared.users -= 1;
  }
  return shared.session;
}

/** Opens a document that a page is going to show, while the code of that page is still on its way. */
export function openAhead(workspace: string, document: string): void {
  const key = `${workspace} ${document}`;
  if (open.has(key)) return;
  holdSession(workspace, document);
  const shared = open.get(key);
  if (!shared) return;
  shared.ahead = setTimeout(() => {
    shared.ahead = undefined;
    releaseSession(workspace, document);
  }, PAGE_COMES_WITHIN_MS);
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

// Whoever is named at a window that is open already signs what is written from then on.
useMe.subscribe(({ workspace, me }, before) => {
  if (workspace !== before.workspace || me.id === before.me.id) return;
  for (const each of open.values()) {
    if (each.workspace === workspace) each.session.introduce();
  }
});
