/** How opportunities stand by a lens, as plain numbers. */
import type { Judgement, Opportunity, Scored } from '../wire/generated/api';
import { inAQuarter } from './reach';

export type Lens = Scored['lens'];

export const LENSES: readonly Lens[] = [
  'value',
  'rice',
  'ice',
  'impact-effort',
  'kano',
  'opportunity',
];

/** A number that a team judges, with its scale. */
export interface Judged {
  readonly name: Exclude<keyof Judgement, 'kano' | 'needs'>;
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** What each lens wants to know; reach comes from the opportunity itself. */
export const JUDGED: Readonly<Partial<Record<Lens, readonly Judged[]>>> = {
  value: [
    { name: 'satisfaction', least: 1, most: 5, step: 1 },
    { name: 'goal', least: 1, most: 5, step: 1 },
  ],
  rice: [
    { name: 'impact', least: 0.25, most: 3, step: 0.25 },
    { name: 'confidence', least: 0, most: 1, step: 0.1 },
    { name: 'effort', least: 0.1, most: 10_000, step: 1 },
  ],
  ice: [
    { name: 'iceImpact', least: 1, most: 10, step: 1 },
    { name: 'iceConfidence', least: 1, most: 10, step: 1 },
    { name: 'iceEase', least: 1, most: 10, step: 1 },
  ],
  'impact-effort': [
    { name: 'customerValue', least: 0, most: 100, step: 5 },
    { name: 'businessValue', least: 0, most: 100, step: 5 },
    { name: 'effortLevel', least: 0, most: 5, step: 1 },
  ],
};

export const scoresOf = ({ lenses }: Opportunity, lens: Lens) =>
  lenses.filter((each) => each.lens === lens);

/** By which an opportunity is ranked: its best score of the lens; undefined where it has none. */
export function rankOf(opportunity: Opportunity, lens: Lens): number | undefined {
  const scores = scoresOf(opportunity, lens).filter(({ name }) => name !== 'worse');
  return scores.length === 0 ? undefined : Math.max(...scores.map(({ value }) => value));
}

/** The best first; what the lens says nothing about comes last, as it was. */
export function ranked(all: readonly Opportunity[], lens: Lens): readonly Opportunity[] {
  return [...all].sort(
    (a, b) =>
      (rankOf(b, lens) ?? Number.NEGATIVE_INFINITY) -
        (rankOf(a, lens) ?? Number.NEGATIVE_INFINITY) || 0,
  );
}

/** A bubble: where it stands from 0 to 1, and how large it is from 0 to 1. */
export interface Bubble {
  readonly opportunity: Opportunity;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Goal across, satisfaction up, customers by area; those on one spot are moved apart a little. */
export function bubblesOf(all: readonly Opportunity[]): readonly Bubble[] {
  const most = Math.max(1, ...all.map(({ facts }) => inAQuarter(facts.reach)));
  const taken = new Map<string, number>();
  return all.flatMap((opportunity): Bubble[] => {
    const { satisfaction, goal } = opportunity.facts.judgement;
    if (satisfaction === undefined || goal === undefined) return [];
    const spot = `${satisfaction}/${goal}`;
    const before = taken.get(spot) ?? 0;
    taken.set(spot, before + 1);
    const angle = before * 2.4;
    const away = before === 0 ? 0 : 0.05;
    return [
      {
        opportunity,
        x: (goal - 1) / 4 + away * Math.cos(angle),
        y: (satisfaction - 1) / 4 + away * Math.sin(angle),
        size: Math.sqrt(inAQuarter(opportunity.facts.reach) / most),
      },
    ];
  });
}
