import { describe, expect, it } from 'vitest';
import type { Opportunity, Scored } from '../wire/generated/api';
import { bubblesOf, ranked, rankOf } from './lenses';

const opportunity = (
  id: string,
  lenses: readonly Scored[],
  judgement: Partial<Opportunity['facts']['judgement']> = {},
  persons?: number,
): Opportunity => ({
  id,
  version: 1,
  created: '',
  edited: '',
  editedBy: '',
  comments: [],
  lenses: [...lenses],
  facts: {
    title: id,
    description: '',
    status: 'open',
    owner: '',
    spots: [],
    personas: [],
    ideas: [],
    judgement: { needs: [], ...judgement },
    ...(persons === undefined ? {} : { reach: { persons, period: 'quarter', basis: 'team' } }),
  },
});

const scored = (lens: Scored['lens'], name: string, value: number): Scored => ({
  lens,
  name,
  value,
  arithmetic: '',
});

describe('ranking', () => {
  it('puts what a lens says nothing about last', () => {
    const all = [
      opportunity('none', []),
      opportunity('low', [scored('ice', 'value', 10)]),
      opportunity('high', [scored('ice', 'value', 90)]),
    ];
    expect(ranked(all, 'ice').map(({ id }) => id)).toEqual(['high', 'low', 'none']);
  });

  it('ranks by the segment that needs it most, and by better, not worse', () => {
    const needs = [scored('opportunity', 'young', 15), scored('opportunity', 'old', 4)];
    expect(rankOf(opportunity('a', needs), 'opportunity')).toBe(15);
    const kano = [scored('kano', 'better', 0.3), scored('kano', 'worse', -0.5)];
    expect(rankOf(opportunity('b', kano), 'kano')).toBe(0.3);
    expect(rankOf(opportunity('c', []), 'kano')).toBeUndefined();
  });
});

describe('bubbles', () => {
  it('stand by goal and satisfaction, as large as the share of customers', () => {
    const bubbles = bubblesOf([
      opportunity('a', [], { satisfaction: 5, goal: 1 }, 400),
      opportunity('b', [], { satisfaction: 1, goal: 5 }, 100),
      opportunity('c', []),
    ]);
    expect(bubbles.map(({ x, y, size }) => [x, y, size])).toEqual([
      [0, 1, 1],
      [1, 0, 0.5],
    ]);
  });

  it('do not hide each other', () => {
    const same = { satisfaction: 3, goal: 3 };
    const [first, second] = bubblesOf([opportunity('a', [], same), opportunity('b', [], same)]);
    expect([first?.x, first?.y]).toEqual([0.5, 0.5]);
    expect(second?.x).not.toBe(first?.x);
  });
});
