import { describe, expect, it } from 'vitest';
import { partsOf } from './parts';
import type { Op } from './types';

const set = (id: string, text = ''): Op => ({ o: 'set', id, f: { text } });

describe('cutting operations into batches', () => {
  it('keeps the order and leaves nothing out', () => {
    const ops = Array.from({ length: 7 }, (_, i) => set(`r${i}`));
    const parts = partsOf(ops, { batchOps: 3, batchBytes: 10_000 });
    expect(parts.map((part) => part.length)).toEqual([3, 3, 1]);
    expect(parts.flat()).toEqual(ops);
  });

  it('counts bytes, not letters', () => {
    const ops = [set('a', 'سلام'.repeat(10)), set('b', 'سلام'.repeat(10))];
    expect(partsOf(ops, { batchOps: 9, batchBytes: 150 }).map((part) => part.length)).toEqual([
      1, 1,
    ]);
  });

  it('makes no batch of nothing', () => {
    expect(partsOf([])).toEqual([]);
  });
});
