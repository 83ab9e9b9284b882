import { type DocumentView, idxAt, newId, type Op } from '../live';
import type { ReactionKind, RichText } from '../wire/generated/vocabulary';
import { type Person, readThread } from './talk';

/** What a person does in a talk, as the operations that go over the wire. Nothing here changes state. */

/** The record that a thread is about, as it is now. */
export interface Anchor {
  readonly id: string;
  readonly type: string;
  readonly title: string;
}

/** What somebody is about to say. */
export interface Words {
  readonly text: RichText;
  /** Empty when it cannot be told. */
  readonly language: string;
}

/** Who does it, and when. */
export interface Doing {
  readonly by: Person;
  /** RFC 3339. */
  readonly at: string;
}

const LONGEST_TITLE = 300;

function titleFields({ id, type, title }: Anchor) {
  const shown = [...title].slice(0, LONGEST_TITLE).join('');
  return { anchor: id, anchorType: type.slice(0, 64), anchorTitle: shown };
}

function message(
  document: DocumentView,
  thread: string,
  { text, language }: Words,
  doing: Doing,
): Op & { readonly o: 'create' } {
  const siblings = document.children(thread);
  return {
    o: 'create',
    id: newId(),
    type: 'message',
    place: { parent: thread, idx: idxAt(siblings, siblings.length) },
    f: { text, language, by: doing.by.id, byName: doing.by.name, at: doing.at },
  };
}

/** A thread about a record, with its first message. */
export function beginThread(
  document: DocumentView,
  anchor: Anchor,
  words: Words,
  doing: Doing,
): { readonly id: string; readonly ops: readonly Op[] } {
  const root = document.root()?.id ?? '';
  const siblings = document.children(root);
  const id = newId();
  const place = { parent: root, idx: idxAt(siblings, siblings.length) };
  return {
    id,
    ops: [
      { o: 'create', id, type: 'thread', place, f: titleFields(anchor) },
      message(document, id, words, doing),
    ],
  };
}

/**
 * An answer in a thread. It opens a resolved one again, and notes what the record is called now.
 *
 * @param anchor undefined when the record is gone: then its last name is kept
 */
export function answer(
  document: DocumentView,
  thread: string,
  anchor: Anchor | undefined,
  words: Words,
  doing: Doing,
): readonly Op[] {
  const record = document.record(thread);
  const known = anchor ? titleFields(anchor) : undefined;
  const isNews =
    known !== undefined &&
    (record?.f.anchorTitle !== known.anchorTitle || record.f.anchorType !== known.anchorType);
  const f = {
    ...(isNews ? known : {}),
    ...(record?.f.resolved === true ? { resolved: false } : {}),
  };
  return [
    ...(Object.keys(f).length > 0 ? [{ o: 'set', id: thread, f } as const] : []),
    message(document, thread, words, doing),
  ];
}

/** New words in the place of the old ones. */
export function reword(id: string, { text, language }: Words, at: string): readonly Op[] {
  return [{ o: 'set', id, f: { text, language, edited: at } }];
}

/** Takes a message away, and its thread with it when nothing else was said there. */
export function takeAway(document: DocumentView, id: string): readonly Op[] {
  const thread = document.record(id)?.place?.parent ?? '';
  const isLast = readThread(document, thread)?.messages.every((each) => each.id === id) ?? false;
  const gone = (record: string): Op => ({ o: 'set', id: record, f: { deleted: true } });
  return isLast ? [gone(id), gone(thread)] : [gone(id)];
}

export function resolve(thread: string, { by, at }: Doing): readonly Op[] {
  const f = { resolved: true, resolvedBy: by.id, resolvedName: by.name, resolvedAt: at };
  return [{ o: 'set', id: thread, f }];
}

export function reopen(thread: string): readonly Op[] {
  return [{ o: 'set', id: thread, f: { resolved: false } }];
}

/**
 * Gives a reaction or takes it back. The id is made of message, kind and person, so two windows of
 * one person make one reaction, and two persons never write the same record.
 */
export function react(
  document: DocumentView,
  message: string,
  kind: ReactionKind,
  by: Person,
): readonly Op[] {
  const id = `${message}.${kind}.${by.id}`;
  const given = document.record(id);
  if (given) {
    const deleted = given.f.deleted !== true;
    return [{ o: 'set', id, f: deleted ? { deleted } : { deleted, byName: by.name } }];
  }
  const siblings = document.children(message);
  const place = { parent: message, idx: idxAt(siblings, siblings.length) };
  return [{ o: 'create', id, type: 'reaction', place, f: { kind, by: by.id, byName: by.name } }];
}
