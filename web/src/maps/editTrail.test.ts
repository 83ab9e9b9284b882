import { describe, expect, it } from 'vitest';
import { perform, testMap } from '../canvas/testMap';
import type { LiveSession, Op } from '../live';
import { UndoHistory } from '../live/undo';
import { EditTrail } from './editTrail';

/** A document with its undo, as a session has it, but without a server. */
function session() {
  const state = testMap();
  const history = new UndoHistory();
  const mine = () => 'oneself' as const;
  const push = (ops: readonly Op[]) => perform(state, ops);
  const fake = {
    push: (ops: readonly Op[], { group }: { group?: string } = {}) => {
      const step = history.remember(state, ops, group ?? null);
      push(ops);
      return step;
    },
    undo: (step?: number) => history.undo(state, mine, push, step),
    redo: (step?: number) => history.redo(state, mine, push, step),
    canUndo: (step?: number) => history.canUndo(step),
    canRedo: (step?: number) => history.canRedo(step),
  };
  const text = (id: string) => state.record(id)?.f.text;
  return { live: fake as unknown as LiveSession, text };
}

const say = (id: string, text: string): Op => ({ o: 'set', id, f: { text } });

describe('undo over two documents', () => {
  it('takes back what was done last, wherever that was', () => {
    const [map, library] = [session(), session()];
    const trail = new EditTrail();
    trail.push(map.live, [say('c1', 'changed')]);
    trail.push(library.live, [say('c1', 'changed')]);
    trail.undo();
    expect([map.text('c1'), library.text('c1')]).toEqual(['changed', 'one']);
  });

  it('takes both parts of one step back, and brings both again', () => {
    const [map, library] = [session(), session()];
    const trail = new EditTrail();
    trail.push(library.live, [say('c1', 'changed')], 'together');
    trail.push(map.live, [say('c1', 'changed')], 'together');
    trail.undo();
    expect([map.text('c1'), library.text('c1')]).toEqual(['one', 'one']);
    trail.redo();
    expect([map.text('c1'), library.text('c1')]).toEqual(['changed', 'changed']);
  });

  it('takes back a step out of the middle and leaves what came after it', () => {
    const map = session();
    const trail = new EditTrail();
    const first = trail.push(map.live, [say('c1', 'changed')]);
    trail.push(map.live, [say('c2', 'changed')]);
    trail.undo(first);
    expect([map.text('c1'), map.text('c2')]).toEqual(['one', 'changed']);
    trail.undo();
    expect(map.text('c2')).toBe('two');
  });

  it('does nothing when the step has been taken back already', () => {
    const map = session();
    const trail = new EditTrail();
    const first = trail.push(map.live, [say('c1', 'changed')]);
    trail.undo();
    trail.push(map.live, [say('c2', 'changed')]);
    expect(trail.undo(first)).toBeUndefined();
    expect(map.text('c2')).toBe('changed');
  });

  it('keeps an edit of very many records one step', () => {
    const map = session();
    const trail = new EditTrail();
    trail.push(
      map.live,
      Array.from({ length: 1_000 }, (_, i) => say(i % 2 ? 'c1' : 'c2', `text ${i}`)),
    );
    trail.undo();
    expect([map.text('c1'), map.text('c2'), trail.canUndo()]).toEqual(['one', 'two', false]);
  });
});
