import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentState, sameValue } from './documentState';
import { effective, replay } from './effective';
import { idxAt } from './ordering';
import type { Commit, LoggedOp, Op, RecordState } from './types';

const root: RecordState = { id: 'm', type: 'map', place: null, f: {}, fv: {}, pv: 0 };
const by = { id: 'someone', name: 'Someone' };

const id = fc.constantFrom('m', 'a', 'b', 'c', 'd');
const place = fc.record({ parent: id, idx: fc.constantFrom('a0', 'a1', 'a2') });
const fields = fc.dictionary(
  fc.constantFrom('text', 'color', 'deleted'),
  fc.oneof(fc.constantFrom('x', 'y', 'z'), fc.boolean()),
  { minKeys: 1 },
);
const op: fc.Arbitrary<Op> = fc.oneof(
  fc.record({ o: fc.constant('create' as const), id, type: fc.constant('card'), place, f: fields }),
  fc.record({ o: fc.constant('set' as const), id, f: fields }),
  fc.record({ o: fc.constant('move' as const), id, place }),
);
const batch = fc.array(op, { minLength: 1, maxLength: 4 });
const purge: fc.Arbitrary<LoggedOp> = fc.record({ o: fc.constant('purge' as const), id });
/** What others do, the server among them. */
const logged = fc.array(fc.oneof({ weight: 4, arbitrary: op }, { weight: 1, arbitrary: purge }), {
  minLength: 1,
  maxLength: 5,
});

/** A server in a few lines: numbers batches and keeps what takes effect. */
class Server {
  readonly records = new Map<string, RecordState>([[root.id, root]]);
  readonly log: Commit[] = [];

  take(client: string, seq: number, ops: readonly LoggedOp[]): Commit {
    const v = this.log.length + 1;
    const kept = ops.filter((one) => {
      if (effective((name) => this.records.get(name), one) === null) {
        return false;
      }
      replay(this.records, [one], v);
      return true;
    });
    const commit: Commit = { v, c: client, s: seq, by, at: '', ops: kept };
    this.log.push(commit);
    return commit;
  }
}

function loaded(): DocumentState {
  const state = new DocumentState();
  state.loadSnapshot(0, [root], () => false);
  return state;
}

function records(state: DocumentState): RecordState[] {
  return [...state.records()].sort((x, y) => (x.id < y.id ? -1 : 1));
}

describe('the state of a document', () => {
  it('LV20: windows that saw the same commits show the same, whatever was pending meanwhile', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ mine: fc.boolean(), ops: batch, theirs: logged })),
        (edits) => {
          const server = new Server();
          const one = loaded();
          const two = loaded();
          let seq = 0;
          for (const { mine, ops, theirs } of edits) {
            if (mine) {
              one.addPending({ seq: ++seq, ops });
            } else {
              const commit = server.take('two', 1, theirs);
              one.commit([commit], () => false);
              two.commit([commit], () => false);
            }
          }
          for (const pending of [...one.pending()]) {
            const commit = server.take('one', pending.seq, pending.ops);
            one.commit([commit], (waiting) => waiting.seq <= pending.seq);
            two.commit([commit], () => false);
          }
          expect(one.pending()).toEqual([]);
          expect(records(one)).toEqual(records(two));
          expect(new Map(records(one).map((r) => [r.id, r]))).toEqual(server.records);
        },
      ),
    );
  });

  it('LV61: the view is the confirmed document and, on top, what is pending', () => {
    fc.assert(
      fc.property(fc.array(logged), fc.array(batch), (confirmed, pending) => {
        const server = new Server();
        const state = loaded();
        pending.forEach((ops, i) => {
          state.addPending({ seq: i + 1, ops });
        });
        for (const ops of confirmed) {
          state.commit([server.take('other', 1, ops)], () => false);
        }
        for (const ops of pending) {
          server.take('own', 1, ops);
        }
        const values = (record: RecordState) => [record.id, record.type, record.place, record.f];
        expect(records(state).map(values)).toEqual(
          [...server.records.values()].sort((x, y) => (x.id < y.id ? -1 : 1)).map(values),
        );
      }),
    );
  });

  it('applying the same commits twice is applying them once', () => {
    fc.assert(
      fc.property(fc.array(logged), (batches) => {
        const server = new Server();
        const commits = batches.map((ops, i) => server.take('tab', i + 1, ops));
        const state = loaded();
        state.commit(commits, () => false);
        const once = records(state);
        expect(state.commit(commits, () => false)).toBe(true);
        expect(records(state)).toEqual(once);
      }),
    );
  });

  it('LV33: does not take a commit in after a gap', () => {
    const state = loaded();
    expect(state.commit([{ v: 2, c: 'tab', s: 1, by, at: '', ops: [] }], () => false)).toBe(false);
    expect(state.version()).toBe(0);
  });

  it('LV61: tells only those whose record changed, and keeps the others the same object', () => {
    const state = loaded();
    const create = (name: string, idx: string): Op => ({
      o: 'create',
      id: name,
      type: 'card',
      place: { parent: 'm', idx },
      f: { text: name },
    });
    state.addPending({ seq: 1, ops: [create('a', 'a0'), create('b', 'a1')] });
    const before = state.record('b');
    const told: string[] = [];
    state.onRecord('a', () => told.push('a'));
    state.onRecord('b', () => told.push('b'));
    state.onChildren('m', () => told.push('children'));
    state.addPending({ seq: 2, ops: [{ o: 'set', id: 'a', f: { text: 'new' } }] });
    expect(told).toEqual(['a', 'children']);
    expect(state.record('b')).toBe(before);
  });

  it('LV3: what hangs under a deleted record is not visible until that is restored', () => {
    const state = loaded();
    const card: Op = {
      o: 'create',
      id: 'c',
      type: 'card',
      place: { parent: 's', idx: 'a0' },
      f: {},
    };
    state.addPending({
      seq: 1,
      ops: [
        { o: 'create', id: 's', type: 'stage', place: { parent: 'm', idx: 'a0' }, f: {} },
        card,
        { o: 'set', id: 's', f: { deleted: true } },
      ],
    });
    expect(state.visible('c')).toBe(false);
    expect(state.children('m')).toEqual([]);
    state.addPending({ seq: 2, ops: [{ o: 'set', id: 's', f: { deleted: false } }] });
    expect(state.visible('c')).toBe(true);
  });

  it('LV16: a purge takes out a deleted record with all below it, and tells who shows them', () => {
    const state = loaded();
    const at = (name: string, parent: string): Op => ({
      o: 'create',
      id: name,
      type: 'card',
      place: { parent, idx: 'a0' },
      f: {},
    });
    const commit = (v: number, ops: readonly LoggedOp[]) =>
      state.commit([{ v, c: 'server', s: v, by, at: '', ops }], () => false);
    commit(1, [at('s', 'm'), at('c', 's'), at('d', 'c')]);
    commit(2, [{ o: 'set', id: 's', f: { deleted: true } }]);
    const told: string[] = [];
    state.onRecord('d', () => told.push('d'));
    state.onChange((ids) => told.push(...[...ids].sort()));
    expect(commit(3, [{ o: 'purge', id: 's' }])).toBe(true);
    expect([...state.records()].map(({ id: left }) => left)).toEqual(['m']);
    expect(state.children('s')).toEqual([]);
    expect(told).toEqual(['d', 'c', 'd', 's']);
    expect(commit(4, [{ o: 'purge', id: 's' }])).toBe(false);
  });

  it('LV6: finds a key at any position, also beside siblings that made the same one', () => {
    const sibling = (name: string, idx: string): RecordState => ({
      ...root,
      id: name,
      place: { parent: 'm', idx },
    });
    const siblings = [sibling('a', 'a0'), sibling('b', 'a0'), sibling('c', 'a1')];
    expect(idxAt(siblings, 0) < 'a0').toBe(true);
    expect(idxAt(siblings, 1)).toBe('a0V');
    expect(idxAt(siblings, 3) > 'a1').toBe(true);
    expect(idxAt([], 0)).toBe('a0');
  });
});

describe('the values of fields', () => {
  it('are the same tree in whatever order its members stand (LV2)', () => {
    const one = { b: [{ t: 'p', c: [{ s: 'x', b: true }] }] };
    expect(sameValue(one, { b: [{ c: [{ b: true, s: 'x' }], t: 'p' }] })).toBe(true);
    expect(sameValue(one, { b: [{ t: 'p', c: [{ s: 'x' }] }] })).toBe(false);
    expect(sameValue(one, null)).toBe(false);
    expect(sameValue(one, ['x'])).toBe(false);
  });
});
