// A server of ours with maps on it and clients at each, and the laws that hold at the end of every run.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { newDataFolder, root, startServer } from '../../web/e2e/server.mjs';
import { makeMap } from '../web/map.mjs';
import { Client } from './client.mjs';
import { canonical, hashOf } from './replica.mjs';
import { Times } from './times.mjs';

/** What every map of a run looks like before the first edit. */
export const SIZE = { stages: 12, lanes: 8, cards: 600 };

const PATIENCE_MS = 60_000;

export class House {
  #data;
  #javaOptions;
  #server;
  #rooms = [];
  #byId = new Map();
  #highest = 0;
  #watch;

  /** Starts a server with so many maps; `javaOptions` are handed to its Java. */
  static async open({ maps = 1, javaOptions = '' } = {}) {
    const house = new House();
    house.#data = newDataFolder();
    house.#javaOptions = javaOptions;
    try {
      await house.#start();
      for (let n = 0; n < maps; n++) {
        const { ws, map } = await makeMap(house.#server, SIZE);
        house.#rooms.push({ ws, map, clients: [], checked: 0 });
      }
    } catch (failure) {
      await house.close();
      throw failure;
    }
    house.#watch = setInterval(() => house.#look(), 500);
    return house;
  }

  /** A process on our data; the port stays the same. */
  async #start() {
    const before = process.env.WAYLOOM_JAVA_OPTIONS ?? '';
    process.env.WAYLOOM_JAVA_OPTIONS = `${before} ${this.#javaOptions}`.trim();
    try {
      this.#server = await startServer({ data: this.#data, port: this.#server?.port });
    } finally {
      process.env.WAYLOOM_JAVA_OPTIONS = before;
    }
  }

  get clients() {
    return this.#rooms.flatMap((room) => room.clients);
  }

  /** Lets so many clients in at each map. */
  async enter(each, options) {
    for (const room of this.#rooms) {
      const place = {
        ...room,
        server: { api: (...call) => this.#server.api(...call), port: this.#server.port },
      };
      const added = Array.from({ length: each }, () => this.#client(place, options));
      for (let from = 0; from < added.length; from += 20) {
        await Promise.all(added.slice(from, from + 20).map((one) => one.connect()));
      }
      room.clients.push(...added);
    }
    return this.clients;
  }

  #client(place, options) {
    const client = new Client(place, (reader, commit) => this.#heard(reader, commit), options);
    client.sent = new Map();
    client.checked = 0;
    client.covered = (seq) => {
      const sent = client.sent.get(seq);
      if (sent) sent.acked = true;
    };
    this.#byId.set(client.id, client);
    return client;
  }

  /** What is counted from now on; earlier edits count for the laws only. */
  measure() {
    this.acks = new Times();
    this.fanOut = new Times();
    this.#from = performance.now();
    return this;
  }

  acks = new Times();
  fanOut = new Times();
  #from = Number.POSITIVE_INFINITY;

  edit(client, edit, due) {
    this.editAll(client, [edit], due);
  }

  /** Several edits in one batch. */
  editAll(client, edits, due) {
    const ops = edits.map(operation);
    client.sent.set(client.edit(ops), { due, text: canonical(ops) });
  }

  #heard(reader, { c, s }) {
    const author = this.#byId.get(c);
    const sent = author?.sent.get(s);
    if (!sent) return;
    if (author === reader) sent.acked = true;
    if (sent.due < this.#from || reader.aside) return;
    (author === reader ? this.acks : this.fanOut).add(performance.now() - sent.due);
  }

  /** The most memory that the server has held so far. */
  #look() {
    try {
      this.#highest = Math.max(this.#highest, this.kilobytes);
    } catch {
      // It is being restarted, or this is not Linux.
    }
  }

  /** The memory that the server holds now. */
  get kilobytes() {
    const status = readFileSync(`/proc/${this.#server.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
  }

  /** Files and connections that the server has open now. */
  get handles() {
    return readdirSync(`/proc/${this.#server.pid}/fd`).length;
  }

  /** What the server's Java still needs of its memory, after it has put away all that it does not. */
  get neededKilobytes() {
    const home = execFileSync(join(root, 'scripts/find-jdk'), { encoding: 'utf8' }).trim();
    const ask = [String(this.#server.pid), 'GC.class_histogram'];
    const told = execFileSync(join(home, 'bin/jcmd'), ask, {
      encoding: 'utf8',
      maxBuffer: 64 * 1_024 * 1_024,
    });
    return Number(/^Total\s+\d+\s+(\d+)/m.exec(told)?.[1] ?? Number.NaN) / 1_024;
  }

  get megabytes() {
    return Math.round(this.#highest / 1_024);
  }

  /** Seconds of processor time that the server has taken so far. */
  get processorSeconds() {
    const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
    const [, rest] = readFileSync(`/proc/${this.#server.pid}/stat`, 'utf8').split(') ');
    const fields = rest.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticks;
  }

  /** A client that was cut off on purpose shows nothing that could be compared. */
  forget(client) {
    client.close();
    for (const room of this.#rooms) room.clients = room.clients.filter((one) => one !== client);
  }

  async kill() {
    await this.#server.kill();
  }

  /** The same data and the same port, in a new process. */
  async restart() {
    await this.#start();
  }

  /** Reads every map once, as a page that opens it does. */
  async read() {
    await Promise.all(this.#rooms.map((room) => this.#server.api(pathOf(room))));
  }

  /** Resolves once every client has nothing pending and all of them are at the same version. */
  async quiet() {
    const until = performance.now() + PATIENCE_MS;
    while (performance.now() < until) {
      if (this.#rooms.every(isQuiet)) return;
      await pause(20);
    }
    throw new Error('the clients did not come to rest within a minute');
  }

  /**
   * Every client shows what the server holds; every edit that was acknowledged is in the log once; no edit is there
   * twice; versions count without gaps. Answers with what was counted since it was checked before; that is forgotten.
   */
  async check() {
    await this.quiet();
    const found = nothingFound();
    for (const room of this.#rooms) {
      const path = pathOf(room);
      const { version, records } = await this.#server.api(path);
      const hash = hashOf(records);
      found.astray += room.clients.filter(
        (one) => one.version !== version || one.replica.hash() !== hash,
      ).length;
      const log = await this.#log(path, room.checked, version, found);
      room.checked = version;
      for (const client of room.clients) {
        for (const [seq, { text, acked }] of client.sent) {
          found.edits++;
          const logged = log.get(`${client.id} ${seq}`);
          if (acked) found.acked++;
          if (acked && logged !== text) found.lost++;
          client.checked = seq;
        }
        client.sent.clear();
      }
    }
    return found;
  }

  async #log(path, from, version, found) {
    const log = new Map();
    let at = from;
    while (at < version) {
      const { commits } = await this.#server.api(`${path}/ops?after=${at}&limit=1000`);
      if (commits.length === 0) break;
      for (const { v, c, s, ops } of commits) {
        if (v !== at + 1) found.gaps++;
        const before = this.#byId.get(c)?.checked ?? 0;
        if (s <= before || log.has(`${c} ${s}`)) found.doubled++;
        log.set(`${c} ${s}`, canonical(ops));
        at = v;
      }
    }
    if (at !== version) found.gaps++;
    return log;
  }

  async close() {
    clearInterval(this.#watch);
    for (const client of this.clients) client.close();
    await this.#server?.stop();
    rmSync(this.#data, { recursive: true, force: true });
  }
}

function pathOf({ ws, map }) {
  return `/workspaces/${ws}/documents/${map}`;
}

function isQuiet({ clients }) {
  return clients.every((one) => one.settled && one.version === clients[0].version);
}

/** An edit of the plan as an operation of wl.v1. */
function operation({ kind, card, text, place, lane }) {
  if (kind === 'set') return { o: 'set', id: card, f: { text } };
  if (kind === 'move') return { o: 'move', id: card, place };
  return { o: 'create', id: card, type: 'card', place, f: { lane, text } };
}

export function nothingFound() {
  return { edits: 0, acked: 0, lost: 0, doubled: 0, gaps: 0, astray: 0 };
}

/** A sentence about what {@link House#check} counted, and whether all is well. */
export function verdict({ edits, acked, lost, doubled, gaps, astray }) {
  const well = lost + doubled + gaps + astray === 0 && acked === edits;
  const text = `${edits} edits, ${acked} acknowledged, ${lost} lost, ${doubled} doubled, ${gaps} gaps in the log, ${astray} windows that show something else`;
  return { well, text };
}
