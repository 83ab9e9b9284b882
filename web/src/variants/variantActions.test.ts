import { describe, expect, it } from 'vitest';
import type { MapSummary } from '../wire/maps';
import { variantActions } from './variantActions';

const others = [
  { id: 'today', title: 'Buying today' },
  { id: 'dream', title: 'Buying as we dream of it' },
] as MapSummary[];

function played(isMaking = false) {
  const done: string[] = [];
  const actions = variantActions(others, {
    show: (stance) => done.push(`shows ${stance || 'nothing'}`),
    open: ({ id }) => done.push(`open ${id}`),
    compare: ({ id }) => done.push(`compare ${id}`),
    make: () => done.push('make'),
    isMaking: () => isMaking,
  });
  return { done, actions };
}

describe('what can be done with a map and its variants', () => {
  it('says what the map shows, each answer by itself', () => {
    const { done, actions } = played();
    for (const { run } of actions.stances) run();
    expect(done).toEqual(['shows nothing', 'shows as-is', 'shows to-be']);
  });

  it('opens each variant and compares with each, by its name', () => {
    const { done, actions } = played();
    for (const { run } of [...actions.others, ...actions.comparisons]) run();
    expect(done).toEqual(['open today', 'open dream', 'compare today', 'compare dream']);
    expect(actions.comparisons.map(({ about }) => about())).toEqual([
      'Buying today',
      'Buying as we dream of it',
    ]);
  });

  it('makes one to-be at a time', () => {
    expect(played().actions.make.enabled()).toBe(true);
    expect(played(true).actions.make.enabled()).toBe(false);
  });

  it('gives no two actions one id', () => {
    const ids = Object.values(played().actions)
      .flat()
      .map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
