import { PENDING_VERSION } from '../live';
import type { Message, Thread } from './talk';

/** A message of somebody else that came while the page stood open. */
export interface Arrival {
  readonly thread: Thread;
  readonly message: Message;
}

/** Messages of others that are on the server's disk now and were not known before. */
export function arrived(
  threads: Iterable<Thread>,
  known: ReadonlySet<string>,
  me: string,
): readonly Arrival[] {
  return [...threads].flatMap((thread) =>
    thread.messages
      .filter(
        ({ id, by, version }) => by.id !== me && version !== PENDING_VERSION && !known.has(id),
      )
      .map((message) => ({ thread, message })),
  );
}

interface Timers {
  set(run: () => void, millis: number): unknown;
  clear(timer: unknown): void;
}

const pageTimers: Timers = {
  set: (run, millis) => setTimeout(run, millis),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

/**
 * Gathers what arrives and tells of it together: a moment after the first, so that a burst is one
 * sentence, and then at most every few seconds, so that a screen reader is not talked over.
 */
export class Herald {
  static readonly SOON_MS = 800;
  static readonly EVERY_MS = 6_000;

  readonly #tell: (arrivals: readonly Arrival[]) => void;
  readonly #timers: Timers;
  #waiting: Arrival[] = [];
  #timer: unknown;

  constructor(tell: (arrivals: readonly Arrival[]) => void, timers: Timers = pageTimers) {
    this.#tell = tell;
    this.#timers = timers;
  }

  hear(arrivals: readonly Arrival[]): void {
    if (arrivals.length === 0) return;
    this.#waiting.push(...arrivals);
    if (this.#timer === undefined) this.#start(Herald.SOON_MS);
  }

  close(): void {
    if (this.#timer !== undefined) this.#timers.clear(this.#timer);
    this.#timer = undefined;
    this.#waiting = [];
  }

  #start(millis: number): void {
    this.#timer = this.#timers.set(() => this.#due(), millis);
  }

  #due(): void {
    this.#timer = undefined;
    if (this.#waiting.length === 0) return;
    const told = this.#waiting;
    this.#waiting = [];
    this.#tell(told);
    this.#start(Herald.EVERY_MS);
  }
}
