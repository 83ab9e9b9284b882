import { describe, expect, it } from 'vitest';
import {
  begun,
  done,
  ended,
  putAside,
  readTour,
  stepOf,
  stepped,
  steps,
  type Tour,
  UNSEEN,
  wordsOfTour,
} from './tour';

const at = (step: number): Tour => ({ at: 'open', step });

describe('the tour', () => {
  it('has five steps at most', () => {
    expect(steps.length).toBeLessThanOrEqual(5);
  });

  it('goes on by itself when somebody does what the step asks for', () => {
    expect(done(begun(UNSEEN), 'write')).toEqual(at(1));
    expect(steps.reduce(done, begun(UNSEEN))).toEqual(at(5));
    expect(stepOf(at(5))).toBeUndefined();
  });

  it('stays where it is for anything else, and while it is not on the page', () => {
    expect(done(at(0), 'palette')).toEqual(at(0));
    for (const away of [UNSEEN, putAside(at(0)), ended(at(0))]) {
      expect(done(away, 'write')).toEqual(away);
    }
  });

  it('can be skipped step by step and back, within its ends', () => {
    expect(stepped(at(1), 1)).toEqual(at(2));
    expect(stepped(at(1), -1)).toEqual(at(0));
    expect(stepped(at(0), -1)).toEqual(at(0));
    expect(stepped(at(5), 1)).toEqual(at(5));
  });

  it('goes on where it was put aside, and from the beginning once it is over', () => {
    expect(begun(putAside(at(3)))).toEqual(at(3));
    expect(begun(ended(at(3)))).toEqual(at(0));
  });

  it('is over when it is put aside at the farewell', () => {
    expect(putAside(at(5)).at).toBe('over');
  });

  it('is the same after a reload', () => {
    for (const tour of [at(0), at(5), putAside(at(2)), ended(at(4))]) {
      expect(readTour(wordsOfTour(tour))).toEqual(tour);
    }
  });

  it('is unseen where a browser kept nothing, or something else', () => {
    for (const kept of [undefined, '', 'open', 'open 6', 'shut 1', 'open 1 ']) {
      expect(readTour(kept)).toEqual(UNSEEN);
    }
  });
});
