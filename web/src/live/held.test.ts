import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryPendingStore } from './pendingStore';
import { live, title, Wire } from './testWire';
import type { Problem } from './types';

describe('what a session holds back', () => {
  let wire: Wire;

  beforeEach(() => {
    wire = new Wire();
  });

  it('LV57: stops sending when it may only look, keeps what waits, and sends it when it may again', async () => {
    const session = await live(wire);
    const refused: Problem[] = [];
    session.onRefused((each) => refused.push(each));
    session.push([title('A')]);
    wire.say({ t: 'perm', caps: ['read'] });
    expect(session.status()).toEqual({ kind: 'held', why: 'read-only', pending: 1, kept: false });
    expect([session.mayEdit(), session.canUndo()]).toEqual([false, false]);
    expect(session.push([title('B')])).toBe(0);
    expect(refused).toMatchObject([{ type: 'read-only' }]);
    expect(session.document.record('m')?.f.title).toBe('A');
    expect(session.waiting()).toEqual([title('A')]);

    wire.say({ t: 'perm', caps: ['read', 'edit'] });
    expect(wire.sent.at(-1)).toMatchObject({ t: 'hello' });
    wire.welcome(0, 0);
    expect(wire.pushes()).toEqual([1, 1]);
    wire.commit(1, 'tab', 1, [title('A')]);
    expect(session.status()).toEqual({ kind: 'saved' });
  });

  it('LV57: gives up what waits when its user says so, and goes on from there', async () => {
    const session = await live(wire);
    session.push([title('A')]);
    wire.say({ t: 'perm', caps: ['read'] });
    session.discardHeld();
    expect(session.status()).toMatchObject({ kind: 'held', pending: 0 });
    expect(session.document.record('m')?.f.title).toBeUndefined();
    wire.say({ t: 'perm', caps: ['read', 'edit'] });
    wire.welcome(0, 0);
    expect(session.canUndo()).toBe(false);
    session.push([title('B')]);
    expect(wire.pushes()).toEqual([1, 1]);
  });

  it('LV57: shows what it had when it is shut out, keeps what waits and does not come back', async () => {
    const session = await live(wire);
    session.push([title('A')]);
    wire.drop(4403);
    expect(session.status()).toMatchObject({ kind: 'held', why: 'no-access', pending: 1 });
    expect(session.document.record('m')?.f.title).toBe('A');
    expect(session.mayEdit()).toBe(false);
    const before = wire.connections;
    await wire.pass(60_000);
    expect(wire.connections).toBe(before);
  });

  it('LV58: asks before it sends more than 50 edits of what a backup has changed', async () => {
    const session = await live(wire);
    wire.commit(1, 'other', 1, [title('theirs')]);
    wire.drop();
    for (let i = 1; i <= 51; i++) session.push([title(`mine ${i}`)]);
    await wire.pass(2_000);
    wire.open();
    wire.sent = [];
    wire.welcome(0, 0, { epoch: '8' });
    expect(session.status()).toMatchObject({ kind: 'held', why: 'restored', pending: 51 });
    expect(wire.pushes()).toEqual([]);
    session.push([title('mine 52')]);
    expect(wire.pushes()).toEqual([]);
    session.sendHeld();
    expect(wire.pushes()).toEqual([1, 2]);
    expect(session.status()).toEqual({ kind: 'saving', pending: 52 });
  });

  it('LV58: does not ask for 50, nor for edits of what the backup left as it was', async () => {
    const session = await live(wire);
    wire.commit(1, 'other', 1, [title('theirs')]);
    wire.drop();
    for (let i = 1; i <= 50; i++) session.push([title(`mine ${i}`)]);
    const place = { parent: 'm', idx: 'a0' };
    for (let i = 1; i <= 50; i++) {
      session.push([{ o: 'create', id: `c${i}`, type: 'card', place, f: {} }]);
    }
    await wire.pass(2_000);
    wire.open();
    wire.sent = [];
    wire.welcome(0, 0, { epoch: '8' });
    expect(session.status()).toEqual({ kind: 'saving', pending: 100 });
    expect(wire.pushes()).toEqual([1, 2]);
  });

  it('LV58: gives up what a backup has overtaken when its user says so', async () => {
    const session = await live(wire);
    wire.commit(1, 'other', 1, [title('theirs')]);
    wire.drop();
    for (let i = 1; i <= 51; i++) session.push([title(`mine ${i}`)]);
    await wire.pass(2_000);
    wire.open();
    wire.welcome(0, 0, { epoch: '8' });
    session.discardHeld();
    expect(session.status()).toEqual({ kind: 'saved' });
    expect(session.document.record('m')?.f.title).toBeUndefined();
  });

  it('LV58: still asks in the next life of its tab', async () => {
    const store = new MemoryPendingStore();
    const batches = [{ seq: 1, ops: [title('A')] }];
    await store.save('m', 'tab', { epoch: '7', answered: 0, asks: true, batches });
    const session = await live(wire, store);
    expect(session.status()).toMatchObject({ kind: 'held', why: 'restored' });
    expect(wire.pushes()).toEqual([]);
    session.sendHeld();
    expect(wire.pushes()).toEqual([1]);
  });
});
