// One server under load: sends, counts what was answered, and looks at the map's numbers meanwhile.
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { newDataFolder, startServer } from '../../web/e2e/support.mjs';

const EVENTS = ['visit', 'search', 'add to cart', 'order', 'return'];
const LOOK_EVERY_MS = 500;

export class LoadRun {
  #plan;
  #data;
  #server;
  #place;
  #next = 0;
  #answered = 0;
  /** When each batch was first answered for, and how many events were answered for by then. */
  #known = [];
  #knownEvents = 0;

  static async start(plan) {
    const run = new LoadRun();
    run.#plan = plan;
    run.#data = newDataFolder();
    run.#server = await startServer({ data: run.#data });
    const { api } = run.#server;
    const { id: ws } = await api('/workspaces', { body: { name: 'Load' } });
    const source = await api(`/workspaces/${ws}/sources`, { body: { name: 'Load' } });
    const map = await api(`/workspaces/${ws}/maps`, {
      body: { title: 'Load', template: 'blank', language: 'en' },
    });
    run.#place = { ws, map: map.id, writeKey: source.keys[0].key, port: run.#server.port };
    return run;
  }

  /** Sends for some seconds at a rate; answers with the times that it took. */
  async phase({ rate, seconds, kills = 0 }) {
    const { batch, retries } = this.#plan;
    const seen = { answers: [], lags: [], answers429: 0, unanswered: 0 };
    const gap = (1_000 * batch) / rate;
    const requests = Math.round((seconds * 1_000) / gap);
    const killAt = new Set(
      Array.from({ length: kills }, (_, at) => Math.round(((at + 1) * requests) / (kills + 1))),
    );
    let over = false;
    const looking = this.#look(seen, () => over);
    const flying = [];
    let restarting = Promise.resolve();
    const began = performance.now();
    for (let at = 0; at < requests; at++) {
      const due = began + at * gap;
      const wait = due - performance.now();
      if (wait > 0) await pause(wait);
      if (killAt.has(at)) restarting = restarting.then(() => this.#restart());
      const messages = Array.from({ length: batch }, () => this.#message());
      const first = this.#send(messages, due, seen).then(() => this.#note(batch));
      flying.push(first);
      // A client that did not hear the answer sends the same again.
      if (Math.random() * 100 < retries) flying.push(this.#send(messages, due, seen));
    }
    await Promise.all(flying);
    await restarting;
    over = true;
    await looking;
    return seen;
  }

  #message() {
    const id = this.#next++;
    return {
      type: 'track',
      event: EVENTS[id % EVENTS.length],
      userId: `customer ${id % 20_000}`,
      messageId: `m${id}`,
      timestamp: new Date().toISOString(),
    };
  }

  #note(events) {
    this.#knownEvents += events;
    this.#known.push({ at: performance.now(), events: this.#knownEvents });
  }

  /** Sends until it is answered for, as client libraries do; 429 and a dead server are tried again. */
  async #send(batch, due, seen) {
    const { writeKey, port } = this.#place;
    for (;;) {
      let answer;
      try {
        answer = await fetch(`http://localhost:${port}/v1/batch`, {
          method: 'POST',
          body: JSON.stringify({ writeKey, sentAt: new Date().toISOString(), batch }),
        });
        await answer.arrayBuffer();
      } catch {
        seen.unanswered++;
        await pause(200);
        continue;
      }
      if (answer.status === 202) {
        seen.answers.push(performance.now() - due);
        this.#answered += batch.length;
        return;
      }
      if (answer.status !== 429) throw new Error(`answered ${answer.status}`);
      seen.answers429++;
      await pause(1_000 * Number(answer.headers.get('retry-after') ?? 1));
    }
  }

  /** Looks at the map's numbers again and again: how old is the newest event that they count? */
  async #look(seen, isOver) {
    const { ws, map } = this.#place;
    let from = 0;
    while (!isOver()) {
      await pause(LOOK_EVERY_MS);
      let totals;
      try {
        ({ totals } = await this.#server.api(`/workspaces/${ws}/maps/${map}/measures`));
      } catch {
        continue; // being restarted, or no event was stored yet
      }
      const now = performance.now();
      while (from < this.#known.length && this.#known[from].events <= totals.events) from++;
      // The oldest answered event that the numbers do not count yet; all counted is no lag at all.
      const oldest = this.#known[from];
      seen.lags.push(oldest ? now - oldest.at : 0);
    }
  }

  async #restart() {
    const { port } = this.#place;
    await this.#server.kill();
    this.#server = await startServer({ data: this.#data, port });
  }

  /** Waits until everything is stored, and compares the counts. */
  async settle() {
    const { ws } = this.#place;
    const answeredAt = performance.now();
    let total;
    do {
      await pause(100);
      [{ total }] = (await this.#server.api(`/workspaces/${ws}/sources`)).items;
    } while (total.stored < this.#next && performance.now() - answeredAt < 120_000);
    return {
      total,
      sent: this.#next,
      answered: this.#answered,
      drained: performance.now() - answeredAt,
      exact:
        total.received === total.stored + total.duplicate + total.rejected &&
        total.stored === this.#next &&
        total.rejected === 0 &&
        total.received >= this.#answered,
    };
  }

  async close() {
    await this.#server.stop();
    rmSync(this.#data, { recursive: true, force: true });
  }
}
