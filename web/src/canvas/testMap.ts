import type { Op, RecordState } from '../live';
import { DocumentState } from '../live/documentState';

/** A map to test with: phases `before` (s1 s2) and `after` (s3), a lone stage s4, lanes l1 (actions) and l2 (emotions). */
export function testMap(): DocumentState {
  const record = (id: string, type: string, parent: string, idx: string, f: RecordState['f']) => ({
    id,
    type,
    place: { parent, idx },
    f,
    fv: {},
    pv: 1,
  });
  const state = new DocumentState();
  state.loadSnapshot(
    1,
    [
      { id: 'm', type: 'map', place: null, f: { title: 'Map' }, fv: {}, pv: 0 },
      record('before', 'phase', 'm', 'a0', { title: 'Before' }),
      record('after', 'phase', 'm', 'a1', { title: 'After' }),
      record('s4', 'stage', 'm', 'a2', { title: 'Later' }),
      record('l1', 'lane', 'm', 'a3', { title: 'Actions', kind: 'actions' }),
      record('l2', 'lane', 'm', 'a4', { title: 'Emotions', kind: 'emotions' }),
      record('s1', 'stage', 'before', 'a0', { title: 'Notice' }),
      record('s2', 'stage', 'before', 'a1', { title: 'Compare' }),
      record('s3', 'stage', 'after', 'a0', { title: 'Use' }),
      record('c1', 'card', 's1', 'a0', { lane: 'l1', text: 'one' }),
      record('c2', 'card', 's1', 'a1', { lane: 'l1', text: 'two' }),
      record('e1', 'card', 's1', 'a2', { lane: 'l2', emotion: 1 }),
    ],
    () => false,
  );
  return state;
}

/** Does a batch as the server would confirm it. */
export function perform(state: DocumentState, ops: readonly Op[]): void {
  const v = state.version() + 1;
  const by = { id: 'u', name: 'U' };
  state.commit([{ v, c: 'other', s: v, by, at: '2026-01-01T00:00:00Z', ops }], () => false);
}
