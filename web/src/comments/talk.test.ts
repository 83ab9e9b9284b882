import { describe, expect, it } from 'vitest';
import { perform } from '../canvas/testMap';
import { DocumentState } from '../live/documentState';
import { arrived, Herald } from './arrivals';
import { answer, beginThread, react, reopen, resolve, reword, takeAway } from './edits';
import {
  concerns,
  filtered,
  isUnread,
  marksByAnchor,
  nextUnread,
  readThread,
  readThreads,
  threadOf,
  unreadIn,
} from './talk';

const anna = { id: 'anna', name: 'Anna' };
const babak = { id: 'babak', name: 'بابک' };
const card = { id: 'c1', type: 'card', title: 'Search' };
const words = (s: string, member?: string) => ({
  text: { b: [{ t: 'p' as const, c: [member ? { s: `@${member}`, m: member } : { s }] }] },
  language: 'en',
});
const at = (minute: number) => `2026-05-01T12:${String(minute).padStart(2, '0')}:00.000Z`;

function talk(): DocumentState {
  const state = new DocumentState();
  const root = { id: 'm.talk', type: 'talk', place: null, f: {}, fv: {}, pv: 0 };
  state.loadSnapshot(1, [root], () => false);
  return state;
}

/** A talk with a thread that Anna began and Babak answered. */
function twoMessages(): { readonly state: DocumentState; readonly id: string } {
  const state = talk();
  const { id, ops } = beginThread(state, card, words('one'), { by: anna, at: at(1) });
  perform(state, ops);
  perform(state, answer(state, id, card, words('two'), { by: babak, at: at(2) }));
  return { state, id };
}

function first<T>(list: readonly T[]): T {
  const [only] = list;
  if (only === undefined) throw new Error('there is nothing');
  return only;
}

function thread(state: DocumentState, id: string) {
  const read = readThread(state, id);
  if (!read) throw new Error('there is no such thread');
  return read;
}

describe('a thread', () => {
  it('is about a record and holds what was said in order', () => {
    const { state, id } = twoMessages();
    const read = thread(state, id);
    expect(read).toMatchObject({ anchor: 'c1', anchorType: 'card', anchorTitle: 'Search' });
    expect(read.messages.map(({ by, at: when, version }) => [by.name, when, version])).toEqual([
      ['Anna', at(1), 2],
      ['بابک', at(2), 3],
    ]);
  });

  it('notes the new name of its record with the next answer, and keeps the last when it is gone', () => {
    const { state, id } = twoMessages();
    const renamed = { ...card, title: 'Search the web' };
    perform(state, answer(state, id, renamed, words('three'), { by: anna, at: at(3) }));
    expect(thread(state, id).anchorTitle).toBe('Search the web');
    perform(state, answer(state, id, undefined, words('four'), { by: anna, at: at(4) }));
    expect(thread(state, id).anchorTitle).toBe('Search the web');
  });

  it('cuts a very long name to what the record may hold', () => {
    const state = talk();
    const { id, ops } = beginThread(state, { ...card, title: '😀'.repeat(400) }, words('x'), {
      by: anna,
      at: at(1),
    });
    perform(state, ops);
    expect([...thread(state, id).anchorTitle]).toHaveLength(300);
  });

  it('is resolved by somebody, reopened, and reopened by an answer', () => {
    const { state, id } = twoMessages();
    perform(state, resolve(id, { by: babak, at: at(5) }));
    expect(thread(state, id).resolved).toEqual({ by: babak, at: at(5) });
    perform(state, reopen(id));
    expect(thread(state, id).resolved).toBeUndefined();
    perform(state, resolve(id, { by: babak, at: at(6) }));
    perform(state, answer(state, id, card, words('but'), { by: anna, at: at(7) }));
    expect(thread(state, id).resolved).toBeUndefined();
  });

  it('goes with its last message and comes back with it', () => {
    const { state, id } = twoMessages();
    const [one, two] = thread(state, id).messages.map((each) => each.id);
    perform(state, takeAway(state, one ?? ''));
    expect(thread(state, id).messages.map((each) => each.id)).toEqual([two]);
    perform(state, takeAway(state, two ?? ''));
    expect(readThreads(state)).toEqual([]);
    perform(state, [
      { o: 'set', id: two ?? '', f: { deleted: null } },
      { o: 'set', id, f: { deleted: null } },
    ]);
    expect(thread(state, id).messages.map((each) => each.id)).toEqual([two]);
  });

  it('keeps its unread state when words are changed', () => {
    const { state, id } = twoMessages();
    const { id: said, version } = thread(state, id).messages[1] ?? { id: '', version: 0 };
    perform(state, reword(said, words('2'), at(9)));
    expect(thread(state, id).messages[1]).toMatchObject({ edited: at(9), version });
  });

  it('is found from what hangs in it', () => {
    const { state, id } = twoMessages();
    const message = first(thread(state, id).messages).id;
    perform(state, react(state, message, 'like', babak));
    expect(threadOf(state, `${message}.like.babak`)).toBe(id);
    expect(threadOf(state, 'm.talk')).toBeUndefined();
  });

  it('shows nothing of words that are no text', () => {
    const { state, id } = twoMessages();
    const message = first(thread(state, id).messages).id;
    perform(state, [{ o: 'set', id: message, f: { text: { b: [{ t: 'script', c: [] }] } } }]);
    expect(first(thread(state, id).messages).text).toEqual({ b: [] });
  });
});

describe('a reaction', () => {
  it('is one for each person and kind, given and taken back', () => {
    const { state, id } = twoMessages();
    const message = first(thread(state, id).messages).id;
    const reactions = () => first(thread(state, id).messages).reactions;
    perform(state, react(state, message, 'like', anna));
    perform(state, react(state, message, 'like', babak));
    perform(state, react(state, message, 'idea', anna));
    expect(reactions().map(({ kind, by }) => `${kind} ${by.id}`)).toEqual([
      'like anna',
      'like babak',
      'idea anna',
    ]);
    perform(state, react(state, message, 'like', anna));
    expect(reactions()).toHaveLength(2);
    perform(state, react(state, message, 'like', anna));
    expect(reactions()).toHaveLength(3);
  });

  it('given in two windows of one person at once is one', () => {
    const { state, id } = twoMessages();
    const message = first(thread(state, id).messages).id;
    const [here, there] = [
      react(state, message, 'done', anna),
      react(state, message, 'done', anna),
    ];
    perform(state, here);
    const [op] = there;
    expect(op && state.record(op.id)).toBeDefined();
    expect(first(thread(state, id).messages).reactions).toHaveLength(1);
  });
});

describe('what one has not read', () => {
  it('is what others said after what one has read', () => {
    const { state, id } = twoMessages();
    const read = thread(state, id);
    expect(unreadIn(read, 'anna', new Map())).toHaveLength(1);
    expect(unreadIn(read, 'anna', new Map([[id, 3]]))).toHaveLength(0);
    expect(unreadIn(read, 'ola', new Map([[id, 2]])).map(({ by }) => by.id)).toEqual(['babak']);
  });

  it('is not what has not reached the server yet', () => {
    const { state, id } = twoMessages();
    const [, op] = answer(state, id, { ...card, title: 'x' }, words('3'), { by: babak, at: at(3) });
    state.addPending({ seq: 1, ops: op ? [op] : [] });
    const last = thread(state, id).messages.at(-1);
    expect(last && isUnread(last, 'anna', 3)).toBe(false);
  });

  it('is gone through from the longest unread on', () => {
    const state = talk();
    const ids = [1, 2, 3].map((minute) => {
      const { id, ops } = beginThread(state, card, words('x'), { by: babak, at: at(minute) });
      perform(state, ops);
      return id;
    });
    const threads = readThreads(state);
    const next = (after: string | undefined) => nextUnread(threads, after, 'anna', new Map())?.id;
    expect(next(undefined)).toBe(ids[0]);
    expect(next(ids[0])).toBe(ids[1]);
    expect(next(ids[2])).toBe(ids[0]);
    expect(nextUnread(threads, undefined, 'babak', new Map())).toBeUndefined();
  });
});

describe('filters', () => {
  it('show open, resolved, unread ones and those that concern me', () => {
    const { state, id } = twoMessages();
    const other = beginThread(state, card, words('', 'ola'), { by: babak, at: at(8) });
    perform(state, other.ops);
    perform(state, resolve(id, { by: babak, at: at(9) }));
    const threads = readThreads(state);
    const ids = (filter: Parameters<typeof filtered>[1], me: string) =>
      filtered(threads, filter, me, new Map()).map((each) => each.id);
    expect(ids('open', 'ola')).toEqual([other.id]);
    expect(ids('resolved', 'ola')).toEqual([id]);
    expect(ids('mine', 'ola')).toEqual([other.id]);
    expect(ids('mine', 'anna')).toEqual([id]);
    expect(ids('unread', 'ola')).toEqual([other.id, id]);
    expect(threads.map((each) => concerns(each, 'babak'))).toEqual([true, true]);
  });
});

describe('badges', () => {
  it('count by record and stay the same object until they tell something else', () => {
    const { state, id } = twoMessages();
    const before = marksByAnchor(readThreads(state), 'anna', new Map(), new Map());
    expect(before.get('c1')).toEqual({ open: 1, unread: 1 });
    const elsewhere = beginThread(state, { ...card, id: 'c2' }, words('x'), {
      by: anna,
      at: at(3),
    });
    perform(state, elsewhere.ops);
    const after = marksByAnchor(readThreads(state), 'anna', new Map(), before);
    expect(after.get('c1')).toBe(before.get('c1'));
    expect(after.get('c2')).toEqual({ open: 1, unread: 0 });
    perform(state, resolve(id, { by: anna, at: at(4) }));
    const read = new Map([[id, 9]]);
    expect(marksByAnchor(readThreads(state), 'anna', read, after).has('c1')).toBe(false);
  });
});

describe('what arrives', () => {
  it('is what others said and was not known', () => {
    const { state, id } = twoMessages();
    const threads = readThreads(state);
    const [, two] = thread(state, id).messages;
    expect(arrived(threads, new Set(), 'anna').map(({ message }) => message.id)).toEqual([two?.id]);
    expect(arrived(threads, new Set([two?.id ?? '']), 'anna')).toEqual([]);
  });

  it('is told together, a moment after the first and then not too often', () => {
    const { state } = twoMessages();
    const [one] = arrived(readThreads(state), new Set(), 'anna');
    if (!one) throw new Error('nothing arrived');
    const told: number[] = [];
    const timers: { run: () => void; millis: number }[] = [];
    const herald = new Herald((arrivals) => told.push(arrivals.length), {
      set: (run, millis) => timers.push({ run, millis }),
      clear: () => undefined,
    });
    herald.hear([]);
    expect(timers).toEqual([]);
    herald.hear([one]);
    herald.hear([one, one]);
    timers.shift()?.run();
    expect(told).toEqual([3]);
    herald.hear([one]);
    expect(timers.map(({ millis }) => millis)).toEqual([Herald.EVERY_MS]);
    timers.shift()?.run();
    expect(told).toEqual([3, 1]);
    timers.shift()?.run();
    expect(timers).toEqual([]);
    herald.hear([one]);
    expect(timers.map(({ millis }) => millis)).toEqual([Herald.SOON_MS]);
  });
});
