import { describe, expect, it } from 'vitest';
import type { Sitting } from '../wire/generated/api';
import { byDay, readLooking, shownVersions } from './looking';

const sitting = (from: number, to: number, end: string, purged = 0): Sitting => ({
  from,
  to,
  start: end,
  end,
  authors: [{ id: 'ann', name: 'Ann' }],
  edits: to - from + 1,
  counts: { added: 0, removed: 0, moved: 0, changed: purged > 0 ? 0 : 1 },
  purged,
});

const sittings = [
  sitting(8, 12, '2026-03-03T10:00:00Z'),
  sitting(4, 7, '2026-03-03T08:00:00Z'),
  sitting(1, 3, '2026-03-01T08:00:00Z'),
];

describe('the versions that are shown', () => {
  it('are at first what the last sitting did', () => {
    expect(shownVersions({}, sittings, 12)).toEqual({ from: 7, to: 12 });
  });

  it('are at first what people did last, not that the trash was emptied since', () => {
    const emptied = [sitting(13, 13, '2026-04-03T10:00:00Z', 4), ...sittings];
    expect(shownVersions({}, emptied, 13)).toEqual({ from: 7, to: 13 });
    expect(shownVersions({ at: 13 }, emptied, 13)).toEqual({ from: 12, to: 13 });
    expect(shownVersions({}, emptied.slice(0, 1), 13)).toEqual({ from: 12, to: 13 });
  });

  it('are what the sitting of a version did', () => {
    expect(shownVersions({ at: 7 }, sittings, 12)).toEqual({ from: 3, to: 7 });
    expect(shownVersions({ at: 5 }, sittings, 12)).toEqual({ from: 3, to: 5 });
  });

  it('are any two, and none that is not there yet', () => {
    expect(shownVersions({ at: 3, from: 10 }, sittings, 12)).toEqual({ from: 10, to: 3 });
    expect(shownVersions({ at: 99 }, sittings, 12)).toEqual({ from: 7, to: 12 });
  });

  it('are read from the address as whole numbers only', () => {
    expect(readLooking({ at: 3, from: 0 })).toEqual({ at: 3, from: 0 });
    expect(readLooking({ at: '3', from: -1, other: 1.5 })).toEqual({});
  });
});

describe('the days of a history', () => {
  it('hold the sittings that ended on them', () => {
    const days = byDay(sittings, (time) => time.slice(0, 10));
    expect(days.map((each) => [each.day, each.sittings.length])).toEqual([
      ['2026-03-03', 2],
      ['2026-03-01', 1],
    ]);
  });
});
