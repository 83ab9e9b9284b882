import { beforeEach, describe, expect, it } from 'vitest';
import type { OthersEdit } from './others';
import { anna, live, root, title, Wire } from './testWire';

describe('the edits of others', () => {
  let wire: Wire;
  let heard: OthersEdit[];

  const listening = async () => {
    const session = await live(wire);
    session.onOthers((edit) => heard.push(edit));
    return session;
  };
  const titles = () =>
    heard.map(({ client, by, changes }) => [
      client,
      by.name,
      ...changes.map(({ before, after }) => [before?.f.title, after.f.title]),
    ]);

  beforeEach(() => {
    wire = new Wire();
    heard = [];
  });

  it('are told with what was there before and is there now', async () => {
    await listening();
    wire.commit(1, 'other', 1, [title('A')], anna);
    wire.commit(2, 'other', 2, [title('B')], anna);
    expect(titles()).toEqual([
      ['other', 'Anna', [undefined, 'A']],
      ['other', 'Anna', ['A', 'B']],
    ]);
  });

  it('are told once they are shown', async () => {
    const session = await live(wire);
    const shown: unknown[] = [];
    session.onOthers(() => shown.push(session.document.record('m')?.f.title));
    wire.commit(1, 'other', 1, [title('A')]);
    expect(shown).toEqual(['A']);
  });

  it('are not one’s own, and not what one’s own words hide', async () => {
    const session = await listening();
    session.push([title('mine')]);
    wire.commit(1, 'other', 1, [title('theirs')], anna);
    wire.commit(2, 'tab', 1, [title('mine')]);
    expect(titles()).toEqual([]);
  });

  it('are told when the connection is back, as far as they come one by one', async () => {
    await listening();
    wire.drop();
    await wire.pass(1000);
    wire.open();
    const commits = [{ v: 1, c: 'other', s: 1, by: anna, at: '', ops: [title('A')] }];
    wire.welcome(1, 0, { mode: 'delta', commits });
    expect(titles()).toEqual([['other', 'Anna', [undefined, 'A']]]);
    wire.drop();
    await wire.pass(1000);
    wire.open();
    wire.welcome(9, 0, { records: [{ ...root, f: { title: 'B' }, fv: { title: 9 } }] });
    expect(heard).toHaveLength(1);
  });

  it('are told no more to who has stopped listening', async () => {
    const session = await live(wire);
    const stop = session.onOthers((edit) => heard.push(edit));
    stop();
    wire.commit(1, 'other', 1, [title('A')]);
    expect(heard).toEqual([]);
  });
});
