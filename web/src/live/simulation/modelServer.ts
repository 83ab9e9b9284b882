import { effective, replay } from '../effective';
import type { SocketEvents } from '../transport';
import type {
  ClientMessage,
  Commit,
  Hello,
  Limits,
  LoggedOp,
  Op,
  Problem,
  RecordState,
  ServerMessage,
} from '../types';

/** Mistakes planted into the server's model, to see that the simulation would find them. */
export type Mistake =
  | 'none'
  | 'acks-before-disk'
  | 'snapshot-misses-its-tail'
  | 'takes-repeats-for-new';

/** Whether the power stays while what has gathered is written, or goes before or after. */
export type Power = 'stays' | 'goes-before' | 'goes-after';

/** A server of one document, as the world needs it: a model of it, or the one of Java. */
export interface SimulatedServer {
  /** What is on disk. */
  readonly log: readonly { readonly commit: Commit }[];
  /** Whether the user of all tabs may edit now (LV57). */
  readonly mayEdit: boolean;
  /** With more messages than this on their way a connection is cut (LV42). */
  readonly patience: number;
  ticket(): string;
  receive(connection: ModelConnection, message: ClientMessage): void;
  leave(connection: ModelConnection): void;
  /** Everything that has gathered is on disk and told, or lost with the power. */
  flush(power: Power): void;
  /** Takes some of what is deleted out of the document (LV16); the ids of what is gone. */
  purge(picks: () => boolean): readonly string[];
  /** The rights of the user change, and all windows hear of it. */
  permit(mayEdit: boolean): void;
  /** A backup of so many versions is brought back, on another history line. */
  bringBack(versions: number, epoch: string): void;
  /** Which client wrote a version of a history line. */
  author(epoch: string, version: number): string | undefined;
  /** The document as it is on disk; fails where that breaks a law. */
  records(): Iterable<RecordState>;
  /** Time goes by. */
  pass(millis: number): void;
}

interface Entry {
  readonly commit: Commit;
  readonly epoch: string;
  readonly refusal: Problem | undefined;
}

type Event =
  | { readonly kind: 'write'; readonly entry: Entry; readonly from?: ModelConnection }
  | { readonly kind: 'join'; readonly hello: Hello; readonly connection: ModelConnection };

const DELTA = 6;
const by = { id: 'local', name: 'You' };
const forbidden: Problem = { type: 'x', title: 'No', status: 422, detail: 'This is forbidden.' };
const root: RecordState = { id: 'm', type: 'map', place: null, f: {}, fv: {}, pv: 0 };

export const limits: Limits = {
  frameBytes: 65536,
  batchOps: 500,
  batchBytes: 64512,
  batchesPerSecond: 1000,
  batchBurst: 1000,
  inFlight: 32,
  connectionsPerDocument: 200,
  connectionsPerUser: 20,
  records: 20000,
  documentBytes: 10485760,
  idxChars: 64,
  depth: 12,
  textBytes: 16384,
  presenceBytes: 1024,
};

/** One connection: what is on its way in both directions. */
export class ModelConnection {
  readonly toServer: ClientMessage[] = [];
  readonly toPage: ServerMessage[] = [];
  clientId = '';
  joined = false;
  cut = false;
  open = true;
  /** The code with which the server has ended it, once the page has heard what came before. */
  ends: number | undefined;

  constructor(
    readonly events: SocketEvents,
    readonly patience: number,
  ) {}

  tell(message: ServerMessage): void {
    if (this.cut) return;
    if (this.toPage.length >= this.patience) {
      this.cut = true;
      this.toPage.length = 0;
    } else this.toPage.push(message);
  }
}

/** The rules of the server in a hundred lines, with a disk that may lose what it was not told to keep. */
export class ModelServer implements SimulatedServer {
  readonly patience = 8;
  epoch = 'a';
  mayEdit = true;
  log: Entry[] = [];
  /** The logs of the history lines that are past. */
  readonly past = new Map<string, readonly Entry[]>();
  #latest: Entry[] = [];
  #records = new Map<string, RecordState>([['m', root]]);
  #events: Event[] = [];
  readonly #connections = new Map<string, ModelConnection>();

  constructor(readonly mistake: Mistake) {}

  ticket(): string {
    return 'ticket';
  }

  pass(): void {}

  records(): Iterable<RecordState> {
    return this.#played(this.log).values();
  }

  #played(log: readonly Entry[]): Map<string, RecordState> {
    const records = new Map<string, RecordState>([['m', root]]);
    for (const { commit } of log) {
      replay(records, commit.ops, commit.v);
    }
    return records;
  }

  receive(connection: ModelConnection, message: ClientMessage): void {
    if (message.t === 'hello') {
      const older = this.#connections.get(message.clientId);
      if (older !== connection) older?.events.closed(4409);
      connection.clientId = message.clientId;
      this.#connections.set(message.clientId, connection);
      connection.joined = false;
      this.#events.push({ kind: 'join', hello: message, connection });
    } else if (message.t === 'push') {
      this.#push(connection, message.seq, message.ops);
    }
  }

  #push(connection: ModelConnection, wanted: number, ops: readonly Op[]): void {
    const { clientId } = connection;
    if (this.#connections.get(clientId) !== connection || !this.mayEdit) return;
    const last = lastSeq(this.#latest, clientId);
    const seq = this.mistake === 'takes-repeats-for-new' ? last + 1 : wanted;
    if (seq <= last) {
      const entry = this.#latest.find(({ commit }) => commit.c === clientId && commit.s === seq);
      if (entry && this.log.includes(entry)) answer(connection, entry);
      return;
    }
    if (seq > last + 1) {
      connection.tell({ t: 'resync', reason: 'a gap' });
      return;
    }
    this.#decide(connection, seq, ops);
    if (this.mistake === 'acks-before-disk') connection.tell({ t: 'ack', seq, v: 0 });
  }

  #decide(connection: ModelConnection, s: number, ops: readonly Op[]): void {
    const v = this.#latest.length + 1;
    const refused = ops.some((op) => op.o === 'set' && op.f.forbidden === true);
    const taken: Op[] = [];
    for (const op of refused ? [] : ops) {
      if (effective((id) => this.#records.get(id), op) !== null) {
        replay(this.#records, [op], v);
        taken.push(op);
      }
    }
    const commit = { v, c: connection.clientId, s, by, at: '', ops: taken };
    const entry = { commit, epoch: this.epoch, refusal: refused ? forbidden : undefined };
    this.#latest.push(entry);
    this.#events.push({ kind: 'write', entry, from: connection });
  }

  /** Under a client of its own. */
  purge(picks: () => boolean): readonly string[] {
    const before = [...this.#records.keys()];
    const v = this.#latest.length + 1;
    const taken: LoggedOp[] = [];
    for (const id of [...this.#records.keys()]) {
      const op: LoggedOp = { o: 'purge', id };
      if (effective((of) => this.#records.get(of), op) !== null && picks()) {
        replay(this.#records, [op], v);
        taken.push(op);
      }
    }
    if (taken.length === 0) return [];
    const s = lastSeq(this.#latest, 'server') + 1;
    const commit = { v, c: 'server', s, by, at: '', ops: taken };
    const entry = { commit, epoch: this.epoch, refusal: undefined };
    this.#latest.push(entry);
    this.#events.push({ kind: 'write', entry });
    return before.filter((id) => !this.#records.has(id));
  }

  flush(power: Power): void {
    const writes = this.#events.flatMap((event) => (event.kind === 'write' ? [event.entry] : []));
    if (power !== 'goes-before') this.log = [...this.log, ...writes];
    if (power !== 'stays') {
      this.#restart();
      return;
    }
    const events = this.#events;
    this.#events = [];
    let told = this.log.length - writes.length;
    for (const event of events) {
      if (event.kind === 'write') {
        told++;
        if (event.entry.refusal && event.from) answer(event.from, event.entry);
        for (const connection of this.#connections.values()) {
          if (connection.joined) {
            connection.tell({ t: 'commit', commits: [event.entry.commit] });
          }
        }
      } else if (this.#connections.get(event.hello.clientId) === event.connection) {
        this.#welcome(event.hello, event.connection, told);
      }
    }
  }

  #welcome(hello: Hello, connection: ModelConnection, version: number): void {
    const log = this.log.slice(0, version);
    const line = hello.epoch ?? this.epoch;
    const sameLine = line === this.epoch;
    const answered = hello.answered ?? Number.POSITIVE_INFINITY;
    const outcomes = log.filter(
      ({ commit, epoch }) => commit.c === hello.clientId && epoch === line && commit.s > answered,
    );
    const last = lastSeq(log, hello.clientId);
    const covered = sameLine ? last : (outcomes.at(-1)?.commit.s ?? 0);
    const from = hello.version;
    const delta = sameLine && from !== undefined && from <= version && version - from <= DELTA;
    connection.joined = true;
    connection.tell({
      t: 'welcome',
      epoch: this.epoch,
      version,
      lastSeq: last,
      covered,
      mode: delta ? 'delta' : 'snapshot',
      ...(delta
        ? {
            commits: log.slice(from).map(({ commit }) => commit),
          }
        : { records: [...this.#played(this.#snapshot(log)).values()] }),
      last: true,
      rejects: outcomes.flatMap(({ commit, refusal }) =>
        refusal ? [{ seq: commit.s, problem: refusal }] : [],
      ),
      own: outcomes.flatMap(({ commit, refusal }) => (refusal ? [] : [commit.v])),
      caps: this.#caps(),
      limits,
      heartbeatMs: 15000,
      peers: [],
    });
  }

  #snapshot(log: readonly Entry[]): readonly Entry[] {
    return this.mistake === 'snapshot-misses-its-tail' ? log.slice(0, -1) : log;
  }

  #caps(): readonly string[] {
    return this.mayEdit ? ['read', 'edit'] : ['read'];
  }

  permit(mayEdit: boolean): void {
    this.mayEdit = mayEdit;
    for (const connection of this.#connections.values()) {
      if (connection.joined) connection.tell({ t: 'perm', caps: this.#caps() });
    }
  }

  /** The process starts again from what is on disk. */
  #restart(): void {
    this.#latest = [...this.log];
    this.#records = this.#played(this.log);
    this.#events = [];
    this.#connections.clear();
  }

  bringBack(versions: number, epoch: string): void {
    this.past.set(this.epoch, this.log);
    this.log = this.log.slice(0, versions);
    this.epoch = epoch;
    this.#restart();
  }

  leave(connection: ModelConnection): void {
    connection.open = false;
    if (this.#connections.get(connection.clientId) === connection) {
      this.#connections.delete(connection.clientId);
    }
  }

  author(epoch: string, version: number): string | undefined {
    const log = epoch === this.epoch ? this.log : this.past.get(epoch);
    return log?.[version - 1]?.commit.c;
  }
}

function lastSeq(log: readonly Entry[], clientId: string): number {
  for (let i = log.length - 1; i >= 0; i--) {
    const commit = log[i]?.commit;
    if (commit?.c === clientId) return commit.s;
  }
  return 0;
}

function answer(connection: ModelConnection, { commit, refusal }: Entry): void {
  connection.tell(
    refusal
      ? { t: 'reject', seq: commit.s, problem: refusal }
      : { t: 'ack', seq: commit.s, v: commit.v },
  );
}
