import { describe, expect, it } from 'vitest';
import { Bases } from './bases';
import { DocumentState } from './documentState';
import type { Op } from './types';

const text = (words: string): Op => ({ o: 'set', id: 'c', f: { text: words } });

function documentAt(version: number, fv: number): DocumentState {
  const state = new DocumentState();
  state.loadSnapshot(
    version,
    [
      { id: 'm', type: 'map', place: null, f: {}, fv: {}, pv: 0 },
      {
        id: 'c',
        type: 'card',
        place: { parent: 'm', idx: 'a0' },
        f: { text: 'x' },
        fv: { text: fv },
        pv: 1,
      },
    ],
    () => false,
  );
  return state;
}

const baseOf = (ops: readonly Op[]) => ops.map((op) => (op.o === 'set' ? op.base : undefined));

describe('LV74: a text that is typed', () => {
  it('says from which version it began, however long it is typed', () => {
    const bases = new Bases();
    expect(baseOf(bases.of(documentAt(9, 4), [text('a')], 'text c'))).toEqual([{ text: 4 }]);
    expect(baseOf(bases.of(documentAt(12, 11), [text('ab')], 'text c'))).toEqual([{ text: 4 }]);
  });

  it('begins anew after something else was done', () => {
    const bases = new Bases();
    bases.of(documentAt(9, 4), [text('a')], 'text c');
    bases.of(documentAt(12, 11), [{ o: 'set', id: 'm', f: { title: 't' } }], undefined);
    expect(baseOf(bases.of(documentAt(12, 11), [text('b')], 'text c'))).toEqual([{ text: 11 }]);
  });

  it('has seen all that is confirmed when its own last edit is on its way', () => {
    const view = documentAt(9, 4);
    view.addPending({ seq: 1, ops: [text('mine')] });
    expect(baseOf(new Bases().of(view, [text('more')], 'text c'))).toEqual([{ text: 9 }]);
  });

  it('is left alone when it is not typed', () => {
    const ops = [text('a')];
    expect(new Bases().of(documentAt(9, 4), ops, undefined)).toBe(ops);
  });
});
