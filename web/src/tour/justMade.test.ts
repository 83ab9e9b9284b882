import { expect, it } from 'vitest';
import { perform, testMap } from '../canvas/testMap';
import type { Op } from '../live';
import { hasNewCard } from './justMade';

const card: Op = {
  o: 'create',
  id: 'x',
  type: 'card',
  place: { parent: 's1', idx: 'b0' },
  f: { lane: 'l1', text: 'three' },
};

/** Whether each change that a batch makes here is seen as a new card, one's own batch or another's. */
function seen(own: boolean, ...ops: readonly Op[]): readonly boolean[] {
  const map = testMap();
  const found: boolean[] = [];
  map.onChange((ids) => found.push(hasNewCard(map, ids)));
  if (own) map.addPending({ seq: 1, ops });
  else perform(map, ops);
  return found;
}

it('sees the card that somebody has just made here', () => {
  expect(seen(true, card)).toEqual([true]);
});

it('sees no card of somebody else, no other change and nothing else that is new', () => {
  const stage: Op = { ...card, type: 'stage', place: { parent: 'm', idx: 'b0' } };
  const move: Op = { o: 'move', id: 'c1', place: { parent: 's2', idx: 'a0' } };
  expect(seen(false, card)).toEqual([false]);
  expect(seen(true, stage)).toEqual([false]);
  expect(seen(true, move)).toEqual([false]);
  expect(seen(true, { o: 'set', id: 'c1', f: { text: 'won' } })).toEqual([false]);
});
