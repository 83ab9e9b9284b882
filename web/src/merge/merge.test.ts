import { describe, expect, it } from 'vitest';
import { conflictKey, type MergeConflict, openConflicts } from './merge';

const conflict = (record: string, aspect: string): MergeConflict => ({
  record,
  aspect,
  type: 'card',
});

describe('the conflicts of a merge', () => {
  const conflicts = [conflict('c1', 'text'), conflict('c1', 'deleted'), conflict('c2', 'text')];

  it('are open until each is settled', () => {
    const choices = new Map([[conflictKey({ record: 'c1', aspect: 'text' }), false]]);
    expect(openConflicts(conflicts, choices)).toBe(2);
  });

  it('are counted as they are now, whatever was settled before', () => {
    const choices = new Map(conflicts.map((each) => [conflictKey(each), true]));
    expect(openConflicts([...conflicts, conflict('c3', '@place')], choices)).toBe(1);
    expect(openConflicts([], choices)).toBe(0);
  });
});
