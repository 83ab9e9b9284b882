import { describe, expect, it } from 'vitest';
import type { LiveSession, Op } from '../live';
import { EditTrail } from './editTrail';

/** A session of which only the count of its undo steps matters. */
function session() {
  let done = 0;
  let undone = 0;
  let last: string | undefined;
  const fake = {
    push: (_: readonly Op[], { group }: { group?: string } = {}) => {
      if (group === undefined || group !== last) done += 1;
      last = group;
    },
    undo: () => {
      done -= 1;
      undone += 1;
      return { undone: 1, skipped: [] };
    },
    redo: () => {
      done += 1;
      undone -= 1;
      return { undone: 1, skipped: [] };
    },
    canUndo: () => done > 0,
    canRedo: () => undone > 0,
  };
  return { fake: fake as unknown as LiveSession, done: () => done };
}

const op: Op = { o: 'set', id: 'a', f: { text: 'b' } };

describe('undo over two documents', () => {
  it('takes back what was done last, wherever that was', () => {
    const [map, library] = [session(), session()];
    const trail = new EditTrail();
    trail.push(map.fake, [op]);
    trail.push(library.fake, [op]);
    trail.undo();
    expect([map.done(), library.done()]).toEqual([1, 0]);
  });

  it('takes both parts of one step back, and brings both again', () => {
    const [map, library] = [session(), session()];
    const trail = new EditTrail();
    trail.push(map.fake, [op]);
    trail.push(library.fake, [op], 'together');
    trail.push(map.fake, [op], 'together');
    trail.undo();
    expect([map.done(), library.done()]).toEqual([1, 0]);
    trail.redo();
    expect([map.done(), library.done()]).toEqual([2, 1]);
  });
});
