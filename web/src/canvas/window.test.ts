import { describe, expect, it } from 'vitest';
import { covers, filling, keepOrTake, near, scrollInto } from './window';

const columns = Array.from({ length: 10 }, (_, i) => ({ from: i * 100, to: i * 100 + 100 }));
const mirrored = columns.map(({ from, to }) => ({ from: 1000 - from, to: 1000 - to }));

describe('what is drawn', () => {
  it('is what the window shows and a margin around it', () => {
    expect(near(columns, { from: 250, to: 450 }, 0)).toEqual({ first: 2, end: 5 });
    expect(near(columns, { from: 250, to: 450 }, 100)).toEqual({ first: 1, end: 6 });
  });

  it('is the same run of columns where they run from right to left', () => {
    expect(near(mirrored, { from: 750, to: 550 }, 0)).toEqual({ first: 2, end: 5 });
  });

  it('is nothing where the window shows no column', () => {
    expect(near(columns, { from: 2000, to: 2100 }, 0)).toEqual({ first: 0, end: 0 });
  });

  it('stays as it is until the window leaves it', () => {
    const drawn = { first: 1, end: 6 };
    expect(keepOrTake(drawn, { first: 2, end: 6 }, { first: 1, end: 7 })).toBe(drawn);
    expect(keepOrTake(drawn, { first: 2, end: 7 }, { first: 1, end: 8 })).toEqual({
      first: 1,
      end: 8,
    });
  });

  it('gives up what is far more than is wanted', () => {
    const all = { first: 0, end: 10 };
    expect(keepOrTake(all, { first: 2, end: 5 }, { first: 1, end: 6 })).toEqual({
      first: 1,
      end: 6,
    });
  });
});

describe('a hole in what is seen', () => {
  it('is there as soon as one column of it is not drawn', () => {
    const seen = { first: 2, end: 5 };
    expect(covers({ first: 2, end: 5 }, seen)).toBe(true);
    expect(covers({ first: 1, end: 9 }, seen)).toBe(true);
    expect(covers({ first: 3, end: 9 }, seen)).toBe(false);
    expect(covers({ first: 1, end: 4 }, seen)).toBe(false);
  });
});

describe('what is drawn before anything is measured', () => {
  it('fills the room, the last of it in part', () => {
    expect(filling([100, 100, 100, 100], 250)).toEqual({ first: 0, end: 3 });
    expect(filling([100, 100, 100, 100], 200)).toEqual({ first: 0, end: 2 });
  });

  it('is all there is where that leaves room', () => {
    expect(filling([100, 100], 900)).toEqual({ first: 0, end: 2 });
    expect(filling([], 900)).toEqual({ first: 0, end: 0 });
  });
});

describe('scrolling something into the window', () => {
  it('does not scroll for what is there', () => {
    expect(scrollInto({ from: 200, to: 300 }, { from: 0, to: 500 }, 100)).toBe(0);
  });

  it('clears the head that sticks to the start', () => {
    expect(scrollInto({ from: 50, to: 90 }, { from: 0, to: 500 }, 100, 0)).toBe(-50);
  });

  it('scrolls on for what lies behind the end', () => {
    expect(scrollInto({ from: 550, to: 600 }, { from: 0, to: 500 }, 100, 0)).toBe(100);
  });

  it('scrolls to the left where the start is to the right', () => {
    expect(scrollInto({ from: 50, to: 0 }, { from: 600, to: 100 }, 100, 0)).toBe(-100);
  });
});
