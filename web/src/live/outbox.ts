import type { PendingBatch } from './documentState';
import { type RateLimit, rateWithin } from './rate';
import type { Surroundings } from './transport';
import type { Limits } from './types';

interface OutboxParts {
  readonly surroundings: Surroundings;
  /** What waits to be answered, oldest first. */
  readonly pending: () => readonly PendingBatch[];
  /** Whether the server listens now. */
  readonly open: () => boolean;
  readonly send: (batch: PendingBatch) => void;
}

/**
 * Sends what waits: in order, each batch once for each welcome, and within the limits that the server
 * named. What may not be sent yet is sent later, or when something was answered.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  #limits: Limits | undefined;
  #rate: RateLimit | undefined;
  /** The highest number sent on this connection. */
  #sent = 0;
  #cancel: (() => void) | undefined;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** The server's limits; undefined before the first welcome. */
  get limits(): Limits | undefined {
    return this.#limits;
  }

  /** The server is there, and has everything up to a number. */
  welcomed(limits: Limits, lastSeq: number): void {
    this.#limits = limits;
    this.#sent = lastSeq;
    this.#rate ??= rateWithin(limits, this.#parts.surroundings.now());
  }

  /** The connection is gone; the next one has a rate of its own. */
  lost(): void {
    this.#rate = undefined;
    this.stop();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  flush(): void {
    const { surroundings, pending, open, send } = this.#parts;
    this.stop();
    if (this.#limits === undefined || !open()) return;
    for (const batch of pending().slice(0, this.#limits.inFlight)) {
      if (batch.seq <= this.#sent) continue;
      const wait = this.#rate?.take(surroundings.now()) ?? 0;
      if (wait > 0) {
        this.#cancel = surroundings.after(wait, () => this.flush());
        return;
      }
      send(batch);
      this.#sent = batch.seq;
    }
  }
}
