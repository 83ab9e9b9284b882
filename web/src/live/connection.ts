import { type LiveSocket, type Surroundings, TicketRefused, type Transport } from './transport';
import { type ClientMessage, CloseCode, type Problem, type ServerMessage } from './types';

/** Why there is no connection any more. */
export type Ending =
  /** It is tried again after a while. */
  | { readonly kind: 'for-now' }
  /** Another connection uses the client id; `open` must be called again under another one. */
  | { readonly kind: 'client-id-taken' }
  /** The user may not open the document any more (LV57). */
  | { readonly kind: 'shut-out' }
  /** The page is another than the server's, until it is loaded anew (LV45). */
  | { readonly kind: 'outdated' }
  /** Trying again would not help. */
  | { readonly kind: 'for-good'; readonly problem: Problem };

export interface ConnectionEvents {
  opened(ticket: string): void;
  message(message: ServerMessage): void;
  lost(ending: Ending): void;
}

const SHORTEST_BOUND = 1_000;
const LONGEST_BOUND = 30_000;
const STABLE_AFTER = 60_000;
const DEFAULT_HEARTBEAT = 15_000;

/**
 * Keeps a WebSocket to the server: gets a ticket, connects, answers pings, notices silence, and after
 * a loss tries again at a random moment, so that a thousand tabs do not come back at once. It waits
 * at most half as long as it has been without a connection: who was cut off for six seconds is back
 * within nine, however unlucky its earlier attempts were (LV40).
 */
export class Connection {
  readonly #transport: Transport;
  readonly #surroundings: Surroundings;
  readonly #events: ConnectionEvents;
  readonly #stopWaking: () => void;

  #socket: LiveSocket | undefined;
  /** Tells the events of this socket from those of the sockets before it. */
  #generation = 0;
  #live = false;
  #closed = false;
  /** How long it has been without a connection by the last attempt, since one was stable. */
  #away = 0;
  #awaySince: number | undefined;
  #everFailed = false;
  #liveSince = 0;
  #heardAt = 0;
  #retryAfter: number | undefined;
  #cancelRetry: (() => void) | undefined;
  #cancelWatch: (() => void) | undefined;

  constructor(transport: Transport, surroundings: Surroundings, events: ConnectionEvents) {
    this.#transport = transport;
    this.#surroundings = surroundings;
    this.#events = events;
    this.#stopWaking = surroundings.onWake(() => this.#wake());
  }

  open(): void {
    this.#cancelRetry?.();
    this.#cancelRetry = undefined;
    void this.#connect(++this.#generation);
  }

  /** Begins anew with another ticket: who is at the window has changed. */
  reopen(): void {
    if (this.#closed || this.#generation === 0 || this.#cancelRetry !== undefined) return;
    if (this.#socket !== undefined) this.end({ kind: 'for-now' });
    this.open();
  }

  /** Ends the connection for a reason that was found on this side. */
  end(ending: Ending): void {
    const socket = this.#socket;
    this.#fail(ending);
    socket?.close(1000);
  }

  close(): void {
    this.#closed = true;
    this.#live = false;
    this.#generation++;
    this.#cancelRetry?.();
    this.#cancelWatch?.();
    this.#stopWaking();
    this.#socket?.close(1000);
  }

  send(message: ClientMessage): void {
    this.#socket?.send(JSON.stringify(message));
  }

  /** The server welcomed us: pushes may go out, and silence counts from now. */
  live(heartbeatMs: number): void {
    this.#live = true;
    this.#liveSince = this.#surroundings.now();
    this.#away += this.#liveSince - (this.#awaySince ?? this.#liveSince);
    this.#awaySince = undefined;
    this.#watch(this.#generation, heartbeatMs);
  }

  isLive(): boolean {
    return this.#live;
  }

  /** Whether no attempt has failed yet: the page is just opening. */
  neverFailed(): boolean {
    return !this.#everFailed;
  }

  async #connect(generation: number): Promise<void> {
    let ticket: string;
    try {
      ticket = await this.#transport.ticket();
    } catch (error) {
      if (generation === this.#generation) {
        this.#fail(
          error instanceof TicketRefused
            ? error.problem.status === 403
              ? { kind: 'shut-out' }
              : { kind: 'for-good', problem: error.problem }
            : { kind: 'for-now' },
        );
      }
      return;
    }
    if (generation !== this.#generation) {
      return;
    }
    this.#heardAt = this.#surroundings.now();
    this.#watch(generation, DEFAULT_HEARTBEAT);
    const current = () => generation === this.#generation;
    this.#socket = this.#transport.connect({
      opened: () => {
        if (current()) {
          this.#events.opened(ticket);
        }
      },
      message: (text) => {
        if (current()) {
          this.#hear(JSON.parse(text) as ServerMessage);
        }
      },
      closed: (code) => {
        if (current()) {
          this.#fail(endingFor(code));
        }
      },
    });
  }

  #hear(message: ServerMessage): void {
    this.#heardAt = this.#surroundings.now();
    if (message.t === 'ping') {
      this.send({ t: 'pong', id: message.id });
    }
    if (message.t === 'bye') {
      this.#retryAfter = message.retryAfterMs;
    }
    this.#events.message(message);
  }

  #fail(ending: Ending): void {
    const now = this.#surroundings.now();
    if (this.#live && now - this.#liveSince >= STABLE_AFTER) {
      this.#away = 0;
    }
    this.#away += now - (this.#awaySince ?? now);
    this.#awaySince = now;
    this.#live = false;
    this.#everFailed = true;
    this.#socket = undefined;
    this.#generation++;
    this.#cancelWatch?.();
    if (ending.kind === 'for-now') {
      const bound = Math.min(LONGEST_BOUND, Math.max(SHORTEST_BOUND, this.#away / 2));
      const delay = this.#retryAfter ?? this.#surroundings.random() * bound;
      this.#retryAfter = undefined;
      this.#cancelRetry = this.#surroundings.after(delay, () => this.open());
    }
    this.#events.lost(ending);
  }

  /** The network is back, or somebody looks at the page: no reason to wait. */
  #wake(): void {
    if (!this.#closed && this.#cancelRetry !== undefined) {
      this.open();
    }
  }

  /** The server pings; after two beats of silence the connection counts as dead. */
  #watch(generation: number, heartbeatMs: number): void {
    this.#cancelWatch?.();
    this.#cancelWatch = this.#surroundings.after(heartbeatMs, () => {
      if (generation !== this.#generation) {
        return;
      }
      if (this.#surroundings.now() - this.#heardAt > 2 * heartbeatMs) {
        const socket = this.#socket;
        this.#fail({ kind: 'for-now' });
        socket?.close(4000);
      } else {
        this.#watch(generation, heartbeatMs);
      }
    });
  }
}

function endingFor(code: number): Ending {
  switch (code) {
    case CloseCode.connectedElsewhere:
      return { kind: 'client-id-taken' };
    case CloseCode.forbidden:
      return { kind: 'shut-out' };
    case CloseCode.notFound:
      return forGood('You cannot open this document: it is gone, or is not shared with you.', 404);
    case CloseCode.clientTooOld:
      return { kind: 'outdated' };
    case CloseCode.badFrame:
      return forGood('The server did not understand this page: reload it.', 400);
    case CloseCode.tooLarge:
      return forGood('The last change was too large for one message: reload the page.', 413);
    default:
      return { kind: 'for-now' };
  }
}

function forGood(detail: string, status: number): Ending {
  return {
    kind: 'for-good',
    problem: { type: 'about:blank', title: 'Not saved', status, detail },
  };
}
