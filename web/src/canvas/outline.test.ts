import { describe, expect, it } from 'vitest';
import { readCards, readGrid } from './model';
import { keyOfPosition } from './navigation';
import {
  indentStage,
  type OutlineOptions,
  outdentStage,
  outlineRows,
  pathTo,
  stepInOutline,
} from './outline';
import { perform, testMap } from './testMap';

const map = testMap();
const cardsOf = (stage: string, lane: string) =>
  lane === 'l2' ? [] : readCards(map, stage, lane).map(({ id }) => id);
const options: OutlineOptions = {
  folded: new Set(),
  showsEmpty: () => false,
  holds: (stage, lane) => stage === 's1' && lane === 'l2',
};
const drawn = (changes: Partial<OutlineOptions> = {}) =>
  outlineRows(readGrid(map), cardsOf, { ...options, ...changes }).map(
    (row) => `${'  '.repeat(row.level - 1)}${row.key}`,
  );

describe('a map as an outline', () => {
  it('goes from phases to stages, lanes that hold something, and cards; lanes come last', () => {
    expect(drawn()).toEqual([
      'phase before',
      '  stage s1',
      '    cell s1 l1',
      '      card c1',
      '      card c2',
      '    cell s1 l2',
      '  stage s2',
      'phase after',
      '  stage s3',
      'stage s4',
      'lane l1',
      'lane l2',
    ]);
  });

  it('hides what is below a folded row', () => {
    expect(drawn({ folded: new Set(['phase before', 'phase after']) })).toEqual([
      'phase before',
      'phase after',
      'stage s4',
      'lane l1',
      'lane l2',
    ]);
  });

  it('shows empty lanes where they are asked for', () => {
    expect(drawn({ showsEmpty: (stage) => stage === 's4' })).toContain('  cell s4 l1');
  });

  it('counts siblings, for people who cannot see how many there are', () => {
    const rows = outlineRows(readGrid(map), cardsOf, options);
    const second = rows.find((row) => row.key === 'card c2');
    expect([second?.place, second?.count]).toEqual([2, 2]);
  });
});

describe('walking through an outline', () => {
  const rows = outlineRows(readGrid(map), cardsOf, options);
  const go = (key: string, by: Parameters<typeof stepInOutline>[2]) => {
    const to = stepInOutline(rows, rows.find((row) => row.key === key)?.position, by);
    return to && keyOfPosition(to);
  };

  it('goes into a row and out again', () => {
    expect(go('phase before', 'in')).toBe('stage s1');
    expect(go('card c1', 'out')).toBe('cell s1 l1');
  });

  it('stays at the ends', () => {
    expect(go('phase before', 'up')).toBe('phase before');
    expect(go('lane l2', 'down')).toBe('lane l2');
  });

  it('knows what must be open for a card to be seen', () => {
    const card = { kind: 'card', stage: 's1', lane: 'l1', card: 'c1' } as const;
    expect(pathTo(readGrid(map), card)).toEqual(['cell s1 l1', 'stage s1', 'phase before']);
  });
});

describe('indenting a stage', () => {
  it('puts it into the phase before it, and outdenting puts it behind that phase', () => {
    const own = testMap();
    perform(own, indentStage(own, 's4'));
    expect(readGrid(own).stages.map(({ id, phase }) => `${id} ${phase ?? '-'}`)).toEqual([
      's1 before',
      's2 before',
      's3 after',
      's4 after',
    ]);
    perform(own, outdentStage(own, 's1'));
    expect(readGrid(own).stages.map(({ id, phase }) => `${id} ${phase ?? '-'}`)).toEqual([
      's2 before',
      's1 -',
      's3 after',
      's4 after',
    ]);
  });

  it('does nothing to a stage that is in a phase already', () => {
    expect(indentStage(map, 's1')).toEqual([]);
    expect(outdentStage(map, 's4')).toEqual([]);
  });
});
