import type { LiveSession } from './liveSession';
import type { Held } from './status';
import type { Op } from './types';

/** What keeps edits of a window from being sent, its own and those that closed tabs have left to it. */
export class Hold {
  /** Whether the server takes edits of this user (LV57). */
  permits = true;
  /** Whether the user was shut out. */
  shutOut = false;
  /** Whether this page is another than the server's (LV45). */
  outdated = false;
  /** Whether the user has to say that what waits is to be sent (LV58). */
  asks = false;
  /** Sessions that send what closed tabs have left, and ask together with this one (LV64). */
  readonly #adopted = new Set<LiveSession>();

  mayEdit(): boolean {
    return this.permits && !this.shutOut;
  }

  /** Why edits wait; undefined while they do not. */
  why(): Held | undefined {
    if (this.shutOut) return 'no-access';
    if (this.outdated) return 'outdated';
    if (!this.permits) return 'read-only';
    return this.asks || [...this.#adopted].some(asks) ? 'restored' : undefined;
  }

  /** @param changed called when there may be another answer to {@link why} */
  adopt(other: LiveSession, changed: () => void): void {
    this.#adopted.add(other);
    other.onStatus(() => {
      if (other.ended() || other.pending() === 0) this.#adopted.delete(other);
      changed();
    });
  }

  /** What waits in the sessions that were adopted. */
  waiting(): readonly Op[] {
    return [...this.#adopted].flatMap((each) => each.waiting());
  }

  /** The user has said that what waits is to be sent. */
  send(): void {
    this.asks = false;
    for (const each of this.#adopted) each.sendHeld();
  }

  /** The user has said that what waits is not to be sent. */
  discard(): void {
    this.asks = false;
    for (const each of this.#adopted) if (asks(each)) each.discardHeld();
  }
}

function asks(session: LiveSession): boolean {
  const status = session.status();
  return status.kind === 'held' && status.why === 'restored';
}
