import { newTabClientId, tabClientId } from './clientId';
import { Connection, type Ending } from './connection';
import {
  DocumentState,
  type DocumentView,
  PENDING_VERSION,
  type PendingBatch,
} from './documentState';
import type { LiveSession, PushOptions } from './liveSession';
import { partsOf } from './parts';
import { MemoryPendingStore, type PendingStore } from './pendingStore';
import { RateLimit } from './rate';
import { type SessionStatus, sameStatus } from './status';
import {
  browserSurroundings,
  browserTransport,
  type Surroundings,
  type Transport,
} from './transport';
import type { Commit, Limits, Op, Problem, RecordState, ServerMessage, Welcome } from './types';
import { UndoHistory, type UndoReport } from './undo';

export interface SessionParts {
  readonly transport: Transport;
  readonly surroundings: Surroundings;
  readonly store: PendingStore;
  readonly clientId: () => Promise<string>;
  readonly freshClientId: () => Promise<string>;
}

/** Opens a document in this tab. Connects at once and stays connected until closed. */
export function openSession(
  workspace: string,
  document: string,
  parts: Partial<SessionParts> = {},
): LiveSession {
  return new Session(document, {
    transport: parts.transport ?? browserTransport(workspace, document),
    surroundings: parts.surroundings ?? browserSurroundings(),
    store: parts.store ?? new MemoryPendingStore(),
    clientId: parts.clientId ?? tabClientId,
    freshClientId: parts.freshClientId ?? newTabClientId,
  });
}

/**
 * The client's half of wl.v1. The connection below it comes and goes; the session keeps what must
 * outlive it: the confirmed document, the pending batches and their numbers.
 *
 * Invariant: a pending batch is dropped only when the server said what became of it (its commit, a
 * reject, or a welcome whose `lastSeq` covers it), never on a timer (LV33).
 */
class Session implements LiveSession {
  readonly #documentId: string;
  readonly #parts: SessionParts;
  readonly #state = new DocumentState();
  readonly #history = new UndoHistory();
  readonly #connection: Connection;
  readonly #ownVersions = new Set<number>();

  #clientId = '';
  #epoch: string | undefined;
  /** Whether the confirmed layer is of no use for going on from. */
  #needsSnapshot = true;
  /** The highest number of a batch whose outcome is known; undefined before the first welcome. */
  #answered: number | undefined;
  /** From each hello to its welcome, what else the server sends is out of date. */
  #awaitsWelcome = true;
  /** The highest number sent on this connection. */
  #sent = 0;
  #limits: Limits | undefined;
  #rate: RateLimit | undefined;
  #cancelFlush: (() => void) | undefined;
  /** A welcome that comes in several frames. */
  #partial: { welcome: Welcome; commits: Commit[]; records: RecordState[] } | undefined;

  /** Why the last batch was refused, until another is accepted or the user has seen it. */
  #problem: Problem | undefined;
  /** Why the server can save nothing now, until it welcomes us again. */
  #outage: Problem | undefined;
  #ended = false;
  #status: SessionStatus = { kind: 'connecting' };
  readonly #statusListeners = new Set<() => void>();
  readonly #refusedListeners = new Set<(problem: Problem) => void>();
  #resolveLoaded: () => void = () => {};
  readonly loaded: Promise<void>;

  constructor(documentId: string, parts: SessionParts) {
    this.#documentId = documentId;
    this.#parts = parts;
    this.loaded = new Promise((resolve) => {
      this.#resolveLoaded = resolve;
    });
    this.#connection = new Connection(parts.transport, parts.surroundings, {
      opened: (ticket) => this.#hello(ticket),
      message: (message) => this.#receive(message),
      lost: (ending) => this.#lost(ending),
    });
    void this.#start();
  }

  get document(): DocumentView {
    return this.#state;
  }

  async #start(): Promise<void> {
    this.#clientId = await this.#parts.clientId();
    for (const batch of await this.#parts.store.load(this.#documentId, this.#clientId)) {
      this.#state.addPending(batch);
    }
    if (!this.#ended) {
      this.#connection.open();
    }
  }

  push(ops: readonly Op[], options: PushOptions = {}): number {
    if (this.#limits === undefined) {
      throw new Error('the document is not loaded yet: wait for session.loaded before editing');
    }
    if (ops.length === 0) {
      return 0;
    }
    checkSize(ops, this.#limits);
    const undoable = options.undoable ?? true;
    const step = undoable ? this.#history.remember(this.#state, ops, options.group ?? null) : 0;
    this.#enqueue(ops);
    return step;
  }

  #enqueue(ops: readonly Op[]): void {
    // A refusal may be known while earlier batches still wait, so the last pending is not enough.
    const seq = Math.max(this.#state.pending().at(-1)?.seq ?? 0, this.#answered ?? 0) + 1;
    this.#state.addPending({ seq, ops });
    this.#keep();
    this.#flush();
    this.#updateStatus();
  }

  /** What was pushed in several batches is taken back in as many as it needs. */
  #enqueueParts(ops: readonly Op[]): void {
    for (const part of partsOf(ops, this.#limits)) this.#enqueue(part);
  }

  undo(step?: number): UndoReport {
    return this.#history.undo(this.#state, this.#mine, (ops) => this.#enqueueParts(ops), step);
  }

  redo(step?: number): UndoReport {
    return this.#history.redo(this.#state, this.#mine, (ops) => this.#enqueueParts(ops), step);
  }

  canUndo(step?: number): boolean {
    return this.#history.canUndo(step);
  }

  canRedo(step?: number): boolean {
    return this.#history.canRedo(step);
  }

  readonly #mine = (version: number) =>
    version === PENDING_VERSION || this.#ownVersions.has(version);

  status(): SessionStatus {
    return this.#status;
  }

  onStatus(listener: () => void): () => void {
    this.#statusListeners.add(listener);
    return () => this.#statusListeners.delete(listener);
  }

  onRefused(listener: (problem: Problem) => void): () => void {
    this.#refusedListeners.add(listener);
    return () => this.#refusedListeners.delete(listener);
  }

  dismissProblem(): void {
    if (!this.#ended) {
      this.#problem = undefined;
      this.#updateStatus();
    }
  }

  close(): void {
    this.#ended = true;
    this.#cancelFlush?.();
    this.#connection.close();
  }

  #hello(ticket: string | undefined): void {
    this.#partial = undefined;
    this.#awaitsWelcome = true;
    this.#connection.send({
      t: 'hello',
      clientId: this.#clientId,
      mapId: this.#documentId,
      schema: 1,
      ...(this.#answered === undefined ? {} : { answered: this.#answered }),
      ...(ticket === undefined ? {} : { ticket }),
      ...(this.#epoch === undefined ? {} : { epoch: this.#epoch }),
      ...(this.#needsSnapshot ? {} : { version: this.#state.version() }),
    });
  }

  #receive(message: ServerMessage): void {
    if (this.#awaitsWelcome && (message.t === 'commit' || message.t === 'reject')) {
      return;
    }
    switch (message.t) {
      case 'welcome':
        this.#partial = { welcome: message, commits: [], records: [] };
        this.#gather(message);
        break;
      case 'chunk':
        this.#gather(message);
        break;
      case 'commit':
        this.#committed(message.commits);
        break;
      case 'ack':
        this.#settle((batch) => batch.seq <= message.seq);
        break;
      case 'reject':
        this.#refused(message.seq, message.problem);
        break;
      case 'resync':
        this.#hello(undefined);
        break;
      case 'bye':
        this.#outage = message.problem;
        break;
      case 'perm':
      case 'pres':
      case 'ping':
      case 'pong':
        break;
    }
    this.#updateStatus();
  }

  #gather(part: { commits?: readonly Commit[]; records?: readonly RecordState[]; last: boolean }) {
    const partial = this.#partial;
    if (partial === undefined) {
      return;
    }
    partial.commits.push(...(part.commits ?? []));
    partial.records.push(...(part.records ?? []));
    if (part.last) {
      this.#partial = undefined;
      this.#welcomed(partial.welcome, partial.commits, partial.records);
    }
  }

  #welcomed(welcome: Welcome, commits: readonly Commit[], records: readonly RecordState[]): void {
    const sameLine = this.#epoch === undefined || this.#epoch === welcome.epoch;
    this.#outage = undefined;
    for (const reject of sameLine ? welcome.rejects : []) {
      this.#refused(reject.seq, reject.problem);
    }
    // On another history line the numbers mean nothing: all that is pending is sent again.
    const answered = (batch: PendingBatch) => sameLine && batch.seq <= welcome.lastSeq;
    this.#noteOwn(commits);
    if (welcome.mode === 'snapshot') {
      if (!sameLine) {
        this.#ownVersions.clear();
      }
      this.#state.loadSnapshot(welcome.version, records, answered);
    } else if (!this.#state.commit(commits, answered)) {
      this.#startOver();
      return;
    }
    this.#epoch = welcome.epoch;
    this.#needsSnapshot = false;
    this.#awaitsWelcome = false;
    this.#answered = welcome.lastSeq;
    this.#state.renumberPending(welcome.lastSeq + 1);
    this.#sent = welcome.lastSeq;
    this.#limits = welcome.limits;
    this.#rate ??= rateWithin(welcome.limits, this.#parts.surroundings.now());
    this.#connection.live(welcome.heartbeatMs);
    this.#keep();
    this.#resolveLoaded();
    this.#flush();
  }

  #committed(commits: readonly Commit[]): void {
    const own = commits.filter((commit) => commit.c === this.#clientId);
    const lastOwn = own.at(-1)?.s ?? 0;
    this.#noteOwn(commits);
    if (!this.#state.commit(commits, (batch) => batch.seq <= lastOwn)) {
      this.#startOver();
      return;
    }
    if (own.some((commit) => commit.ops.length > 0)) {
      this.#problem = undefined;
    }
    if (own.length > 0) {
      this.#answered = Math.max(this.#answered ?? 0, lastOwn);
      this.#keep();
      this.#flush();
    }
  }

  #noteOwn(commits: readonly Commit[]): void {
    for (const commit of commits) {
      if (commit.c === this.#clientId) {
        this.#ownVersions.add(commit.v);
      }
    }
  }

  #settle(which: (batch: PendingBatch) => boolean): void {
    const settled = this.#state.pending().filter(which);
    this.#state.dropPending(which);
    this.#answered = Math.max(this.#answered ?? 0, settled.at(-1)?.seq ?? 0);
    this.#keep();
    this.#flush();
  }

  #refused(seq: number, problem: Problem): void {
    const batch = this.#state.pending().find((pending) => pending.seq === seq);
    if (batch !== undefined) {
      this.#history.forget(batch.ops);
    }
    this.#problem = problem;
    this.#settle((pending) => pending.seq === seq);
    for (const listener of this.#refusedListeners) {
      listener(problem);
    }
  }

  /** The confirmed layer does not fit the server's: takes a whole snapshot. */
  #startOver(): void {
    this.#needsSnapshot = true;
    this.#hello(undefined);
  }

  /** Sends what may be sent: in order, within the server's limits. */
  #flush(): void {
    const { surroundings } = this.#parts;
    this.#cancelFlush?.();
    this.#cancelFlush = undefined;
    if (this.#awaitsWelcome || !this.#connection.isLive() || this.#limits === undefined) {
      return;
    }
    const pending = this.#state.pending();
    for (const batch of pending.slice(0, this.#limits.inFlight)) {
      if (batch.seq <= this.#sent) {
        continue;
      }
      const wait = this.#rate?.take(surroundings.now()) ?? 0;
      if (wait > 0) {
        this.#cancelFlush = surroundings.after(wait, () => this.#flush());
        return;
      }
      this.#connection.send({ t: 'push', seq: batch.seq, ops: batch.ops });
      this.#sent = batch.seq;
    }
  }

  #keep(): void {
    void this.#parts.store.save(this.#documentId, this.#clientId, this.#state.pending());
  }

  #lost(ending: Ending): void {
    this.#partial = undefined;
    this.#awaitsWelcome = true;
    this.#rate = undefined;
    this.#cancelFlush?.();
    if (ending.kind === 'for-good') {
      this.#ended = true;
      this.#problem = ending.problem;
    } else if (ending.kind === 'client-id-taken') {
      void this.#takeFreshClientId();
    }
    this.#updateStatus();
  }

  async #takeFreshClientId(): Promise<void> {
    const old = this.#clientId;
    this.#clientId = await this.#parts.freshClientId();
    await this.#parts.store.save(this.#documentId, old, []);
    this.#answered = 0;
    this.#state.renumberPending(1);
    this.#keep();
    this.#connection.open();
  }

  #updateStatus(): void {
    const next = this.#currentStatus();
    if (!sameStatus(this.#status, next)) {
      this.#status = next;
      for (const listener of this.#statusListeners) {
        listener();
      }
    }
  }

  #currentStatus(): SessionStatus {
    const pending = this.#state.pending().length;
    const problem = this.#outage ?? this.#problem;
    if (problem !== undefined) {
      return { kind: 'not-saved', problem, pending };
    }
    if (!this.#connection.isLive()) {
      return this.#connection.neverFailed() ? { kind: 'connecting' } : { kind: 'offline', pending };
    }
    return pending === 0 ? { kind: 'saved' } : { kind: 'saving', pending };
  }
}

/** A tenth below what the server allows: what leaves here evenly may arrive there in bunches. */
function rateWithin(limits: Limits, now: number): RateLimit {
  return new RateLimit(limits.batchesPerSecond * 0.9, Math.max(1, limits.batchBurst * 0.9), now);
}

function checkSize(ops: readonly Op[], limits: Limits): void {
  if (ops.length > limits.batchOps) {
    throw new RangeError(
      `a batch holds at most ${limits.batchOps} operations, this one has ${ops.length}: push it in parts`,
    );
  }
  const bytes = new TextEncoder().encode(JSON.stringify(ops)).length;
  if (bytes > limits.batchBytes) {
    throw new RangeError(
      `a batch has at most ${limits.batchBytes} bytes, this one has ${bytes}: push it in parts`,
    );
  }
}
