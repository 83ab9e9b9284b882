import { describe, expect, it } from 'vitest';
import type { Grid } from '../canvas/model';
import type { Position } from '../canvas/navigation';
import { isNear } from './nearby';

const stage = (id: string) => ({ id, title: id, definition: '', phase: undefined });
const lane = (id: string) => ({ id, title: id, kind: 'own' as const, collapsed: false });

/** Stages A to E, lanes 1 to 5; the phase `BC` spans two of them. */
const grid: Grid = {
  root: 'm',
  title: '',
  direction: 'auto',
  stages: [...'ABCDE'].map(stage),
  lanes: [...'12345'].map(lane),
  phases: [
    { id: undefined, title: '', first: 0, length: 1 },
    { id: 'BC', title: '', first: 1, length: 2 },
    { id: undefined, title: '', first: 3, length: 2 },
    { id: 'none', title: '', first: 5, length: 0 },
  ],
};

/** The cells that are near a position, one line a lane. */
const picture = (position: Position) =>
  [...'12345'].map((row) =>
    [...'ABCDE']
      .map((column) => (isNear(grid, position, { stage: column, lane: row }) ? '#' : '.'))
      .join(''),
  );

describe('near', () => {
  it('a card are its column, its lane and the cells that touch its own', () => {
    expect(picture({ kind: 'card', stage: 'B', lane: '3', card: 'x' })).toEqual([
      '.#...',
      '###..',
      '#####',
      '###..',
      '.#...',
    ]);
  });

  it('a stage are its column and those beside it', () => {
    expect(picture({ kind: 'stage', stage: 'E' })).toEqual(Array(5).fill('...##'));
  });

  it('a phase are its columns and those beside them, and nothing for one without stages', () => {
    expect(picture({ kind: 'phase', phase: 'BC' })).toEqual(Array(5).fill('####.'));
    expect(picture({ kind: 'phase', phase: 'none' })).toEqual(Array(5).fill('.....'));
  });

  it('a lane are its row and those beside it', () => {
    expect(picture({ kind: 'lane', lane: '1' })).toEqual([
      '#####',
      '#####',
      '.....',
      '.....',
      '.....',
    ]);
  });

  it('a cell are the heads beside it', () => {
    const cell: Position = { kind: 'cell', stage: 'B', lane: '3' };
    const near = (place: { stage?: string; lane?: string }) => isNear(grid, cell, place);
    expect([...'ABCDE'].filter((each) => near({ stage: each }))).toEqual(['A', 'B', 'C']);
    expect([...'12345'].filter((each) => near({ lane: each }))).toEqual(['2', '3', '4']);
  });

  it('nobody is what is nowhere, and nothing is near who stands nowhere', () => {
    expect(isNear(grid, { kind: 'stage', stage: 'A' }, {})).toBe(false);
    expect(isNear(grid, { kind: 'stage', stage: 'A' }, { lane: '1' })).toBe(false);
    expect(isNear(grid, undefined, { stage: 'A' })).toBe(false);
  });
});
