import { describe, expect, it } from 'vitest';
import { operationNames, SCHEMA } from './schema';
import { fixture } from './sharedFixtures';
import { live, opened, root, title, Wire } from './testWire';
import type { LoggedOp, ServerMessage } from './types';

/** What a later server may say, and this page has no words for. */
const unheardOf = { o: 'merge', id: 'm', into: 'x' } as unknown as LoggedOp;

describe('a page and a server that are not of one version', () => {
  it('LV45: the page speaks the last schema, with its operations', () => {
    const { schemas } = fixture<{
      schemas: { schema: number; operations: string[] }[];
    }>('schema.json');
    expect({ schema: SCHEMA, operations: operationNames }).toEqual(schemas.at(-1));
  });

  it('LV45: a page that is turned away as too old says so, keeps what waits, and does not come back', async () => {
    const wire = new Wire();
    const session = await live(wire);
    session.push([title('A')]);
    wire.say({ t: 'bye', code: 4426, retryAfterMs: 0 });
    wire.drop(4426);
    expect(session.status()).toEqual({ kind: 'held', why: 'outdated', pending: 1, kept: false });
    session.push([title('B')]);
    expect(session.waiting()).toEqual([title('A'), title('B')]);
    expect(session.document.record('m')?.f.title).toBe('B');
    const before = wire.connections;
    await wire.pass(60_000);
    wire.wake();
    expect(wire.connections).toBe(before);
  });

  it('LV45: says so too where it was turned away before it had seen the document', async () => {
    const wire = new Wire();
    const session = await opened(wire);
    wire.drop(4426);
    expect(session.status()).toEqual({ kind: 'held', why: 'outdated', pending: 0, kept: true });
  });

  it('LV45: does not pass over an operation that it does not know', async () => {
    const wire = new Wire();
    const session = await live(wire);
    session.push([title('mine')]);
    wire.commit(1, 'other', 1, [title('theirs'), unheardOf]);
    expect(session.document.version()).toBe(0);
    expect(session.status()).toMatchObject({ kind: 'held', why: 'outdated', pending: 1 });
    wire.commit(2, 'other', 2, [title('later')]);
    expect(session.document.version()).toBe(0);
  });

  it('LV45: nor in a welcome, or the rest of one', async () => {
    const by = { id: 'x', name: 'X' };
    const commits = [{ v: 1, c: 'other', s: 1, by, at: '', ops: [unheardOf] }];
    const whole = new Wire();
    const first = await opened(whole);
    whole.welcome(1, 0, { mode: 'delta', commits } as Partial<ServerMessage>);
    expect(first.status()).toMatchObject({ kind: 'held', why: 'outdated' });

    const parts = new Wire();
    const second = await opened(parts);
    parts.welcome(1, 0, { records: [root], last: false } as Partial<ServerMessage>);
    parts.say({ t: 'chunk', commits, last: true });
    expect(second.status()).toMatchObject({ kind: 'held', why: 'outdated' });
  });

  it('LV45: nor a message that it does not know', async () => {
    const wire = new Wire();
    const session = await live(wire);
    wire.say({ t: 'rename', to: 'n' } as unknown as ServerMessage);
    expect(session.status()).toMatchObject({ kind: 'held', why: 'outdated' });
  });
});
