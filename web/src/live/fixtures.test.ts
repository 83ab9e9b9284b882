import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { describe, expect, it } from 'vitest';
import { DocumentState } from './documentState';
import { effective, replay } from './effective';
import { fixture } from './sharedFixtures';
import type { LoggedOp, RecordState } from './types';

const nobody = { id: 'someone', name: 'Someone' };

describe('what takes effect', () => {
  const { document, cases } = fixture<{
    document: { records: RecordState[] };
    cases: { rule: string; name: string; op: LoggedOp; takesEffect: boolean }[];
  }>('effective.json');
  const records = new Map(document.records.map((record) => [record.id, record]));

  it.each(cases)('$rule: $name', ({ op, takesEffect }) => {
    expect(effective((id) => records.get(id), op)).toBe(takesEffect ? op : null);
  });
});

describe('what batches make of a document', () => {
  const { root, replays } = fixture<{
    root: RecordState;
    replays: { name: string; batches: LoggedOp[][]; records: RecordState[]; children: string[] }[];
  }>('replay.json');

  it.each(replays)('LV13: $name', ({ batches, records, children }) => {
    const state = new DocumentState();
    state.loadSnapshot(0, [root], () => false);
    batches.forEach((batch, i) => {
      const v = i + 1;
      const now = new Map([...state.records()].map((record) => [record.id, record]));
      const ops = batch.filter((op) => {
        const takesEffect = effective((id) => now.get(id), op) !== null;
        if (takesEffect) replay(now, [op], v);
        return takesEffect;
      });
      state.commit([{ v, c: 'tab', s: v, by: nobody, at: '', ops }], () => false);
    });
    const byId = (a: RecordState, b: RecordState) => (a.id < b.id ? -1 : 1);
    expect([...state.records()].filter((record) => record.id !== root.id).sort(byId)).toEqual(
      [...records].sort(byId),
    );
    expect(state.children(root.id).map((record) => record.id)).toEqual(children);
  });
});

describe('index keys', () => {
  const { between, lists } = fixture<{
    between: [string | null, string | null, string][];
    lists: [string | null, string | null, number, string[]][];
  }>('fractional-index.json');

  it('LV6: the fixtures that Java passes are what the package makes', () => {
    for (const [before, after, key] of between) {
      expect(generateKeyBetween(before, after)).toBe(key);
    }
    for (const [before, after, count, keys] of lists) {
      expect(generateNKeysBetween(before, after, count)).toEqual(keys);
    }
  });
});
