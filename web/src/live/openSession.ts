import { browserLocks, newTabClientId, tabClientId } from './clientId';
import { deviceStore } from './deviceStore';
import type { LiveSession } from './liveSession';
import { Rescuer } from './rescue';
import { Session, type SessionParts } from './session';
import { browserSurroundings, browserTransport } from './transport';

/** Opens a document in this tab. Connects at once and stays connected until closed. */
export function openSession(
  workspace: string,
  document: string,
  parts: Partial<SessionParts> = {},
): LiveSession {
  const all = {
    transport: parts.transport ?? browserTransport(workspace, document),
    surroundings: parts.surroundings ?? browserSurroundings(),
    store: parts.store ?? deviceStore(),
    clientId: parts.clientId ?? tabClientId,
    freshClientId: parts.freshClientId ?? newTabClientId,
    locks: parts.locks ?? browserLocks,
  };
  const session = new Session(document, all);
  const rescuer = new Rescuer({
    document,
    store: all.store,
    locks: all.locks,
    surroundings: all.surroundings,
    open: (gone) =>
      new Session(document, {
        ...all,
        clientId: async () => gone,
        freshClientId: async () => undefined,
      }),
    adopt: (left) => session.adopt(left),
    refused: (problem) => session.tellRefused(problem),
  });
  session.onClose(() => rescuer.close());
  void session.loaded.then(() => rescuer.start());
  return session;
}
