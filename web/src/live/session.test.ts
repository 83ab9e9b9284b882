import { beforeEach, describe, expect, it } from 'vitest';
import { anna, live, opened, problem, root, settled, title, Wire } from './testWire';
import type { Problem, RecordState } from './types';

describe('a session', () => {
  let wire: Wire;

  beforeEach(() => {
    wire = new Wire();
  });

  it('LV30: says hello first, with its ticket', async () => {
    await opened(wire);
    expect(wire.sent).toEqual([
      { t: 'hello', clientId: 'tab', mapId: 'm', schema: 2, ticket: 'ticket' },
    ]);
  });

  it('LV30: gets another ticket when somebody else is at the window, and sends what waits', async () => {
    const session = await live(wire);
    session.push([title('A')]);
    session.introduce();
    await settled();
    expect(wire.connections).toBe(2);
    wire.open();
    wire.welcome(0, 0);
    expect(wire.pushes()).toEqual([1, 1]);
    wire.commit(1, 'tab', 1, [title('A')]);
    expect(session.status()).toEqual({ kind: 'saved' });
  });

  it('LV62: is connecting, then saved, saving, and saved again with its own commit', async () => {
    const session = await opened(wire);
    expect(session.status()).toEqual({ kind: 'connecting' });
    wire.welcome(0, 0);
    expect(session.status()).toEqual({ kind: 'saved' });
    session.push([title('A')]);
    expect(session.document.record('m')?.f.title).toBe('A');
    expect(session.status()).toEqual({ kind: 'saving', pending: 1 });
    wire.commit(1, 'tab', 1, [title('A')]);
    expect(session.status()).toEqual({ kind: 'saved' });
    expect(session.document.record('m')?.fv.title).toBe(1);
  });

  it('will not edit what is not loaded', async () => {
    const session = await opened(wire);
    expect(() => session.push([title('A')])).toThrow('not loaded');
  });

  it('LV61: keeps its own pending value on top of what others commit', async () => {
    const session = await live(wire);
    session.push([title('mine')]);
    wire.commit(1, 'other', 1, [title('theirs')]);
    expect(session.document.record('m')?.f.title).toBe('mine');
  });

  it('LV33: keeps pending batches over a lost connection and sends them again', async () => {
    const session = await live(wire);
    session.push([title('A')]);
    session.push([title('B')]);
    wire.drop();
    expect(session.status()).toEqual({ kind: 'offline', pending: 2, kept: false });
    await wire.pass(1000);
    wire.open();
    wire.sent = [];
    wire.welcome(1, 1, { records: [{ ...root, f: { title: 'A' }, fv: { title: 1 } }] });
    expect(wire.pushes()).toEqual([2]);
    expect(session.status()).toEqual({ kind: 'saving', pending: 1 });
    expect(session.document.record('m')?.f.title).toBe('B');
  });

  it('LV33: sends everything again, newly numbered, on another history line', async () => {
    const session = await live(wire);
    wire.commit(1, 'other', 1, []);
    session.push([title('A')]);
    wire.drop();
    await wire.pass(1000);
    wire.open();
    wire.sent = [];
    wire.welcome(9, 4, { epoch: '8', covered: 0 });
    expect(wire.pushes()).toEqual([5]);
    expect(session.status()).toEqual({ kind: 'saving', pending: 1 });
  });

  it('LV33: never gives the number of a refused batch to the next one', async () => {
    const session = await live(wire);
    session.push([title('A')]);
    session.push([title('B')]);
    wire.say({ t: 'reject', seq: 2, problem });
    session.push([title('C')]);
    expect(wire.pushes()).toEqual([1, 2, 3]);
  });

  it('LV36: rolls a refused batch back and says why, until the notice is dismissed', async () => {
    const session = await live(wire);
    const heard: Problem[] = [];
    session.onRefused((refusal) => heard.push(refusal));
    session.push([title('A')]);
    wire.say({ t: 'reject', seq: 1, problem });
    wire.commit(1, 'tab', 1, []);
    expect(session.document.record('m')?.f.title).toBeUndefined();
    expect(session.status()).toEqual({ kind: 'not-saved', problem, pending: 0 });
    expect(heard).toEqual([problem]);
    expect(session.canUndo()).toBe(false);
    session.dismissProblem();
    expect(session.status()).toEqual({ kind: 'saved' });
  });

  it('LV37: says hello again on the same socket when asked to', async () => {
    await live(wire);
    wire.sent = [];
    wire.say({ t: 'resync', reason: 'a gap' });
    expect(wire.sent).toEqual([
      { t: 'hello', clientId: 'tab', mapId: 'm', schema: 2, answered: 0, epoch: '7', version: 0 },
    ]);
  });

  it('LV37: takes no answer in before the welcome that it has asked for', async () => {
    const session = await live(wire);
    session.push([title('refused')]);
    session.push([title('saved')]);
    wire.say({ t: 'resync', reason: 'a gap' });
    wire.say({ t: 'reject', seq: 1, problem });
    wire.say({ t: 'ack', seq: 2, v: 2 });
    wire.sent = [];
    wire.say({ t: 'resync', reason: 'once more' });
    expect(wire.sent).toMatchObject([{ t: 'hello', answered: 0 }]);
    expect(session.status()).toEqual({ kind: 'saving', pending: 2 });
  });

  it('LV31: asks for a snapshot when a version is missing', async () => {
    await live(wire);
    wire.sent = [];
    wire.commit(5, 'other', 1, []);
    expect(wire.sent).toEqual([
      { t: 'hello', clientId: 'tab', mapId: 'm', schema: 2, answered: 0, epoch: '7' },
    ]);
  });

  it('LV32: takes a welcome in parts as one', async () => {
    const session = await opened(wire);
    wire.welcome(3, 0, { last: false });
    expect(session.status()).toEqual({ kind: 'connecting' });
    const stage: RecordState = {
      ...root,
      id: 's',
      type: 'stage',
      place: { parent: 'm', idx: 'a0' },
    };
    wire.say({ t: 'chunk', records: [stage], last: true });
    expect(session.status()).toEqual({ kind: 'saved' });
    expect(session.document.children('m')).toEqual([stage]);
  });

  it('LV55: has no more batches on their way than the server allows', async () => {
    const session = await live(wire);
    for (const text of ['A', 'B', 'C']) {
      session.push([title(text)]);
    }
    expect(wire.pushes()).toEqual([1, 2]);
    wire.commit(1, 'tab', 1, [title('A')]);
    expect(wire.pushes()).toEqual([1, 2, 3]);
  });

  it('LV50: refuses a batch that the server would refuse for its size', async () => {
    const session = await live(wire);
    expect(() => session.push([title('x'.repeat(70_000))])).toThrow('64512 bytes');
    expect(() => session.push(Array.from({ length: 501 }, () => title('x')))).toThrow('500');
  });

  it('LV40: waits longer the longer it is cut off, at random, and not at all when woken', async () => {
    await live(wire);
    wire.drop();
    await wire.pass(499);
    expect(wire.connections).toBe(1);
    await wire.pass(1);
    expect(wire.connections).toBe(2);
    await wire.pass(3_500);
    wire.drop();
    // Four seconds without a connection: somewhere within two, in this test at half of them.
    await wire.pass(999);
    expect(wire.connections).toBe(2);
    await wire.pass(1);
    expect(wire.connections).toBe(3);
    wire.drop();
    wire.wake();
    await settled();
    expect(wire.connections).toBe(4);
  });

  it('LV40: waits at most half as long as it was without a connection, and never more than 30 s', async () => {
    await live(wire);
    const waits: [number, number][] = [];
    for (let n = 0; n < 40; n++) {
      const [before, since] = [wire.connections, wire.now()];
      wire.drop();
      while (wire.connections === before) {
        await wire.pass(100);
      }
      waits.push([since, wire.now() - since]);
    }
    const lost = waits[0]?.[0] ?? 0;
    for (const [since, wait] of waits) {
      // Chance is one half here, and time passes in steps of 100 ms.
      const bound = Math.min(30_000, Math.max(1_000, (since - lost) / 2));
      expect(wait).toBeGreaterThanOrEqual(bound / 2);
      expect(wait).toBeLessThanOrEqual(bound / 2 + 100);
    }
    expect(waits.at(-1)?.[1]).toBe(15_000);
  });

  it('LV41: waits as long as a bye says, and says why nothing is saved', async () => {
    const session = await live(wire);
    session.push([title('A')]);
    const full = { ...problem, detail: 'Not saved: the disk is full.' };
    wire.say({ t: 'bye', code: 1013, retryAfterMs: 5000, problem: full });
    wire.drop(1013);
    expect(session.status()).toEqual({ kind: 'not-saved', problem: full, pending: 1 });
    await wire.pass(4999);
    expect(wire.connections).toBe(1);
    await wire.pass(1);
    wire.open();
    wire.welcome(0, 0);
    expect(session.status()).toEqual({ kind: 'saving', pending: 1 });
  });

  it('LV39: takes two silent beats for the end', async () => {
    const session = await live(wire);
    await wire.pass(30_000);
    expect(session.status()).toEqual({ kind: 'saved' });
    await wire.pass(15_000);
    expect(session.status()).toEqual({ kind: 'offline', pending: 0, kept: true });
  });

  it('LV38: goes on under another client id when its own is in use elsewhere', async () => {
    const session = await live(wire);
    session.push([title('A')]);
    wire.drop(4409);
    await settled();
    wire.open();
    wire.sent = [];
    wire.welcome(0, 0);
    expect(wire.pushes()).toEqual([1]);
    wire.commit(1, 'tab2', 1, [title('A')]);
    expect(session.status()).toEqual({ kind: 'saved' });
  });

  it('does not come back to a document that it may not open', async () => {
    wire.refusesTickets = true;
    const session = await opened(wire);
    expect(session.status()).toMatchObject({
      kind: 'not-saved',
      problem: { detail: 'There is no such map.' },
    });
    await wire.pass(60_000);
    expect(wire.connections).toBe(0);
  });

  it('LV60: undoes and redoes its own edit, as new batches', async () => {
    const session = await live(wire);
    session.push([title('A')]);
    wire.commit(1, 'tab', 1, [title('A')]);
    expect(session.undo()).toEqual({ undone: 1, skipped: [] });
    expect(session.document.record('m')?.f.title).toBeNull();
    session.redo();
    expect(session.document.record('m')?.f.title).toBe('A');
    expect(wire.pushes()).toEqual([1, 2, 3]);
  });

  describe('undo across a reconnect', () => {
    const reconnected = async (more: Parameters<Wire['welcome']>[2], version: number) => {
      wire.drop();
      await wire.pass(1000);
      wire.open();
      wire.sent = [];
      wire.welcome(version, 1, more);
    };
    const titled = (text: string, version: number): RecordState => ({
      ...root,
      f: { title: text },
      fv: { title: version },
    });

    it('LV60: takes back what was saved before it, whether all came anew or only what was missed', async () => {
      for (const more of [
        { records: [titled('A', 1)] },
        { mode: 'delta' as const, records: undefined, commits: [] },
      ]) {
        wire = new Wire();
        const session = await live(wire);
        session.push([title('A')]);
        wire.commit(1, 'tab', 1, [title('A')]);
        await reconnected(more, 1);
        expect(session.undo()).toEqual({ undone: 1, skipped: [] });
        expect(session.document.record('m')?.f.title).toBeNull();
        expect(wire.pushes()).toEqual([2]);
      }
    });

    it('LV33, LV60: takes back what was on its way, saved unheard or not saved yet', async () => {
      const session = await live(wire);
      session.push([title('A')]);
      session.push([{ o: 'set', id: 'm', f: { color: 'red' } }]);
      await reconnected({ records: [titled('A', 1)], own: [1] }, 1);
      expect(wire.pushes()).toEqual([2]);
      expect(session.undo()).toEqual({ undone: 1, skipped: [] });
      expect(session.undo()).toEqual({ undone: 1, skipped: [] });
      expect(session.document.record('m')?.f).toEqual({ title: null, color: null });
      expect(session.canUndo()).toBe(false);
    });

    it('LV60: leaves alone what somebody else wrote meanwhile, also the same words', async () => {
      for (const text of ['theirs', 'A']) {
        wire = new Wire();
        const session = await live(wire);
        session.push([title('A')]);
        wire.commit(1, 'tab', 1, [title('A')]);
        await reconnected({ records: [titled(text, 2)] }, 2);
        expect(session.undo()).toMatchObject({ undone: 0, skipped: [{ by: undefined }] });
        expect(session.document.record('m')?.f.title).toBe(text);
        expect(wire.pushes()).toEqual([]);
      }
    });
  });

  it('LV60: leaves alone what somebody else changed since, and says so', async () => {
    const session = await live(wire);
    session.push([{ o: 'set', id: 'm', f: { title: 'A', color: 'red' } }]);
    wire.commit(1, 'tab', 1, [{ o: 'set', id: 'm', f: { title: 'A', color: 'red' } }]);
    wire.commit(2, 'other', 1, [title('theirs')], anna);
    const report = session.undo();
    expect(report.undone).toBe(1);
    expect(report.skipped).toMatchObject([{ change: { field: 'title' }, by: anna }]);
    expect(session.document.record('m')?.f).toEqual({ title: 'theirs', color: null });
  });

  it('LV60: leaves alone a value that somebody else set to the same', async () => {
    const session = await live(wire);
    session.push([title('A')]);
    wire.commit(1, 'tab', 1, [title('A')]);
    wire.commit(2, 'other', 1, [title('A')]);
    expect(session.undo()).toMatchObject({ undone: 0, skipped: [{ change: { field: 'title' } }] });
  });

  it('LV60: knows its own later change from those of others', async () => {
    const session = await live(wire);
    const first = session.push([title('A')]);
    session.push([title('B')]);
    expect(session.undo(first)).toMatchObject({ undone: 0, skipped: [{ by: 'oneself' }] });
  });

  it('LV60, LV74: takes a text that the server merged for a change of somebody else', async () => {
    const session = await live(wire);
    session.push([title('A')]);
    wire.commit(1, 'tab', 1, [title('A and theirs')]);
    const [skipped] = session.undo().skipped;
    expect(skipped).toMatchObject({ change: { field: 'title' } });
    expect(skipped?.by).toBeUndefined();
  });

  it('LV60: takes the typing of one text back in one step', async () => {
    const session = await live(wire);
    session.push([title('H')], { group: 'title' });
    session.push([title('He')], { group: 'title' });
    session.push([title('Hey')], { group: 'title' });
    session.undo();
    expect(session.document.record('m')?.f.title).toBeNull();
    expect(session.canUndo()).toBe(false);
  });

  it('LV16, LV60: leaves alone what the server purged since, and says so', async () => {
    const session = await live(wire);
    const place = { parent: 'm', idx: 'a0' };
    const make = { o: 'create', id: 's', type: 'stage', place, f: {} } as const;
    const remove = { o: 'set', id: 's', f: { deleted: true } } as const;
    session.push([make]);
    session.push([remove, title('A')]);
    wire.commit(1, 'tab', 1, [make]);
    wire.commit(2, 'tab', 2, [remove, title('A')]);
    wire.commit(3, 'server', 1, [{ o: 'purge', id: 's' }]);
    const report = session.undo();
    expect(report.undone).toBe(1);
    expect(report.skipped).toMatchObject([{ change: { id: 's', field: 'deleted' } }]);
    expect(session.undo()).toMatchObject({ undone: 0, skipped: [{ change: { id: 's' } }] });
    expect(session.document.record('s')).toBeUndefined();
    expect(session.document.record('m')?.f.title).toBeNull();
  });

  it('LV11, LV16: shows nothing of edits that wait under what was purged, and still sends them', async () => {
    const session = await live(wire);
    const place = { parent: 'm', idx: 'a0' };
    const make = { o: 'create', id: 's', type: 'stage', place, f: { deleted: true } } as const;
    wire.commit(1, 'other', 1, [make]);
    wire.drop();
    session.push([{ o: 'set', id: 's', f: { title: 'A' } }, title('B')]);
    session.push([{ o: 'create', id: 'c', type: 'card', place: { ...place, parent: 's' }, f: {} }]);
    await wire.pass(2_000);
    wire.open();
    const purge = { v: 2, c: 'server', s: 1, by: anna, at: '', ops: [{ o: 'purge', id: 's' }] };
    wire.welcome(2, 0, { mode: 'delta', records: [], commits: [purge] } as object);
    expect([...session.document.records()].map(({ id }) => id)).toEqual(['m']);
    expect(session.document.record('m')?.f.title).toBe('B');
    wire.commit(3, 'tab', 1, [title('B')]);
    wire.commit(4, 'tab', 2, []);
    expect(session.status()).toEqual({ kind: 'saved' });
  });

  it('LV60: undoes a creation by deleting, a deletion by restoring, a move by moving back', async () => {
    const session = await live(wire);
    const place = { parent: 'm', idx: 'a0' };
    session.push([{ o: 'create', id: 's', type: 'stage', place, f: {} }]);
    session.push([{ o: 'move', id: 's', place: { parent: 'm', idx: 'a5' } }]);
    session.push([{ o: 'set', id: 's', f: { deleted: true } }]);
    session.undo();
    expect(session.document.visible('s')).toBe(true);
    session.undo();
    expect(session.document.record('s')?.place).toEqual(place);
    session.undo();
    expect(session.document.visible('s')).toBe(false);
    session.redo();
    expect(session.document.visible('s')).toBe(true);
  });
});
