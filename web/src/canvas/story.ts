import type { RecordState } from '../live';
import type { LaneKind } from '../wire/generated/vocabulary';
import { concerns, type Lane, textOf } from './model';

/** How many cards of a lane a scene tells; a lane that is not here is left to the map itself. */
const told: Partial<Record<LaneKind, number>> = {
  goals: 1,
  actions: 2,
  thoughts: 1,
  touchpoints: 3,
  'pain-points': 2,
  opportunities: 2,
  own: 1,
};

/** The lanes that a story tells, in the order of the map. */
export function toldLanes(lanes: readonly Lane[]): readonly Lane[] {
  return lanes.filter(({ kind }) => told[kind] !== undefined);
}

/** What a scene tells of a cell: the first cards that concern the persona, and how many more there are. */
export function toldCards(
  cards: readonly RecordState[],
  kind: LaneKind,
  persona: string,
): { readonly cards: readonly RecordState[]; readonly more: number } {
  const concerned = cards.filter((card) => concerns(textOf(card, 'persona'), persona));
  const most = told[kind] ?? 0;
  return { cards: concerned.slice(0, most), more: Math.max(0, concerned.length - most) };
}
