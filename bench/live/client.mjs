// One window of wl.v1: keeps the document, sends edits in order, comes back when it was cut off.
import { randomUUID } from 'node:crypto';
import WebSocket from 'ws';
import { Replica } from './replica.mjs';

const IN_FLIGHT = 30;

/** What all clients of a map are sent is the same bytes within moments; they are read once. */
const read = [];
const KEPT = 32;
function parsed(bytes) {
  for (const known of read) if (bytes.equals(known.bytes)) return known.message;
  const message = JSON.parse(bytes.toString());
  read.unshift({ bytes, message });
  if (read.length > KEPT) read.pop();
  return message;
}

export class Client {
  id = randomUUID();
  version = 0;
  /** Connections that ended without our doing. */
  cuts = 0;
  /** Beats of the server that it has heard. */
  beats = 0;
  lastClose;
  /** Called with each edit that a welcome acknowledges. */
  covered = () => undefined;
  replica = new Replica();
  #place;
  #hear;
  #socket;
  #epoch;
  #seq = 0;
  #answered = 0;
  #parts = [];
  #welcomed = false;
  #pending = new Map();
  #inFlight = new Set();
  /** For how long it has been cut off, since a connection of a minute (LV40). */
  #away = 0;
  #awaySince;
  #welcomedAt;
  #over = false;
  #comesBack;

  /**
   * @param place where the document is: `{server, ws, map}`
   * @param hear called with this client and each commit that reaches it
   * @param comesBack whether it connects again when it was cut off, with the pauses of LV40
   */
  constructor(place, hear, { comesBack = false } = {}) {
    this.#place = place;
    this.#hear = hear;
    this.#comesBack = comesBack;
  }

  get settled() {
    return this.#welcomed && this.#pending.size === 0;
  }

  get socket() {
    return this.#socket;
  }

  /** Resolves with the welcome. */
  async connect() {
    const { server, ws, map } = this.#place;
    const { ticket } = await server.api(`/workspaces/${ws}/documents/${map}/tickets`, {
      method: 'POST',
    });
    const url = `ws://127.0.0.1:${server.port}/api/v1/live`;
    const socket = new WebSocket(url, 'wl.v1', { perMessageDeflate: false });
    this.#socket = socket;
    await new Promise((welcomed, failed) => {
      socket.on('open', () => this.#hello(ticket));
      socket.on('message', (data) => this.#take(data, welcomed));
      socket.on('error', failed);
      socket.on('close', (code) => {
        this.#gone(socket, code);
        failed(new Error(`closed with ${code}`));
      });
    });
  }

  #hello(ticket) {
    const known = this.#epoch === undefined ? {} : { epoch: this.#epoch, version: this.version };
    const [clientId, mapId] = [this.id, this.#place.map];
    this.#send({
      t: 'hello',
      clientId,
      mapId,
      schema: 2,
      ticket,
      answered: this.#answered,
      ...known,
    });
  }

  #take(data, welcomed) {
    // Where the others are is counted by nobody here; reading it would only slow the reader down.
    if (data[6] === 112 && data[7] === 114) return;
    const message = parsed(data);
    switch (message.t) {
      case 'welcome':
        this.#parts = [];
        this.#welcome = message;
        if (this.#part(message)) welcomed();
        break;
      case 'chunk':
        if (this.#part(message)) welcomed();
        break;
      case 'commit':
        for (const commit of message.commits) this.#commit(commit);
        this.#pump();
        break;
      case 'ack':
        this.#settle(message.seq);
        this.#pump();
        break;
      case 'ping':
        this.beats++;
        this.#send({ t: 'pong', id: message.id });
        break;
      case 'pong':
        break;
      case 'bye':
        this.#retryAfter = message.retryAfterMs;
        break;
      default:
        throw new Error(`this was not to be expected: ${data}`);
    }
  }

  #welcome;
  #retryAfter;

  #part(message) {
    this.#parts.push(...(message.records ?? message.commits));
    if (!message.last) return false;
    const { mode, version, epoch, covered } = this.#welcome;
    if (mode === 'snapshot') this.replica.load(this.#parts);
    else for (const commit of this.#parts) this.#commit(commit);
    this.version = version;
    this.#epoch = epoch;
    for (const seq of [...this.#pending.keys()]) if (seq <= covered) this.#covered(seq);
    this.#inFlight.clear();
    this.#welcomed = true;
    this.#welcomedAt = performance.now();
    this.#away += this.#welcomedAt - (this.#awaySince ?? this.#welcomedAt);
    this.#awaySince = undefined;
    this.#pump();
    return true;
  }

  #commit(commit) {
    if (commit.v !== this.version + 1) {
      throw new Error(`version ${commit.v} came after ${this.version}`);
    }
    this.version = commit.v;
    this.replica.apply(commit);
    if (commit.c === this.id) this.#settle(commit.s);
    this.#hear(this, commit);
  }

  /** A snapshot has it in it: acknowledged, although its commit never comes this way. */
  #covered(seq) {
    this.#settle(seq);
    this.covered(seq);
  }

  #settle(seq) {
    this.#pending.delete(seq);
    this.#inFlight.delete(seq);
    this.#answered = Math.max(this.#answered, seq);
  }

  /** Sends a batch, or keeps it until it can; answers with its number. */
  edit(ops) {
    const seq = ++this.#seq;
    this.#pending.set(seq, ops);
    this.#pump();
    return seq;
  }

  #pump() {
    if (!this.#welcomed) return;
    for (const [seq, ops] of this.#pending) {
      if (this.#inFlight.size >= IN_FLIGHT) return;
      if (!this.#inFlight.has(seq)) {
        this.#inFlight.add(seq);
        this.#send({ t: 'push', seq, ops });
      }
    }
  }

  /** Says where its cursor is. */
  point(x, y) {
    if (this.#welcomed) {
      this.#send({ t: 'pres', p: { name: 'Somebody', at: 'c1', over: 's1', x, y } });
    }
  }

  #send(message) {
    this.#socket.send(JSON.stringify(message));
  }

  #gone(socket, code) {
    if (this.#over || socket !== this.#socket) return;
    if (this.#welcomed && performance.now() - this.#welcomedAt >= 60_000) this.#away = 0;
    this.#welcomed = false;
    this.cuts++;
    this.lastClose = code;
    if (this.#comesBack) setTimeout(() => this.#again(), this.#pauseBefore());
  }

  #pauseBefore() {
    const now = performance.now();
    this.#away += now - (this.#awaySince ?? now);
    this.#awaySince = now;
    const most = Math.min(30_000, Math.max(1_000, this.#away / 2));
    const told = this.#retryAfter;
    this.#retryAfter = undefined;
    return told ?? Math.random() * most;
  }

  #again() {
    if (this.#over) return;
    const before = this.#socket;
    this.connect().catch(() => {
      // A socket that was opened reports its end by itself; here it was not even opened.
      if (this.#socket === before) setTimeout(() => this.#again(), this.#pauseBefore());
    });
  }

  close() {
    this.#over = true;
    this.#socket?.terminate();
  }
}
