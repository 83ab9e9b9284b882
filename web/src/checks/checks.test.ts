import { describe, expect, it } from 'vitest';
import { withRemark } from './checks';

describe('remarks set aside', () => {
  it('are listed once, however often they are set aside', () => {
    expect(withRemark(['a', 'b'], 'a', true)).toEqual(['b', 'a']);
  });

  it('come back alone', () => {
    expect(withRemark(['a', 'b'], 'a', false)).toEqual(['b']);
  });
});
