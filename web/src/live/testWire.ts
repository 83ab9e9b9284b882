import { openSession } from './openSession';
import { MemoryPendingStore } from './pendingStore';
import { limits } from './simulation/modelServer';
import { type SocketEvents, type Surroundings, TicketRefused, type Transport } from './transport';
import type {
  ClientMessage,
  Commit,
  Limits,
  LoggedOp,
  Op,
  Problem,
  RecordState,
  ServerMessage,
} from './types';

export const root: RecordState = { id: 'm', type: 'map', place: null, f: {}, fv: {}, pv: 0 };
const by = { id: 'local', name: 'You' };
export const anna = { id: 'm1', name: 'Anna' };
export const problem: Problem = { type: 'x', title: 'No', status: 422, detail: 'Too long.' };

/** Those of the model, but few batches at a time, so that a test sees them wait. */
const few: Limits = { ...limits, batchesPerSecond: 20, batchBurst: 60, inFlight: 2 };

/** A server at the other end of a fake socket: the test says what it says. */
export class Wire implements Transport, Surroundings {
  sent: ClientMessage[] = [];
  connections = 0;
  refusesTickets = false;
  #events: SocketEvents | undefined;
  #now = 0;
  #timers: { at: number; call: () => void }[] = [];
  readonly #wakes = new Set<() => void>();

  async ticket(): Promise<string> {
    if (this.refusesTickets) {
      throw new TicketRefused({ ...problem, status: 404, detail: 'There is no such map.' });
    }
    return 'ticket';
  }

  connect(events: SocketEvents) {
    this.connections++;
    this.#events = events;
    return {
      send: (text: string) => {
        this.sent.push(JSON.parse(text) as ClientMessage);
      },
      close: () => {},
    };
  }

  open(): void {
    this.#events?.opened();
  }

  say(message: ServerMessage): void {
    this.#events?.message(JSON.stringify(message));
  }

  drop(code = 1006): void {
    this.#events?.closed(code);
  }

  wake(): void {
    for (const wake of this.#wakes) wake();
  }

  welcome(version: number, lastSeq: number, more: Partial<ServerMessage> = {}): void {
    this.say({
      t: 'welcome',
      epoch: '7',
      version,
      lastSeq,
      mode: 'snapshot',
      records: [root],
      last: true,
      covered: lastSeq,
      rejects: [],
      own: [],
      caps: ['read', 'edit'],
      limits: few,
      heartbeatMs: 15000,
      peers: [],
      ...more,
    } as ServerMessage);
  }

  commit(v: number, c: string, s: number, ops: readonly LoggedOp[], author = by): void {
    const commit: Commit = { v, c, s, by: author, at: '', ops };
    this.say({ t: 'commit', commits: [commit] });
  }

  pushes(): number[] {
    return this.sent.flatMap((message) => (message.t === 'push' ? [message.seq] : []));
  }

  now(): number {
    return this.#now;
  }

  after(millis: number, call: () => void): () => void {
    const timer = { at: this.#now + millis, call };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Lets time pass, and everything due in it happen. */
  async pass(millis: number): Promise<void> {
    const until = this.#now + millis;
    for (;;) {
      const due = this.#timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) {
        break;
      }
      this.#timers = this.#timers.filter((timer) => timer !== due);
      this.#now = due.at;
      due.call();
      await settled();
    }
    this.#now = until;
  }

  random(): number {
    return 0.5;
  }

  onWake(callback: () => void): () => void {
    this.#wakes.add(callback);
    return () => this.#wakes.delete(callback);
  }
}

export const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
export const title = (text: string): Op => ({ o: 'set', id: 'm', f: { title: text } });

/** A session at the other end of a wire, before its welcome. */
export async function opened(wire: Wire, store = new MemoryPendingStore()) {
  const session = openSession('acme', 'm', {
    transport: wire,
    surroundings: wire,
    clientId: async () => 'tab',
    freshClientId: async () => 'tab2',
    store,
    locks: { take: async () => undefined },
  });
  await settled();
  wire.open();
  return session;
}

/** The same after its welcome. */
export async function live(wire: Wire, store?: MemoryPendingStore) {
  const session = await opened(wire, store);
  wire.welcome(0, 0);
  return session;
}
