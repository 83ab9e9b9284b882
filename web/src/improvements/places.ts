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

export type Measure = 'goes-on' | 'hours-to-next' | 'score';

export const MEASURES: readonly Measure[] = ['goes-on', 'score', 'hours-to-next'];

const WHAT = {
  stage: { 'goes-on': 'converted', 'hours-to-next': 'timeToNext', score: 'score' },
  touchpoint: { 'goes-on': 'wentOn', 'hours-to-next': 'timeToNext', score: 'score' },
} as const;

/** The name of a place's number, as the server knows it. */
export const numberOf = (place: Pick<NamedPlace, 'of' | 'id'>, measure: Measure) =>
  `${place.of}:${place.id}:${WHAT[place.of][measure]}`;

/** What a number measures, and the key of its place. */
export function readNumber(number: string): { readonly key: string; readonly measure: Measure } {
  const at = number.lastIndexOf(':');
  const what = number.slice(at + 1);
  return {
    key: number.slice(0, at),
    measure:
      what === 'timeToNext'
        ? 'hours-to-next'
        : what.toLowerCase().endsWith('score')
          ? 'score'
          : 'goes-on',
  };
}
