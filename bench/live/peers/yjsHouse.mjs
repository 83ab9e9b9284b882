// The same edits for servers of Yjs documents: the same records, each a map of fields in one shared map.
import { fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { hashOf } from '../replica.mjs';
import { Times } from '../times.mjs';

const DOCUMENT = 'm';
const PATIENCE_MS = 30_000;

/** How a window connects to each; neither talks past its server to the windows of the same process. */
const providers = {
  yWebsocket(port, document) {
    const options = { WebSocketPolyfill: WebSocket, disableBc: true };
    const provider = new WebsocketProvider(`ws://127.0.0.1:${port}`, DOCUMENT, document, options);
    return { synced: () => provider.synced, close: () => provider.destroy() };
  },
  hocuspocus(port, document) {
    const websocketProvider = new HocuspocusProviderWebsocket({
      url: `ws://127.0.0.1:${port}`,
      WebSocketPolyfill: WebSocket,
    });
    const provider = new HocuspocusProvider({ websocketProvider, name: DOCUMENT, document });
    provider.attach();
    return {
      synced: () => provider.isSynced,
      close() {
        provider.destroy();
        websocketProvider.destroy();
      },
    };
  },
};

export class YjsHouse {
  #process;
  #port;
  #kind;
  #windows = [];
  #sent = new Map();
  #from = Number.POSITIVE_INFINITY;
  fanOut = new Times();

  /** @param {'yWebsocket' | 'hocuspocus'} kind */
  static async open(kind, { port }) {
    const house = new YjsHouse();
    house.#kind = kind;
    house.#port = port;
    house.#process = fork(new URL(`${kind}Server.mjs`, import.meta.url), [String(port)]);
    await new Promise((listening, failed) => {
      house.#process.once('message', listening);
      house.#process.once('exit', (code) => failed(new Error(`${kind} ended with ${code}`)));
    });
    return house;
  }

  async enter(count, { stages, lanes, cards }) {
    for (let n = 0; n < count; n++) {
      const document = new Y.Doc();
      const window = { n, document, records: document.getMap('records') };
      window.records.observeDeep((events) => this.#seen(window, events));
      window.provider = providers[this.#kind](this.#port, document);
      this.#windows.push(window);
    }
    await this.#until(() => this.#windows.every((one) => one.provider.synced()));
    const [{ document, records }] = this.#windows;
    document.transact(() => {
      for (let n = 0; n < cards; n++) {
        const place = { parent: `s${n % stages}`, idx: 'a0' };
        records.set(
          `c${n}`,
          new Y.Map(Object.entries({ place, lane: `l${n % lanes}`, text: 'A card' })),
        );
      }
    });
    await this.#until(() => this.#windows.every((one) => one.records.size === cards));
  }

  measure() {
    this.fanOut = new Times();
    this.#from = performance.now();
  }

  edit(edit, due) {
    const { document, records } = this.#windows[edit.by];
    const token = `${edit.by}:${this.#sent.size}`;
    this.#sent.set(token, due);
    document.transact(() => {
      if (edit.kind === 'create') {
        const fields = { place: edit.place, lane: edit.lane, text: `${token} ${edit.text}` };
        records.set(edit.card, new Y.Map(Object.entries(fields)));
      } else if (edit.kind === 'move') {
        records.get(edit.card).set('place', { ...edit.place, token });
      } else {
        records.get(edit.card).set('text', `${token} ${edit.text}`);
      }
    });
  }

  #seen(window, events) {
    for (const event of events) {
      for (const key of event.keysChanged) {
        const value = event.target.get(key);
        const text = value instanceof Y.Map ? value.get('text') : value;
        this.#arrived(window, text?.token ?? String(text).split(' ', 1)[0]);
      }
    }
  }

  #arrived(window, token) {
    const due = this.#sent.get(token);
    if (due === undefined || due < this.#from || token.startsWith(`${window.n}:`)) return;
    this.fanOut.add(performance.now() - due);
  }

  /** Whether all windows come to show the same. */
  async converged() {
    const hash = ({ records }) =>
      hashOf(Object.entries(records.toJSON()).map(([id, f]) => ({ id, f })));
    const until = performance.now() + PATIENCE_MS;
    while (performance.now() < until) {
      const first = hash(this.#windows[0]);
      if (this.#windows.every((one) => hash(one) === first)) return true;
      await pause(200);
    }
    return false;
  }

  async #until(condition) {
    const until = performance.now() + PATIENCE_MS;
    while (!condition()) {
      if (performance.now() > until)
        throw new Error(`${this.#kind}: the windows did not get ready`);
      await pause(50);
    }
  }

  async close() {
    for (const { provider, document } of this.#windows) {
      provider.close();
      document.destroy();
    }
    const ended = new Promise((done) => this.#process.once('exit', done));
    this.#process.kill('SIGKILL');
    await ended;
  }
}
