import { describe, expect, it } from 'vitest';
import { isAside, type Remark, withRemark } from './checks';

const remark: Remark = {
  id: 'lane-empty:l1',
  check: 'lane-empty',
  record: 'l1',
  severity: 'hint',
  ignored: false,
  sentence: 'The lane is empty.',
};

describe('remarks set aside', () => {
  it('are listed once, however often they are set aside', () => {
    expect(withRemark([remark.id, 'b'], remark, true)).toEqual(['b', remark.id]);
  });

  it('come back alone', () => {
    expect(withRemark([remark.id, 'b'], remark, false)).toEqual(['b']);
  });

  it('are those of a whole check where that is set aside, and come back with it', () => {
    expect(isAside([], remark)).toBe(false);
    expect(isAside(['lane-empty:*'], remark)).toBe(true);
    expect(isAside(['stage-without-touchpoint:*'], remark)).toBe(false);
    expect(withRemark(['lane-empty:*', 'b'], remark, false)).toEqual(['b']);
  });
});
