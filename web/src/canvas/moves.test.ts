import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentState } from '../live/documentState';
import { readCards, readGrid } from './model';
import {
  addCard,
  addPhase,
  addStage,
  moveCard,
  moveLane,
  movePhase,
  moveStage,
  moveStageToPhase,
  remove,
  setEmotion,
  ungroup,
} from './moves';
import { perform, testMap } from './testMap';

/** Such as `before(s1 s2) after(s3) s4`. */
function frame(document: DocumentState): string {
  const { stages, phases } = readGrid(document);
  return phases
    .map((span) => {
      const ids = stages.slice(span.first, span.first + span.length).map(({ id }) => id);
      return span.id === undefined ? ids.join(' ') : `${span.id}(${ids.join(' ')})`;
    })
    .join(' ');
}

const cards = (document: DocumentState, stage: string, lane: string) =>
  readCards(document, stage, lane).map(({ id }) => id);

describe('the frame of a map', () => {
  it('groups stages by phase and leaves a lone stage where it stands', () => {
    expect(frame(testMap())).toBe('before(s1 s2) after(s3) s4');
  });

  it('leaves out what was deleted', () => {
    const map = testMap();
    perform(map, remove('s2'));
    expect(frame(map)).toBe('before(s1) after(s3) s4');
  });
});

describe('moving a stage', () => {
  it('takes it into the phase of the stage before its new column', () => {
    const map = testMap();
    perform(map, moveStage(map, 's1', 2));
    expect(frame(map)).toBe('before(s2) after(s3 s1) s4');
  });

  it('puts it first into the first phase', () => {
    const map = testMap();
    perform(map, moveStage(map, 's4', 0));
    expect(frame(map)).toBe('before(s4 s1 s2) after(s3)');
  });

  it('does nothing when it stands there already', () => {
    expect(moveStage(testMap(), 's2', 1)).toEqual([]);
  });

  it('into no phase puts it last', () => {
    const map = testMap();
    perform(map, moveStageToPhase(map, 's1', undefined));
    expect(frame(map)).toBe('before(s2) after(s3) s4 s1');
  });

  it('always lands at the column that was asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 12 }),
        (moves) => {
          const map = testMap();
          return moves.every(([from, to]) => {
            const id = readGrid(map).stages[from]?.id ?? '';
            perform(map, moveStage(map, id, to));
            return readGrid(map).stages[to]?.id === id;
          });
        },
      ),
      { seed: 11 },
    );
  });
});

describe('phases', () => {
  it('are made around a stage, behind the phase that it leaves', () => {
    const map = testMap();
    const made = addPhase(map, 'New', 's2');
    perform(map, made.ops);
    expect(frame(map)).toBe(`before(s1) ${made.id}(s2) after(s3) s4`);
  });

  it('move with their stages', () => {
    const map = testMap();
    perform(map, movePhase(map, 'after', 0));
    expect(frame(map)).toBe('after(s3) before(s1 s2) s4');
  });

  it('dissolve into stages at the same place', () => {
    const map = testMap();
    perform(map, ungroup(map, 'before'));
    expect(frame(map)).toBe('s1 s2 after(s3) s4');
  });
});

describe('cards', () => {
  it('move to another stage and lane in one batch', () => {
    const map = testMap();
    const ops = moveCard(map, 'c1', { stage: 's3', lane: 'l2', index: 0 });
    expect(ops.map(({ o }) => o)).toEqual(['move', 'set']);
    perform(map, ops);
    expect(cards(map, 's3', 'l2')).toEqual(['c1']);
    expect(cards(map, 's1', 'l1')).toEqual(['c2']);
  });

  it('are counted by cell, whatever else stands in the stage', () => {
    const map = testMap();
    perform(map, moveCard(map, 'c1', { stage: 's1', lane: 'l1', index: 1 }));
    expect(cards(map, 's1', 'l1')).toEqual(['c2', 'c1']);
  });

  it('are made before the card at the index', () => {
    const map = testMap();
    const made = addCard(map, 's1', 'l1', { text: 'new' }, 1);
    perform(map, made.ops);
    expect(cards(map, 's1', 'l1')).toEqual(['c1', made.id, 'c2']);
  });
});

describe('lanes and stages', () => {
  it('a lane moves among lanes alone', () => {
    const map = testMap();
    perform(map, moveLane(map, 'l2', 0));
    expect(readGrid(map).lanes.map(({ id }) => id)).toEqual(['l2', 'l1']);
    expect(frame(map)).toBe('before(s1 s2) after(s3) s4');
  });

  it('a new stage follows the one it was asked for after, in its phase', () => {
    const map = testMap();
    const made = addStage(map, 'New', 's1');
    perform(map, made.ops);
    expect(frame(map)).toBe(`before(s1 ${made.id} s2) after(s3) s4`);
  });
});

describe('the emotion of a stage', () => {
  it('is kept in halves between -2 and 2', () => {
    const map = testMap();
    perform(map, setEmotion(map, 's1', 'l2', -7.2));
    expect(map.record('e1')?.f.emotion).toBe(-2);
    perform(map, setEmotion(map, 's1', 'l2', 0.6));
    expect(map.record('e1')?.f.emotion).toBe(0.5);
  });

  it('makes its card where there is none', () => {
    const map = testMap();
    perform(map, setEmotion(map, 's3', 'l2', 1));
    expect(readCards(map, 's3', 'l2').map((card) => card.f.emotion)).toEqual([1]);
  });
});
