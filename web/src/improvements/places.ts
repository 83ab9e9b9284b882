/** The places of a map by what evidence tells of them. */
import type { Measures } from '../wire/analysis';

export interface NamedPlace {
  readonly key: string;
  readonly of: 'stage' | 'touchpoint';
  readonly id: string;
  readonly name: string;
}

/** Stages, each with its touchpoints after it. */
export function placesOf(measures: Measures | undefined): readonly NamedPlace[] {
  if (!measures) return [];
  return measures.stages.flatMap((stage): NamedPlace[] => [
    { key: `stage:${stage.id}`, of: 'stage', id: stage.id, name: stage.title },
    ...measures.touchpoints
      .filter((touchpoint) => touchpoint.stage === stage.id)
      .map(
        ({ touchpoint, name }): NamedPlace => ({
          key: `touchpoint:${touchpoint}`,
          of: 'touchpoint',
          id: touchpoint,
          name: `${stage.title} › ${name}`,
        }),
      ),
  ]);
}

export type Measure = 'goes-on' | 'hours-to-next' | 'score' | 'nps' | 'csat';

export const MEASURES: readonly Measure[] = ['goes-on', 'score', 'nps', 'csat', 'hours-to-next'];

/** Whether it is said in points of a hundred. */
export const isShare = (measure: Measure) => measure === 'goes-on' || measure === 'csat';

/** Whether it is of what was answered on a day, so that nobody needs time for it. */
export const isOfAnswers = (measure: Measure) =>
  measure === 'score' || measure === 'nps' || measure === 'csat';

const SAME = { 'hours-to-next': 'timeToNext', score: 'score', nps: 'nps', csat: 'csat' } as const;

const WHAT = {
  stage: { 'goes-on': 'converted', ...SAME },
  touchpoint: { 'goes-on': 'wentOn', ...SAME },
} as const;

/** The name of a place's number, as the server knows it. */
export const numberOf = (place: Pick<NamedPlace, 'of' | 'id'>, measure: Measure) =>
  `${place.of}:${place.id}:${WHAT[place.of][measure]}`;

/** What a number measures, and the key of its place. */
export function readNumber(number: string): { readonly key: string; readonly measure: Measure } {
  const at = number.lastIndexOf(':');
  return { key: number.slice(0, at), measure: measureOf(number.slice(at + 1)) };
}

function measureOf(what: string): Measure {
  if (what === 'nps' || what === 'csat') return what;
  if (what === 'timeToNext') return 'hours-to-next';
  return what.toLowerCase().endsWith('score') ? 'score' : 'goes-on';
}
