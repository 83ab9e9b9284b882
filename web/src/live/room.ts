import type { Surroundings } from './transport';
import type { PresenceEntry } from './types';

/** Where a window is and what it does there. Its names are short: they go out ten times a second. */
export interface Whereabouts {
  /** What the person at the window is called. */
  readonly name: string;
  /** The thing that is chosen, by the key of its place. */
  readonly at?: string | undefined;
  /** Whether a text is being typed there. */
  readonly typing?: boolean;
  /** Which view of the document is open. */
  readonly view?: string;
  /** The thing under the pointer, and where over it, from 0 to 1. */
  readonly over?: string | undefined;
  readonly x?: number;
  readonly y?: number;
}

/** Another window on the document. */
export interface Peer extends Whereabouts {
  readonly client: string;
}

const SAY_EVERY = 120;
const BEAT = 5_000;
const SILENCE = 15_000;
const NOBODY: readonly Peer[] = [];

/**
 * Who else is in a document, and where (LV44). What one says oneself goes out at most eight times a
 * second, and every five seconds as a sign of life. Lists are the same array until they change.
 */
export class Room {
  readonly #surroundings: Surroundings;
  readonly #send: (words: Whereabouts) => void;
  #words: Whereabouts | undefined;
  #saidAt = Number.NEGATIVE_INFINITY;
  #cancel: (() => void) | undefined;
  #live = false;

  readonly #peers = new Map<string, { readonly peer: Peer; readonly heard: number }>();
  #list: readonly Peer[] = NOBODY;
  #byPlace = new Map<string, readonly Peer[]>();
  readonly #listeners = new Set<() => void>();
  readonly #placeListeners = new Map<string, Set<() => void>>();

  constructor(surroundings: Surroundings, send: (words: Whereabouts) => void) {
    this.#surroundings = surroundings;
    this.#send = send;
  }

  /** Says where this window is; undefined to say nothing more. */
  say(words: Whereabouts | undefined): void {
    this.#words = words;
    if (this.#live) this.#schedule(SAY_EVERY);
  }

  peers(): readonly Peer[] {
    return this.#list;
  }

  /** Who has chosen the thing of a place. */
  at(place: string): readonly Peer[] {
    return this.#byPlace.get(place) ?? NOBODY;
  }

  onPeers(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onPlace(place: string, listener: () => void): () => void {
    const set = this.#placeListeners.get(place) ?? new Set();
    this.#placeListeners.set(place, set.add(listener));
    return () => {
      set.delete(listener);
      if (set.size === 0) this.#placeListeners.delete(place);
    };
  }

  /** The connection stands. */
  open(): void {
    this.#live = true;
    this.#saidAt = Number.NEGATIVE_INFINITY;
    this.#schedule(0);
  }

  /** Without a connection nobody is known to be there. */
  close(): void {
    this.#live = false;
    this.#cancel?.();
    this.#cancel = undefined;
    this.#peers.clear();
    this.#changed();
  }

  hear(entries: readonly PresenceEntry[], own: string): void {
    const heard = this.#surroundings.now();
    for (const { c, p } of entries) {
      if (c === own) continue;
      const words = wordsOf(p);
      if (words === undefined) this.#peers.delete(c);
      else this.#peers.set(c, { peer: { ...words, client: c }, heard });
    }
    this.#changed();
  }

  /** Says the words now, or when enough time has passed since the last ones. */
  #schedule(within: number): void {
    this.#cancel?.();
    const wait = Math.max(0, this.#saidAt + within - this.#surroundings.now());
    if (wait > 0) {
      this.#cancel = this.#surroundings.after(wait, () => this.#beat());
    } else {
      this.#beat();
    }
  }

  #beat(): void {
    if (!this.#live) return;
    this.#saidAt = this.#surroundings.now();
    if (this.#words !== undefined) this.#send(this.#words);
    this.#forgetTheSilent();
    this.#cancel = this.#surroundings.after(BEAT, () => this.#beat());
  }

  #forgetTheSilent(): void {
    const since = this.#surroundings.now() - SILENCE;
    const silent = [...this.#peers].filter(([, { heard }]) => heard < since);
    for (const [client] of silent) this.#peers.delete(client);
    if (silent.length > 0) this.#changed();
  }

  #changed(): void {
    const before = this.#byPlace;
    const after = new Map<string, readonly Peer[]>();
    const all = [...this.#peers.values()].map(({ peer }) => peer);
    for (const peer of all) {
      if (peer.at !== undefined) after.set(peer.at, [...(after.get(peer.at) ?? []), peer]);
    }
    for (const [place, peers] of after) {
      const known = before.get(place);
      if (known && samePeers(known, peers)) after.set(place, known);
    }
    this.#byPlace = after;
    if (!samePeers(this.#list, all)) {
      this.#list = all;
      for (const listener of this.#listeners) listener();
    }
    for (const place of new Set([...before.keys(), ...after.keys()])) {
      if (before.get(place) !== after.get(place)) {
        for (const listener of this.#placeListeners.get(place) ?? []) listener();
      }
    }
  }
}

/** What another page says is checked: it may be older or newer than this one. */
function wordsOf(said: unknown): Whereabouts | undefined {
  if (typeof said !== 'object' || said === null) return undefined;
  const { name, at, typing, view, over, x, y } = said as Partial<
    Record<keyof Whereabouts, unknown>
  >;
  return {
    name: typeof name === 'string' ? name.slice(0, 40) : '',
    ...(typeof at === 'string' ? { at } : {}),
    ...(typing === true ? { typing } : {}),
    ...(typeof view === 'string' ? { view } : {}),
    ...(typeof over === 'string' && isShare(x) && isShare(y) ? { over, x, y } : {}),
  };
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function samePeers(a: readonly Peer[], b: readonly Peer[]): boolean {
  return a.length === b.length && a.every((peer, i) => samePeer(peer, b[i]));
}

function samePeer(a: Peer, b: Peer | undefined): boolean {
  return (
    b !== undefined &&
    a.client === b.client &&
    a.name === b.name &&
    a.at === b.at &&
    a.typing === b.typing &&
    a.view === b.view &&
    a.over === b.over &&
    a.x === b.x &&
    a.y === b.y
  );
}
