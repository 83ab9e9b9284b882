import { textOf } from '../canvas/model';
import { type DocumentView, PENDING_VERSION, type RecordState } from '../live';
import { emptyRich, isRichText } from '../ui/rich/richText';
import { choices, type ReactionKind, type RichText } from '../wire/generated/vocabulary';

/** What the document beside a map says: threads about its records, read as values. Pure. */

/** Somebody of the team. An empty name is a window that has not said who it is. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

interface Reaction {
  readonly kind: ReactionKind;
  readonly by: Person;
}

export interface Message {
  readonly id: string;
  readonly text: RichText;
  readonly language: string;
  readonly direction: 'auto' | 'ltr' | 'rtl';
  readonly by: Person;
  readonly at: string;
  /** When the words were last changed; empty is never. */
  readonly edited: string;
  /** The version of the document that it came with. */
  readonly version: number;
  readonly reactions: readonly Reaction[];
}

export interface Thread {
  readonly id: string;
  /** The record that it is about, of the map or of the library. */
  readonly anchor: string;
  readonly anchorType: string;
  /** What that record was called when somebody last wrote here. */
  readonly anchorTitle: string;
  readonly resolved: { readonly by: Person; readonly at: string } | undefined;
  /** The oldest first; never empty. */
  readonly messages: readonly Message[];
}

/** A thread with what is visible of it; undefined when nothing is. */
export function readThread(document: DocumentView, id: string): Thread | undefined {
  const record = document.record(id);
  if (record?.type !== 'thread' || !document.visible(id)) return undefined;
  const messages = document
    .children(id)
    .filter((child) => child.type === 'message')
    .map((child) => readMessage(document, child));
  if (messages.length === 0) return undefined;
  return {
    id,
    anchor: textOf(record, 'anchor'),
    anchorType: textOf(record, 'anchorType'),
    anchorTitle: textOf(record, 'anchorTitle'),
    resolved:
      record.f.resolved === true
        ? {
            by: { id: textOf(record, 'resolvedBy'), name: textOf(record, 'resolvedName') },
            at: textOf(record, 'resolvedAt'),
          }
        : undefined,
    messages,
  };
}

/** All threads that say something, in the order in which they were begun. */
export function readThreads(document: DocumentView): readonly Thread[] {
  return document
    .children(document.root()?.id ?? '')
    .map((child) => readThread(document, child.id))
    .filter((thread) => thread !== undefined);
}

function readMessage(document: DocumentView, record: RecordState): Message {
  const { text } = record.f;
  return {
    id: record.id,
    text: isRichText(text) ? text : emptyRich,
    language: textOf(record, 'language'),
    direction: choices.TextDirection.find((each) => each === record.f.direction) ?? 'auto',
    by: personOf(record),
    at: textOf(record, 'at'),
    edited: textOf(record, 'edited'),
    version: record.fv.by ?? record.pv,
    reactions: document
      .children(record.id)
      .filter((child) => child.type === 'reaction')
      .flatMap((child) => {
        const kind = choices.ReactionKind.find((each) => each === child.f.kind);
        return kind ? [{ kind, by: personOf(child) }] : [];
      }),
  };
}

function personOf(record: RecordState): Person {
  return { id: textOf(record, 'by'), name: textOf(record, 'byName') };
}

/** The thread that a record of the document belongs to; the record itself when it is one. */
export function threadOf(document: DocumentView, id: string): string | undefined {
  let record = document.record(id);
  while (record && record.type !== 'thread') {
    record = record.place ? document.record(record.place.parent) : undefined;
  }
  return record?.id;
}

/** Whom a text names, each once. */
export function mentionedIn(text: RichText): readonly Person[] {
  const people = new Map<string, Person>();
  for (const spans of text.b.flatMap((block) => (block.t === 'p' ? [block.c] : block.i))) {
    for (const { s, m } of spans) {
      if (m !== undefined && !people.has(m)) people.set(m, { id: m, name: s.replace(/^@/, '') });
    }
  }
  return [...people.values()];
}

/** Whether somebody else said it after what one has read. What is not on the server's disk yet is one's own. */
export function isUnread(message: Message, me: string, read: number): boolean {
  return message.by.id !== me && message.version !== PENDING_VERSION && message.version > read;
}

/** How far one has read when one has read a thread to its end. */
export function endOf(thread: Thread): number {
  return Math.max(
    0,
    ...thread.messages.map(({ version }) => version).filter((v) => v !== PENDING_VERSION),
  );
}

/** How far one has read each thread. */
export type Marks = ReadonlyMap<string, number>;

export function unreadIn(thread: Thread, me: string, marks: Marks): readonly Message[] {
  const read = marks.get(thread.id) ?? 0;
  return thread.messages.filter((message) => isUnread(message, me, read));
}

/** Whether one wrote in a thread or is mentioned there. */
export function concerns(thread: Thread, me: string): boolean {
  return thread.messages.some(
    ({ by, text }) => by.id === me || mentionedIn(text).some(({ id }) => id === me),
  );
}

export const filters = ['open', 'unread', 'mine', 'resolved'] as const;

export type ThreadFilter = (typeof filters)[number];

/** The threads of a filter, those with the newest message first. */
export function filtered(
  threads: Iterable<Thread>,
  filter: ThreadFilter,
  me: string,
  marks: Marks,
): readonly Thread[] {
  const holds = (thread: Thread) => {
    switch (filter) {
      case 'open':
        return !thread.resolved;
      case 'resolved':
        return thread.resolved !== undefined;
      case 'mine':
        return concerns(thread, me);
      case 'unread':
        return unreadIn(thread, me, marks).length > 0;
    }
  };
  return [...threads].filter(holds).sort(byLastMessage);
}

function byLastMessage(a: Thread, b: Thread): number {
  const [left, right] = [a, b].map(({ messages }) => messages.at(-1)?.at ?? '');
  return (right ?? '').localeCompare(left ?? '', 'en') || (a.id < b.id ? 1 : -1);
}

/** What a record's badge tells. */
export interface Mark {
  /** Threads that are not resolved. */
  readonly open: number;
  /** Messages one has not read, in resolved threads too. */
  readonly unread: number;
}

/**
 * The badges by record. A mark that tells what it told before is the same object, so a component that
 * draws a record is drawn again only when its own comments changed.
 */
export function marksByAnchor(
  threads: Iterable<Thread>,
  me: string,
  read: Marks,
  before: ReadonlyMap<string, Mark>,
): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const thread of threads) {
    const sofar = marks.get(thread.anchor) ?? { open: 0, unread: 0 };
    marks.set(thread.anchor, {
      open: sofar.open + (thread.resolved ? 0 : 1),
      unread: sofar.unread + unreadIn(thread, me, read).length,
    });
  }
  for (const [anchor, mark] of marks) {
    const old = before.get(anchor);
    if (mark.open === 0 && mark.unread === 0) marks.delete(anchor);
    else if (old && old.open === mark.open && old.unread === mark.unread) marks.set(anchor, old);
  }
  return marks;
}

/**
 * The unread thread that comes after one, the longest unread first; the first of all when that one is
 * not among them.
 */
export function nextUnread(
  threads: Iterable<Thread>,
  after: string | undefined,
  me: string,
  marks: Marks,
): Thread | undefined {
  const waiting = [...filtered(threads, 'unread', me, marks)].reverse();
  const at = waiting.findIndex(({ id }) => id === after);
  return waiting[at + 1] ?? waiting[0];
}
