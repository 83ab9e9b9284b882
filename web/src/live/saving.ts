import { type Held, type SessionStatus, sameStatus } from './status';
import type { Problem } from './types';

interface SavingParts {
  readonly pending: () => number;
  /** Whether what is pending outlives this tab. */
  readonly kept: () => boolean;
  readonly live: () => boolean;
  readonly held: () => Held | undefined;
  /** Whether the connection has not failed since the session began. */
  readonly neverFailed: () => boolean;
}

/** How safe the edits of a session are: tells those who listen when that changes, and of refusals. */
export class Saving {
  readonly #parts: SavingParts;
  /** Why the last batch was refused, until another is accepted or the user has seen it. */
  #problem: Problem | undefined;
  /** Why the server can save nothing now, until it welcomes us again. */
  #outage: Problem | undefined;
  #ended = false;
  #status: SessionStatus = { kind: 'connecting' };
  readonly #listeners = new Set<() => void>();
  readonly #refusedListeners = new Set<(problem: Problem) => void>();

  constructor(parts: SavingParts) {
    this.#parts = parts;
  }

  status(): SessionStatus {
    return this.#status;
  }

  /** Whether the session will never be connected again. */
  get ended(): boolean {
    return this.#ended;
  }

  onStatus(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onRefused(listener: (problem: Problem) => void): () => void {
    this.#refusedListeners.add(listener);
    return () => this.#refusedListeners.delete(listener);
  }

  refused(problem: Problem): void {
    this.#problem = problem;
  }

  tellRefused(problem: Problem): void {
    for (const listener of this.#refusedListeners) listener(problem);
  }

  /** A batch was taken, or the user has seen why the last one was not. */
  clear(): void {
    this.#problem = undefined;
  }

  outage(problem: Problem | undefined): void {
    this.#outage = problem;
  }

  end(problem?: Problem): void {
    this.#ended = true;
    if (problem) this.#problem = problem;
  }

  /** Looks again; to be called after whatever may have changed it. */
  update(): void {
    const next = this.#current();
    if (sameStatus(this.#status, next) && !this.#ended) return;
    this.#status = next;
    for (const listener of this.#listeners) listener();
  }

  #current(): SessionStatus {
    const pending = this.#parts.pending();
    const why = this.#parts.held();
    if (why !== undefined && (this.#parts.live() || this.#ended)) {
      return { kind: 'held', why, pending, kept: this.#parts.kept() };
    }
    const problem = this.#outage ?? this.#problem;
    if (problem !== undefined) return { kind: 'not-saved', problem, pending };
    if (!this.#parts.live()) {
      return this.#parts.neverFailed()
        ? { kind: 'connecting' }
        : { kind: 'offline', pending, kept: this.#parts.kept() };
    }
    return pending === 0 ? { kind: 'saved' } : { kind: 'saving', pending };
  }
}
