import type { LiveSession } from './liveSession';
import type { PendingStore } from './pendingStore';
import type { Surroundings } from './transport';
import type { Problem } from './types';

const LOOK_EVERY = 30_000;

/** Ids of tabs are locked while their tab lives: who can hold the lock of another, outlived it. */
export interface TabLocks {
  /** Answers with what gives the lock back, or undefined when somebody holds it. */
  take(clientId: string): Promise<(() => void) | undefined>;
}

export interface RescueParts {
  readonly document: string;
  readonly store: PendingStore;
  readonly locks: TabLocks;
  readonly surroundings: Surroundings;
  /** Opens the document under the id of the tab that is gone. */
  readonly open: (clientId: string) => LiveSession;
  /** Whoever is at this window is asked for it, where it has to be asked for (LV58). */
  readonly adopt: (session: LiveSession) => void;
  readonly refused: (problem: Problem) => void;
}

/**
 * Sends what tabs that were closed have left on this device (LV64). The queue goes out under the id
 * of its own tab, so that the server knows what of it has arrived, and its lock makes sure that one
 * tab alone does that. The edits then come to this window as anybody's do.
 */
export class Rescuer {
  readonly #parts: RescueParts;
  #cancel: (() => void) | undefined;
  #stopWaking: (() => void) | undefined;
  #working = false;
  #ended = false;
  readonly #open = new Set<LiveSession>();

  constructor(parts: RescueParts) {
    this.#parts = parts;
  }

  /** Looks now and then, and when the network returns, until closed. */
  start(): void {
    if (this.#ended) return;
    this.#stopWaking = this.#parts.surroundings.onWake(() => void this.look());
    void this.look();
  }

  close(): void {
    this.#ended = true;
    this.#stopWaking?.();
    this.#cancel?.();
    for (const session of this.#open) session.close();
  }

  async look(): Promise<void> {
    this.#cancel?.();
    if (this.#working || this.#ended) return;
    this.#working = true;
    try {
      for (const writer of await this.#parts.store.writers(this.#parts.document)) {
        await this.#rescue(writer);
      }
    } catch {
      // A device that cannot be read has nothing that could be sent.
    }
    this.#working = false;
    if (!this.#ended) {
      this.#cancel = this.#parts.surroundings.after(LOOK_EVERY, () => void this.look());
    }
  }

  async #rescue(writer: string): Promise<void> {
    const { locks, document, store, open, adopt, refused } = this.#parts;
    const release = this.#ended ? undefined : await locks.take(writer);
    if (release === undefined) return;
    try {
      // Somebody may have sent it while we waited for the lock.
      if ((await store.load(document, writer)) === undefined || this.#ended) return;
      const session = open(writer);
      this.#open.add(session);
      adopt(session);
      session.onRefused(refused);
      await settled(session);
      session.close();
      this.#open.delete(session);
    } finally {
      release();
    }
  }
}

/** Resolves when nothing is pending any more, or never will be sent. */
function settled(session: LiveSession): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (session.ended() || (session.pending() === 0 && session.status().kind !== 'connecting')) {
        stop();
        resolve();
      }
    };
    const stop = session.onStatus(look);
    void session.loaded.then(look);
  });
}
