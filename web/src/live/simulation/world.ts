import type { LoggedOp, Op, RecordState } from '../types';
import type { ClientMistake } from './clientMistakes';
import type { ModelConnection, SimulatedServer } from './modelServer';
import { Device, Tab } from './tab';

/** A generator of numbers that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const happenings = [
  'power cut before disk',
  'power cut after disk',
  'connection lost',
  'push lost',
  'push doubled',
  'slow reader cut',
  'history line changed',
  'came back with a delta',
  'came back with a snapshot',
  'rights taken',
  'purged',
  'purged what an edit waited for',
  'batch refused',
  'refusal told later',
  'tab closed with edits on the device',
  'undone',
  'undo left alone',
] as const;

type Happening = (typeof happenings)[number];

/** More than this is said in the end by nobody who comes to one. */
const MOST_SAID = 5_000;

/** Tabs of one browser and a server, driven by one seed. */
export class World {
  readonly device = new Device();
  readonly random: () => number;
  readonly counts = new Map<Happening, number>();
  time = 0;
  #tabs: Tab[] = [];
  #opened = 0;
  #edits = 0;
  #epochs = 0;
  readonly #made = new Set<string>();
  readonly #forbidden = new Set<string>();
  readonly #takenBack = new Set<string>();
  readonly #ids = ['m'];

  constructor(
    seed: number,
    readonly server: SimulatedServer,
    readonly clientMistake: ClientMistake = 'none',
  ) {
    this.random = randomOf(seed);
  }

  #count(happening: Happening): void {
    this.counts.set(happening, (this.counts.get(happening) ?? 0) + 1);
  }

  #dice(sides: number): number {
    return Math.floor(this.random() * sides);
  }

  #pick<T>(from: readonly T[]): T | undefined {
    return from[this.#dice(from.length)];
  }

  async run(steps: number): Promise<void> {
    for (let i = 0; i < 3; i++) await this.#open();
    for (let i = 0; i < steps; i++) {
      this.#pass(500);
      await this.#step();
    }
    await this.#settleDown();
    this.#check();
  }

  #pass(millis: number): void {
    this.time += millis;
    this.server.pass(millis);
  }

  async #open(): Promise<void> {
    this.#opened++;
    this.#tabs.push(new Tab(`tab${this.#opened}`, this));
    await quiet();
  }

  async #step(): Promise<void> {
    for (const tab of [...this.#tabs]) tab.due();
    const tab = this.#pick(this.#tabs);
    const dice = this.#dice(1000);
    if (tab === undefined || (dice < 20 && this.#tabs.length < 4)) await this.#open();
    else if (dice < 300) this.#edit(tab);
    else if (dice < 370) this.#undo(tab);
    else if (dice < 580) this.#often(() => this.#toServer(tab));
    else if (dice < 780) this.#often(() => this.#toPage(tab));
    else if (dice < 918) this.server.flush('stays');
    else if (dice < 943) this.#loseOne(tab);
    else if (dice < 951) tab.naps = 50;
    else if (dice < 969) this.#purge();
    else if (dice < 982) this.#powerCut();
    else if (dice < 994) this.#closeTab(tab);
    else if (dice < 997) this.#bringBack();
    else this.#permit(false);
    if (!this.server.mayEdit && this.#dice(10) === 0) this.#permit(true);
    await quiet();
  }

  #purge(): void {
    const purged = new Set(this.server.purge(() => this.#dice(2) === 0));
    if (purged.size === 0) return;
    this.#count('purged');
    if (this.device.waiting().some(({ id }) => purged.has(id)))
      this.#count('purged what an edit waited for');
  }

  #permit(mayEdit: boolean): void {
    if (!mayEdit) this.#count('rights taken');
    this.server.permit(mayEdit);
  }

  #often(what: () => void): void {
    for (let i = this.#dice(5); i >= 0; i--) what();
  }

  #edit(tab: Tab): void {
    if (tab.session.document.root() === undefined || !tab.session.mayEdit()) return;
    const token = `t${++this.#edits}`;
    this.#made.add(token);
    const ops: Op[] = [{ o: 'create', id: token, type: 'token', place: place('m'), f: {} }];
    for (let i = this.#dice(3); i >= 0; i--) ops.push(this.#op(`${token}-${i}`));
    if (this.#dice(2) === 0) ops.push({ o: 'set', id: 'm', f: { shared: token } });
    if (this.#dice(12) === 0) {
      this.#forbidden.add(token);
      ops.push({ o: 'set', id: 'm', f: { forbidden: true } });
    }
    tab.steps.push(tab.session.push(ops));
  }

  #op(name: string): Op {
    const id = this.#pick(this.#ids) ?? 'm';
    switch (this.#dice(4)) {
      case 0:
        this.#ids.push(name);
        return { o: 'create', id: name, type: 'card', place: place(id), f: { text: name } };
      case 1:
        return { o: 'set', id: this.#dice(2) === 0 ? 'm' : id, f: { text: name } };
      case 2:
        return { o: 'set', id, f: { deleted: this.#dice(2) === 0 } };
      default:
        return { o: 'move', id, place: place(this.#pick(this.#ids) ?? 'm', this.#dice(5)) };
    }
  }

  /** LV60: what an undo writes back is one's own, by the truth of the log. */
  #undo(tab: Tab): void {
    const { session } = tab;
    const step = this.#pick(tab.steps);
    if (!session.canUndo(step)) return;
    const before = new Map([...session.document.records()].map((record) => [record.id, record]));
    const epoch = this.#lineOf(tab);
    const { undone, skipped } = session.undo(step);
    this.#count(undone > 0 ? 'undone' : 'undo left alone');
    if (skipped.length > 0) this.#count('undo left alone');
    for (const record of session.document.records()) {
      for (const version of versionsWritten(before.get(record.id), record)) {
        const author = epoch && this.server.author(epoch, version);
        if (author !== undefined && author !== tab.id) {
          throw new Error(`LV60: ${tab.id} took back what ${author} wrote in ${record.id}`);
        }
      }
    }
  }

  readonly #lines = new Map<Tab, string>();

  #lineOf(tab: Tab): string | undefined {
    return this.#lines.get(tab);
  }

  #toServer(tab: Tab): void {
    const connection = this.#pick(tab.connections);
    const message = connection?.toServer.shift();
    if (connection === undefined || message === undefined) return;
    const luck = this.#calm ? 10 : this.#dice(30);
    if (message.t === 'push' && luck >= 28) {
      this.#count('push lost');
      return;
    }
    this.server.receive(connection, message);
    if (message.t === 'push' && luck < 3) {
      this.#count('push doubled');
      this.server.receive(connection, message);
    }
  }

  #toPage(tab: Tab): void {
    const connection = this.#pick(tab.connections);
    if (connection === undefined) return;
    if (connection.cut) {
      this.#count('slow reader cut');
      tab.lose(connection);
      return;
    }
    if (tab.naps-- > 0) return;
    const message = connection.toPage.shift();
    if (message === undefined) {
      if (connection.ends !== undefined) tab.lose(connection, true, connection.ends);
      return;
    }
    if (message.t === 'welcome') {
      if (connection.clientId === tab.id) this.#lines.set(tab, message.epoch);
      this.#count(
        message.mode === 'delta' ? 'came back with a delta' : 'came back with a snapshot',
      );
      if (message.rejects.length > 0) this.#count('refusal told later');
    }
    if (message.t === 'reject') this.#count('batch refused');
    connection.events.message(JSON.stringify(message));
  }

  #loseOne(tab: Tab): void {
    const connection = this.#pick(tab.connections);
    if (connection === undefined) return;
    this.#count('connection lost');
    tab.lose(connection);
  }

  #powerCut(): void {
    const before = this.#dice(2) === 0;
    this.#count(before ? 'power cut before disk' : 'power cut after disk');
    this.server.flush(before ? 'goes-before' : 'goes-after');
    this.#loseAll();
  }

  #loseAll(): void {
    for (const tab of this.#tabs) {
      for (const connection of [...tab.connections]) tab.lose(connection);
    }
  }

  #closeTab(tab: Tab): void {
    if (tab.session.pending() > 0) {
      if (!tab.session.safe()) throw new Error('LV63: what is pending is on the device');
      this.#count('tab closed with edits on the device');
    }
    this.#tabs = this.#tabs.filter((other) => other !== tab);
    tab.close();
  }

  #bringBack(): void {
    this.#count('history line changed');
    const { log } = this.server;
    const versions = Math.max(0, log.length - this.#dice(6));
    const kept = log.slice(0, versions);
    this.#epochs++;
    // Whoever was told that a batch is saved, and has lost it to the backup, will not send it again.
    const pending = new Set(createdBy(this.device.waiting()));
    const there = new Set(kept.flatMap(({ commit }) => createdBy(commit.ops)));
    for (const token of this.#made) {
      if (!there.has(token) && !pending.has(token)) this.#takenBack.add(token);
    }
    this.server.bringBack(versions, `${this.#epochs}`);
    this.#loseAll();
  }

  #calm = false;

  async #settleDown(): Promise<void> {
    this.#calm = true;
    this.#permit(true);
    if (this.#tabs.length === 0) await this.#open();
    this.#loseAll();
    let said = 0;
    for (let round = 0; round < 400; round++) {
      this.#pass(1000);
      for (const tab of this.#tabs) {
        tab.naps = 0;
        tab.due();
        this.#answer(tab);
        for (const connection of tab.connections) connection.tell({ t: 'ping', id: round });
        await quiet();
        for (const connection of [...tab.connections]) {
          while (connection.toServer.length > 0) {
            if (++said > MOST_SAID)
              throw new Error('it never gets quiet: all is said again and again');
            this.#toServer(tab);
            this.server.flush('stays');
            for (const other of this.#tabs) this.#hearAll(other);
          }
        }
        await quiet();
      }
      for (const tab of this.#tabs) this.#hearAll(tab);
      const saved = this.#tabs.every(({ session }) => session.pending() === 0 && session.safe());
      const live = this.#tabs.every(({ session }) => session.status().kind !== 'offline');
      const left = await this.device.writers('m');
      if (saved && live && left.length === 0 && round > 60) return;
    }
    throw new Error('it never gets quiet: something waits for ever');
  }

  /** LV58: asked whether to send many edits of what a backup has changed, the user sends them. */
  #answer({ session }: Tab): void {
    const status = session.status();
    if (status.kind === 'held' && status.why === 'restored') session.sendHeld();
  }

  #hearAll(tab: Tab): void {
    const speaks = ({ toPage, cut, ends }: ModelConnection) =>
      toPage.length > 0 || cut || ends !== undefined;
    while (tab.connections.some(speaks)) this.#toPage(tab);
  }

  #check(): void {
    const expected = textOf(this.server.records());
    for (const tab of this.#tabs) {
      if (textOf(tab.session.document.records()) !== expected) {
        throw new Error(`LV20: ${tab.id} shows something else than the server has`);
      }
    }
    const times = new Map<string, number>();
    for (const { commit } of this.server.log) {
      for (const id of createdBy(commit.ops)) {
        times.set(id, (times.get(id) ?? 0) + 1);
      }
    }
    for (const token of this.#made) {
      const gone = this.#forbidden.has(token) || this.#takenBack.has(token);
      if ((times.get(token) ?? 0) !== (gone ? 0 : 1)) {
        throw new Error(`LV22, LV24: ${token} is in the log ${times.get(token) ?? 0} times`);
      }
    }
  }
}

function createdBy(ops: readonly LoggedOp[]): readonly string[] {
  return ops.filter((op) => op.o === 'create').map(({ id }) => id);
}

/** The versions in a record that another state of it has replaced. */
function versionsWritten(before: RecordState | undefined, after: RecordState): number[] {
  if (before === undefined || before === after) return [];
  const fields = Object.keys(before.fv).filter((name) => before.fv[name] !== after.fv[name]);
  return [
    ...fields.map((name) => before.fv[name] ?? 0),
    ...(before.pv === after.pv ? [] : [before.pv]),
  ];
}

/** All that a document holds, as one text that is the same for the same content. */
function textOf(records: Iterable<RecordState>): string {
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  return JSON.stringify(sorted, (_, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function place(parent: string, at = 0) {
  return { parent, idx: `a${at}` };
}

/** Lets everything that waits for a promise go on. */
async function quiet(): Promise<void> {
  for (let i = 0; i < 20; i++) await null;
}
