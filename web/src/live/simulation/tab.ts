import type { LiveSession } from '../liveSession';
import { openSession } from '../openSession';
import { type Kept, MemoryPendingStore } from '../pendingStore';
import type { SocketEvents, Surroundings, Transport } from '../transport';
import type { ClientMessage, Op, ServerMessage } from '../types';
import { type ClientMistake, heard, said } from './clientMistakes';
import { ModelConnection, type SimulatedServer } from './modelServer';

/** A browser: its IndexedDB outlives tabs, its locks end with them. */
export class Device extends MemoryPendingStore {
  override readonly lasting = true;
  readonly locks = new Map<string, Tab>();
  readonly #held = new Map<string, Kept>();

  override async save(document: string, clientId: string, kept: Kept | undefined): Promise<void> {
    if (kept === undefined) this.#held.delete(clientId);
    else this.#held.set(clientId, kept);
    await super.save(document, clientId, kept);
  }

  /** What all batches on it do that no tab was told the outcome of. */
  waiting(): readonly Op[] {
    return [...this.#held.values()].flatMap(({ batches }) => batches.flatMap(({ ops }) => ops));
  }
}

/** What a tab lives in. */
interface Around {
  readonly device: Device;
  readonly server: SimulatedServer;
  readonly random: () => number;
  readonly time: number;
  readonly clientMistake: ClientMistake;
}

/** One tab: a true session on a connection that the world delays, loses and cuts. */
export class Tab implements Transport, Surroundings {
  readonly connections: ModelConnection[] = [];
  readonly session: LiveSession;
  readonly steps: number[] = [];
  naps = 0;
  closed = false;
  #timers: { readonly at: number; readonly call: () => void }[] = [];

  constructor(
    readonly id: string,
    readonly world: Around,
  ) {
    world.device.locks.set(id, this);
    this.session = openSession('acme', 'm', {
      transport: this,
      surroundings: this,
      store: world.device,
      clientId: async () => id,
      freshClientId: async () => {
        throw new Error(`the id ${id} is in use elsewhere`);
      },
      locks: {
        take: async (wanted) => {
          if (world.device.locks.has(wanted)) return undefined;
          world.device.locks.set(wanted, this);
          return () => world.device.locks.delete(wanted);
        },
      },
    });
  }

  async ticket(): Promise<string> {
    return this.world.server.ticket();
  }

  connect(events: SocketEvents) {
    const { clientMistake } = this.world;
    let client = '';
    let sent = 0;
    const hear = (message: ServerMessage) => {
      events.message(JSON.stringify(heard(clientMistake, client, sent, message)));
    };
    const connection: ModelConnection = new ModelConnection(
      {
        ...events,
        opened: () => events.opened(),
        closed: (code) => events.closed(code),
        message: (text) => hear(JSON.parse(text) as ServerMessage),
      },
      this.world.server.patience,
    );
    this.connections.push(connection);
    // As in a browser, the page has the socket before it hears that it is open.
    queueMicrotask(() => events.opened());
    return {
      send: (text: string) => {
        const message = said(clientMistake, JSON.parse(text) as ClientMessage);
        connection.toServer.push(message);
        if (message.t === 'hello') client = message.clientId;
        if (message.t !== 'push') return;
        sent = message.seq;
        if (clientMistake === 'settles-what-is-sent') {
          queueMicrotask(() => hear({ t: 'ack', seq: sent, v: 0 }));
        }
      },
      close: () => this.lose(connection, false),
    };
  }

  lose(connection: ModelConnection, tells = true, code = 1006): void {
    const at = this.connections.indexOf(connection);
    if (at === -1) return;
    this.connections.splice(at, 1);
    this.world.server.leave(connection);
    if (tells) connection.events.closed(code);
  }

  close(): void {
    this.closed = true;
    this.session.close();
    for (const connection of [...this.connections]) this.lose(connection, false);
    for (const [id, holder] of this.world.device.locks) {
      if (holder === this) this.world.device.locks.delete(id);
    }
  }

  now(): number {
    return this.world.time;
  }

  random(): number {
    return this.world.random();
  }

  after(millis: number, call: () => void): () => void {
    const timer = { at: this.world.time + millis, call };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  onWake(): () => void {
    return () => {};
  }

  due(): void {
    const due = this.#timers.filter(({ at }) => at <= this.world.time);
    this.#timers = this.#timers.filter(({ at }) => at > this.world.time);
    for (const { call } of due) if (!this.closed) call();
  }
}
