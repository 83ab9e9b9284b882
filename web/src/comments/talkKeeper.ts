import type { LiveSession } from '../live';
import type { Member, ReadMark } from '../wire/generated/api';
import { type Arrival, arrived, Herald } from './arrivals';
import {
  endOf,
  mentionedIn,
  type Person,
  readThread,
  readThreads,
  type Thread,
  threadOf,
} from './talk';
import { useTalk } from './talkStore';

interface Needs {
  readonly session: LiveSession;
  readonly me: Person;
  /** Keeps on the server what was read. */
  readonly onRead: (marks: readonly ReadMark[]) => void;
  /** Tells of what others said. */
  readonly onArrivals: (arrivals: readonly Arrival[]) => void;
}

/** Keeps the talk of the open map as values, and what one has read of it. No React. */
export class TalkKeeper {
  readonly session: LiveSession;
  readonly me: Person;
  readonly #onRead: Needs['onRead'];
  readonly #herald: Herald;
  readonly #stop: () => void;
  readonly #known = new Set<string>();
  readonly #read = new Map<string, number>();
  #threads: ReadonlyMap<string, Thread>;

  constructor({ session, me, onRead, onArrivals }: Needs) {
    this.session = session;
    this.me = me;
    this.#onRead = onRead;
    this.#herald = new Herald(onArrivals);
    this.#threads = new Map(readThreads(session.document).map((thread) => [thread.id, thread]));
    this.#remember();
    this.#stop = session.document.onChange((ids) => this.#changed(ids));
    this.#publish();
  }

  close(): void {
    this.#stop();
    this.#herald.close();
  }

  /** Takes in what other browsers of the same person have read. */
  learn(marks: readonly ReadMark[]): void {
    const news = marks.filter(({ thread, version }) => version > (this.#read.get(thread) ?? 0));
    for (const { thread, version } of news) this.#read.set(thread, version);
    if (news.length > 0) this.#publish();
  }

  /** Notes that threads were read to their end. */
  read(threads: readonly Thread[]): void {
    const marks = threads
      .map((thread) => ({ thread: thread.id, version: endOf(thread) }))
      .filter(({ thread, version }) => version > (this.#read.get(thread) ?? 0));
    if (marks.length === 0) return;
    this.learn(marks);
    this.#onRead(marks);
  }

  /** Whom one may mention: the members, and whoever was named or wrote here under another name. */
  people(members: readonly Member[]): readonly Person[] {
    const people = new Map<string, Person>();
    for (const { messages } of this.#threads.values()) {
      for (const { by, text } of messages) {
        for (const person of [by, ...mentionedIn(text)]) {
          if (person.name !== '') people.set(person.id, person);
        }
      }
    }
    for (const { id, name } of members) people.set(id, { id, name });
    return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
  }

  #changed(ids: ReadonlySet<string>): void {
    const { document } = this.session;
    const touched = new Set<string>();
    for (const id of ids) {
      const thread = threadOf(document, id);
      if (thread !== undefined) touched.add(thread);
    }
    if (touched.size === 0) return;
    const threads = new Map(this.#threads);
    for (const id of touched) {
      const thread = readThread(document, id);
      if (thread) threads.set(id, thread);
      else threads.delete(id);
    }
    this.#threads = threads;
    const changed = [...touched].map((id) => threads.get(id)).filter((each) => each !== undefined);
    this.#herald.hear(arrived(changed, this.#known, this.me.id));
    this.#remember();
    this.#publish();
  }

  #remember(): void {
    for (const { messages } of this.#threads.values()) {
      for (const { id } of messages) this.#known.add(id);
    }
  }

  #publish(): void {
    useTalk.getState().publish({
      keeper: this,
      threads: this.#threads,
      read: new Map(this.#read),
      me: this.me.id,
    });
  }
}
