import { describe, expect, it } from 'vitest';
import { readCards, textOf } from '../canvas/model';
import { perform, testMap } from '../canvas/testMap';
import { DocumentState } from '../live/documentState';
import { cellLines, continued, faultOf, Register, setLines } from './cellLines';

function documents() {
  const library = new DocumentState();
  library.loadSnapshot(
    1,
    [{ id: 'lib', type: 'library', place: null, f: {}, fv: {}, pv: 0 }],
    () => false,
  );
  return { map: testMap(), library };
}

const cell = { stage: 's1', lane: 'l1', kind: 'actions' } as const;

function textsAfter(lines: readonly string[]) {
  const both = documents();
  perform(both.map, setLines(both, new Register(both), cell, lines));
  return readCards(both.map, 's1', 'l1').map(({ id, f }) => [id, f.text]);
}

describe('a cell as lines', () => {
  it('is one line for each card', () => {
    expect(cellLines(documents(), 's1', 'l1', 'actions')).toEqual(['one', 'two']);
  });

  it('is a number in the emotions', () => {
    expect(cellLines(documents(), 's1', 'l2', 'emotions')).toEqual(['1']);
  });

  it('is the number of the persona that is looked at, and writes to nobody else', () => {
    const both = documents();
    const ada = { ...both, persona: 'ada' };
    const emotions = { stage: 's1', lane: 'l2', kind: 'emotions' } as const;
    expect(cellLines(ada, 's1', 'l2', 'emotions')).toEqual([]);
    perform(both.map, setLines(ada, new Register(ada), emotions, ['-2', 'lost']));
    expect(cellLines(ada, 's1', 'l2', 'emotions')).toEqual(['-2', 'lost']);
    expect(cellLines(both, 's1', 'l2', 'emotions')).toEqual(['1']);
  });
});

describe('changing the lines of a cell', () => {
  it('leaves the cards alone whose lines are still there', () => {
    expect(textsAfter(['one', 'two'])).toEqual([
      ['c1', 'one'],
      ['c2', 'two'],
    ]);
  });

  it('changes the card of a changed line', () => {
    expect(textsAfter(['one', 'three'])).toEqual([
      ['c1', 'one'],
      ['c2', 'three'],
    ]);
  });

  it('makes cards in between and at the end', () => {
    const texts = textsAfter(['zero', 'one', 'one and a half', 'two', 'three']).map(
      ([, text]) => text,
    );
    expect(texts).toEqual(['zero', 'one', 'one and a half', 'two', 'three']);
  });

  it('takes away the cards whose lines have gone', () => {
    expect(textsAfter(['two'])).toEqual([['c2', 'two']]);
  });

  it('finds which line continues which', () => {
    expect(continued(['a', 'b', 'c'], ['a', 'x', 'c', 'd'])).toEqual([0, 1, 2, -1]);
  });

  it('keeps one name for one touchpoint, made once', () => {
    const both = documents();
    const register = new Register(both);
    expect(register.idOf('touchpoint', 'Shop')).toBe(register.idOf('touchpoint', ' shop '));
    expect(register.made).toHaveLength(1);
  });

  it('sets an emotion from a number in Persian digits', () => {
    const both = documents();
    const emotions = { stage: 's2', lane: 'l2', kind: 'emotions' } as const;
    perform(both.map, setLines(both, new Register(both), emotions, ['-۱٫۵', 'خسته']));
    const [card] = readCards(both.map, 's2', 'l2');
    expect([card?.f.emotion, textOf(card, 'text')]).toEqual([-1.5, 'خسته']);
  });
});

describe('lines that cannot stand in a cell', () => {
  it('are emotions that are no number from -2 to 2', () => {
    expect(faultOf('emotions', ['good'])).toBe('not-an-emotion');
    expect(faultOf('emotions', ['3'])).toBe('not-an-emotion');
    expect(faultOf('emotions', ['2'])).toBeUndefined();
  });

  it('are too long', () => {
    expect(faultOf('actions', ['x'.repeat(2_001)])).toBe('too-long');
  });
});
