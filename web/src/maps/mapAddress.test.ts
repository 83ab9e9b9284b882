import { describe, expect, it } from 'vitest';
import { readMapAddress, shownAt } from './mapAddress';

describe('the address of a map', () => {
  it('names view, mode and thread', () => {
    expect(readMapAddress({ view: 'flow', mode: 'both', thread: 't1' })).toEqual({
      view: 'flow',
      mode: 'both',
      thread: 't1',
    });
  });

  it('leaves out what it does not know, and the mode that every map opens in', () => {
    expect(readMapAddress({ view: 'film', mode: 'designed', thread: 7, more: 'x' })).toEqual({});
  });

  it('keeps the thread when another view is shown', () => {
    expect(shownAt({ thread: 't1', mode: 'both' }, 'table', 'designed')).toEqual({
      thread: 't1',
      view: 'table',
    });
  });
});
