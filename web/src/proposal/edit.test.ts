import { describe, expect, test } from 'vitest';
import type { Proposal } from '../wire/analysis';
import { edited } from './edit';

describe('editing a proposal', () => {
  const before = proposal('Apply: a b', 'Decide: c', 'End:');

  test('a touchpoint moves to the end of another stage', () => {
    const edit = { type: 'move', stage: 0, touchpoint: 0, toStage: 1 } as const;
    expect(lines(edited(before, edit))).toEqual(['Apply: b', 'Decide: c a', 'End:']);
  });

  test('a touchpoint moves to a position within its own stage', () => {
    const edit = { type: 'move', stage: 0, touchpoint: 1, toStage: 0, to: 0 } as const;
    expect(lines(edited(before, edit))).toEqual(['Apply: b a', 'Decide: c', 'End:']);
  });

  test('a dropped touchpoint is on no stage', () => {
    const edit = { type: 'drop', stage: 0, touchpoint: 1 } as const;
    expect(lines(edited(before, edit))).toEqual(['Apply: a', 'Decide: c', 'End:']);
  });

  test('the touchpoints of a removed stage go to the stage before it', () => {
    const edit = { type: 'removeStage', stage: 1 } as const;
    expect(lines(edited(before, edit))).toEqual(['Apply: a b c', 'End:']);
  });

  test('the touchpoints of the removed first stage go first into the next', () => {
    const edit = { type: 'removeStage', stage: 0 } as const;
    expect(lines(edited(before, edit))).toEqual(['Decide: a b c', 'End:']);
  });

  test('the only stage stays', () => {
    const single = proposal('All: a');
    expect(edited(single, { type: 'removeStage', stage: 0 })).toBe(single);
  });
});

function proposal(...stages: string[]): Proposal {
  return {
    title: 'Map',
    stages: stages.map((line) => {
      const [title = '', names = ''] = line.split(':');
      return {
        title,
        touchpoints: names
          .split(' ')
          .filter(Boolean)
          .map((name) => ({
            name,
            channels: [],
            events: 1,
            persons: 1,
            medianPosition: 0,
            rules: [],
          })),
      };
    }),
    leftOut: { activities: 0, events: 0 },
  };
}

function lines({ stages }: Proposal): string[] {
  return stages.map(({ title, touchpoints }) =>
    `${title}: ${touchpoints.map(({ name }) => name).join(' ')}`.trim(),
  );
}
