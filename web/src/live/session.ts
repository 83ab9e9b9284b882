import { Bases } from './bases';
import { Connection, type Ending } from './connection';
import { DocumentState, type DocumentView, type PendingBatch } from './documentState';
import { Hold } from './hold';
import { Keeper } from './keeper';
import type { LiveSession, PushOptions } from './liveSession';
import { Others, type OthersEdit } from './others';
import { Outbox } from './outbox';
import { checkSize, partsOf } from './parts';
import type { PendingStore } from './pendingStore';
import type { TabLocks } from './rescue';
import { Room } from './room';
import { Saving } from './saving';
import { SCHEMA, understands } from './schema';
import type { SessionStatus } from './status';
import type { Surroundings, Transport } from './transport';
import type { Commit, Op, Problem, RecordState, ServerMessage, Welcome } from './types';
import { UndoHistory, type UndoReport } from './undo';
import { WelcomeParts } from './welcomeParts';
import { Writers } from './writers';

export interface SessionParts {
  readonly transport: Transport;
  readonly surroundings: Surroundings;
  readonly store: PendingStore;
  readonly clientId: () => Promise<string>;
  /** Another id, when the server says that this one is in use; undefined to give up. */
  readonly freshClientId: () => Promise<string | undefined>;
  /** Tells tabs that live from those whose edits wait for somebody to send them. */
  readonly locks: TabLocks;
}

/** So many pending edits of what a backup has changed are sent without asking (LV58). */
const ASKED_ABOVE = 50;

const NOTHING_UNDONE: UndoReport = { undone: 0, skipped: [] };

/** What is told of an edit that the user may not make; the page has words of its own for it. */
export const READ_ONLY: Problem = {
  type: 'read-only',
  title: 'Read only',
  status: 403,
  detail: 'You may look at this, but not change it.',
};

/**
 * The client's half of wl.v1. The connection below it comes and goes; the session keeps what must
 * outlive it: the confirmed document, the pending batches and their numbers.
 *
 * Invariant: a pending batch is dropped only when the server said what became of it (its commit, a
 * reject, or a welcome whose `lastSeq` covers it), never on a timer (LV33).
 */
export class Session implements LiveSession {
  readonly #documentId: string;
  readonly #parts: SessionParts;
  readonly #state = new DocumentState();
  readonly #history = new UndoHistory();
  readonly #bases = new Bases();
  readonly #connection: Connection;
  readonly #writers = new Writers();
  readonly #others = new Others();
  readonly #hold = new Hold();
  readonly #keeper: Keeper;
  readonly #outbox: Outbox;
  readonly #saving: Saving;
  readonly room: Room;

  #clientId = '';
  #epoch: string | undefined;
  /** Whether the confirmed layer is of no use for going on from. */
  #needsSnapshot = true;
  /** The highest number of a batch whose outcome is known; undefined before the first welcome. */
  #answered: number | undefined;
  /** From each hello to its welcome, what else the server sends is out of date. */
  #awaitsWelcome = true;
  /** Whether it is known what the device keeps of this tab. */
  #started = false;
  /** The ticket of a socket that was open before that. */
  #waiting: string | undefined;
  readonly #arriving = new WelcomeParts();

  readonly #closeListeners = new Set<() => void>();
  #resolveLoaded: () => void = () => {};
  readonly loaded: Promise<void>;

  constructor(documentId: string, parts: SessionParts) {
    this.#documentId = documentId;
    this.#parts = parts;
    this.loaded = new Promise((resolve) => {
      this.#resolveLoaded = resolve;
    });
    this.#saving = new Saving({
      pending: () => this.pending(),
      kept: () => this.safe(),
      live: () => this.#connection.isLive(),
      held: () => this.#hold.why(),
      neverFailed: () => this.#connection.neverFailed(),
    });
    this.#outbox = new Outbox({
      surroundings: parts.surroundings,
      pending: () => this.#state.pending(),
      open: () =>
        !this.#awaitsWelcome && this.#hold.permits && !this.#hold.asks && this.#connection.isLive(),
      send: ({ seq, ops }) => this.#connection.send({ t: 'push', seq, ops }),
    });
    this.#keeper = new Keeper(parts.store, documentId, () => this.#saving.update());
    this.room = new Room(parts.surroundings, (p) => this.#connection.send({ t: 'pres', p }));
    this.#connection = new Connection(parts.transport, parts.surroundings, {
      opened: (ticket) => this.#opened(ticket),
      message: (message) => this.#receive(message),
      lost: (ending) => this.#lost(ending),
    });
    this.#connection.open();
    void this.#start();
  }

  get document(): DocumentView {
    return this.#state;
  }

  /** What the device keeps is read while ticket and socket are on their way; both make the hello. */
  async #start(): Promise<void> {
    this.#clientId = await this.#parts.clientId();
    const kept = await this.#keeper.load(this.#clientId);
    if (kept !== undefined) {
      this.#epoch = kept.epoch;
      this.#answered = kept.answered;
      this.#hold.asks = kept.asks ?? false;
      for (const batch of kept.batches) {
        this.#state.addPending(batch);
      }
    }
    this.#started = true;
    if (this.#waiting !== undefined && !this.ended()) {
      this.#hello(this.#waiting);
    }
  }

  #opened(ticket: string): void {
    if (this.#started) {
      this.#hello(ticket);
    } else {
      this.#waiting = ticket;
    }
  }

  push(ops: readonly Op[], options: PushOptions = {}): number {
    const { limits } = this.#outbox;
    if (limits === undefined) {
      throw new Error('the document is not loaded yet: wait for session.loaded before editing');
    }
    if (!this.mayEdit()) {
      this.#saving.tellRefused(READ_ONLY);
      return 0;
    }
    if (ops.length === 0) {
      return 0;
    }
    const based = this.#bases.of(this.#state, ops, options.group);
    checkSize(based, limits);
    const undoable = options.undoable ?? true;
    const step = undoable ? this.#history.remember(this.#state, based, options.group ?? null) : 0;
    this.#enqueue(based);
    return step;
  }

  #enqueue(ops: readonly Op[]): void {
    // A refusal may be known while earlier batches still wait, so the last pending is not enough.
    const seq = Math.max(this.#state.pending().at(-1)?.seq ?? 0, this.#answered ?? 0) + 1;
    this.#state.addPending({ seq, ops });
    this.#keep();
    this.#outbox.flush();
    this.#saving.update();
  }

  /** What was pushed in several batches is taken back in as many as it needs. */
  #enqueueParts(ops: readonly Op[]): void {
    for (const part of partsOf(ops, this.#outbox.limits)) this.#enqueue(part);
  }

  undo(step?: number): UndoReport {
    if (!this.mayEdit()) return NOTHING_UNDONE;
    const push = (ops: readonly Op[]) => this.#enqueueParts(ops);
    return this.#history.undo(this.#state, this.#writers.of, push, step);
  }

  redo(step?: number): UndoReport {
    if (!this.mayEdit()) return NOTHING_UNDONE;
    const push = (ops: readonly Op[]) => this.#enqueueParts(ops);
    return this.#history.redo(this.#state, this.#writers.of, push, step);
  }

  canUndo(step?: number): boolean {
    return this.mayEdit() && this.#history.canUndo(step);
  }

  canRedo(step?: number): boolean {
    return this.mayEdit() && this.#history.canRedo(step);
  }

  mayEdit(): boolean {
    return this.#hold.mayEdit();
  }

  waiting(): readonly Op[] {
    return [...this.#state.pending().flatMap(({ ops }) => ops), ...this.#hold.waiting()];
  }

  sendHeld(): void {
    this.#hold.send();
    this.#keep();
    this.#outbox.flush();
    this.#saving.update();
  }

  discardHeld(): void {
    this.#hold.discard();
    for (const { ops } of this.#state.pending()) this.#history.forget(ops);
    this.#state.dropPending(() => true);
    this.#keep();
    this.#saving.update();
  }

  /** Asks the user for another session as well, which sends what a closed tab has left (LV64). */
  adopt(other: LiveSession): void {
    this.#hold.adopt(other, () => this.#saving.update());
  }

  status(): SessionStatus {
    return this.#saving.status();
  }

  onStatus(listener: () => void): () => void {
    return this.#saving.onStatus(listener);
  }

  onRefused(listener: (problem: Problem) => void): () => void {
    return this.#saving.onRefused(listener);
  }

  onOthers(listener: (edit: OthersEdit) => void): () => void {
    return this.#others.onEdit(listener);
  }

  dismissProblem(): void {
    if (!this.ended()) {
      this.#saving.clear();
      this.#saving.update();
    }
  }

  pending(): number {
    return this.#state.pending().length;
  }

  safe(): boolean {
    return this.pending() === 0 || this.#keeper.safe();
  }

  ended(): boolean {
    return this.#saving.ended;
  }

  /** Says why a batch of this device was refused that another tab had left behind. */
  tellRefused(problem: Problem): void {
    this.#saving.tellRefused(problem);
  }

  onClose(listener: () => void): void {
    this.#closeListeners.add(listener);
  }

  close(): void {
    this.#saving.end();
    this.#outbox.stop();
    this.room.close();
    this.#connection.close();
    for (const listener of this.#closeListeners) {
      listener();
    }
  }

  introduce(): void {
    this.#connection.reopen();
  }

  /** Up to which number all outcomes are known: a refusal may come before an earlier commit. */
  #known(): number | undefined {
    const first = this.#state.pending()[0]?.seq;
    return this.#answered === undefined || first === undefined
      ? this.#answered
      : Math.min(this.#answered, first - 1);
  }

  #hello(ticket: string | undefined): void {
    this.#arriving.clear();
    this.#awaitsWelcome = true;
    const answered = this.#known();
    this.#connection.send({
      t: 'hello',
      clientId: this.#clientId,
      mapId: this.#documentId,
      schema: SCHEMA,
      ...(answered === undefined ? {} : { answered }),
      ...(ticket === undefined ? {} : { ticket }),
      ...(this.#epoch === undefined ? {} : { epoch: this.#epoch }),
      ...(this.#needsSnapshot ? {} : { version: this.#state.version() }),
    });
  }

  #receive(message: ServerMessage): void {
    // The welcome tells all of it; taking a part in would pass over what came before and was not heard (LV37).
    const told = message.t === 'commit' || message.t === 'ack' || message.t === 'reject';
    if (this.#awaitsWelcome && told) {
      return;
    }
    if (!understands(message)) {
      this.#connection.end({ kind: 'outdated' });
      return;
    }
    switch (message.t) {
      case 'welcome':
      case 'chunk': {
        const whole = this.#arriving.add(message);
        if (whole !== undefined) {
          this.#welcomed(whole.welcome, whole.commits, whole.records);
        }
        break;
      }
      case 'commit':
        this.#committed(message.commits);
        break;
      case 'ack':
        this.#writers.own(message.v);
        this.#settle((batch) => batch.seq <= message.seq);
        break;
      case 'reject':
        this.#refused(message.seq, message.problem);
        break;
      case 'resync':
        this.#hello(undefined);
        break;
      case 'bye':
        this.#saving.outage(message.problem);
        break;
      case 'pres':
        this.room.hear(message.peers, this.#clientId);
        break;
      case 'perm':
        this.#permitted(message.caps);
        break;
      case 'ping':
      case 'pong':
        break;
    }
    this.#saving.update();
  }

  #welcomed(welcome: Welcome, commits: readonly Commit[], records: readonly RecordState[]): void {
    const sameLine = this.#epoch === undefined || this.#epoch === welcome.epoch;
    this.#saving.outage(undefined);
    for (const reject of welcome.rejects) {
      this.#refused(reject.seq, reject.problem);
    }
    const answered = (batch: PendingBatch) => batch.seq <= welcome.covered;
    if (!sameLine) {
      this.#writers.clear();
    }
    for (const version of welcome.own) {
      this.#writers.own(version);
    }
    this.#writers.heard(commits, this.#clientId);
    const tellOthers = this.#others.watch(this.#state, commits, this.#clientId);
    this.#hold.permits = welcome.caps.includes('edit');
    if (welcome.mode === 'snapshot') {
      if (!sameLine) {
        this.#state.dropPending(answered);
        this.#hold.asks ||= this.#state.pendingOnChanged(records) > ASKED_ABOVE;
      }
      this.#state.loadSnapshot(welcome.version, records, answered);
    } else if (!this.#state.commit(commits, answered) || this.#state.version() < welcome.version) {
      this.#startOver();
      return;
    }
    this.#epoch = welcome.epoch;
    this.#needsSnapshot = false;
    this.#awaitsWelcome = false;
    this.#answered = welcome.lastSeq;
    this.#state.renumberPending(welcome.lastSeq + 1);
    this.#outbox.welcomed(welcome.limits, welcome.lastSeq);
    this.#connection.live(welcome.heartbeatMs);
    this.room.open();
    this.#keep();
    this.#resolveLoaded();
    this.#outbox.flush();
    tellOthers();
  }

  /** LV57. What was pushed meanwhile was not looked at: it is sent again after another welcome. */
  #permitted(caps: readonly string[]): void {
    const before = this.#hold.permits;
    this.#hold.permits = caps.includes('edit');
    if (this.#hold.permits && !before && !this.#awaitsWelcome) this.#hello(undefined);
  }

  #committed(commits: readonly Commit[]): void {
    const own = commits.filter((commit) => commit.c === this.#clientId);
    const lastOwn = own.at(-1)?.s ?? 0;
    this.#writers.heard(commits, this.#clientId);
    const tellOthers = this.#others.watch(this.#state, commits, this.#clientId);
    if (!this.#state.commit(commits, (batch) => batch.seq <= lastOwn)) {
      this.#startOver();
      return;
    }
    tellOthers();
    if (own.some((commit) => commit.ops.length > 0)) {
      this.#saving.clear();
    }
    if (own.length > 0) {
      this.#answered = Math.max(this.#answered ?? 0, lastOwn);
      this.#keep();
      this.#outbox.flush();
    }
  }

  #settle(which: (batch: PendingBatch) => boolean): void {
    const settled = this.#state.pending().filter(which);
    this.#state.dropPending(which);
    this.#answered = Math.max(this.#answered ?? 0, settled.at(-1)?.seq ?? 0);
    this.#keep();
    this.#outbox.flush();
  }

  #refused(seq: number, problem: Problem): void {
    const batch = this.#state.pending().find((pending) => pending.seq === seq);
    if (batch !== undefined) {
      this.#history.forget(batch.ops);
    }
    this.#saving.refused(problem);
    this.#settle((pending) => pending.seq === seq);
    this.#saving.tellRefused(problem);
  }

  /** The confirmed layer does not fit the server's: takes a whole snapshot. */
  #startOver(): void {
    this.#needsSnapshot = true;
    this.#hello(undefined);
  }

  #keep(): void {
    this.#keeper.keep(this.#clientId, {
      epoch: this.#epoch,
      answered: this.#known() ?? 0,
      batches: this.#state.pending(),
      ...(this.#hold.asks ? { asks: true } : {}),
    });
  }

  #lost(ending: Ending): void {
    this.#waiting = undefined;
    this.#arriving.clear();
    this.#awaitsWelcome = true;
    this.#outbox.lost();
    this.room.close();
    if (ending.kind === 'shut-out') {
      this.#hold.shutOut = true;
      this.#saving.end();
    } else if (ending.kind === 'outdated') {
      this.#hold.outdated = true;
      this.#saving.end();
    } else if (ending.kind === 'for-good') {
      this.#saving.end(ending.problem);
    } else if (ending.kind === 'client-id-taken') {
      void this.#takeFreshClientId();
    }
    this.#saving.update();
  }

  async #takeFreshClientId(): Promise<void> {
    const fresh = await this.#parts.freshClientId();
    if (fresh === undefined) {
      this.#saving.end();
      this.#saving.update();
      return;
    }
    this.#keeper.forget(this.#clientId);
    this.#clientId = fresh;
    this.#answered = 0;
    this.#state.renumberPending(1);
    this.#keep();
    this.#connection.open();
  }
}
