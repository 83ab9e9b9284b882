/** The four ways in which journeys leave the drawn one. */
import type { TFunction } from 'i18next';
import type { JourneyFilter } from '../journeys/search';
import type { RecordState } from '../live';
import type { Among } from '../measured/queries';
import type { CsvCell } from '../ui/csv';
import type {
  Deviations,
  DeviationsCount,
  DeviationsTouchpointDeviations,
} from '../wire/generated/api';

/**
 * Which journeys count, as the server reads it. Days and channel say where a journey began, and the
 * whole of it counts: one that is cut would seem to miss what lies beyond the cut.
 */
export function amongOf(filter: JourneyFilter): Among | undefined {
  const { persona: _, from, to, channel, ...behaviour } = filter;
  const among = { ...behaviour, beganFrom: from, beganTo: to, beganChannel: channel };
  return Object.values(among).some(Boolean) ? among : undefined;
}

export function askedOf(filter: JourneyFilter) {
  return { persona: filter.persona ?? '', ...amongOf(filter) };
}

export const sorts = ['missing', 'adHoc', 'failed', 'outOfOrder'] as const;

export type Sort = (typeof sorts)[number];

export type Place = DeviationsTouchpointDeviations;

export interface Group {
  /** Undefined for touchpoints that are not on the map. */
  readonly stage: string | undefined;
  readonly places: readonly Place[];
}

/** The touchpoints stage by stage, in the order of the map; last those that are not on it. */
export function groupsOf({ touchpoints }: Deviations): readonly Group[] {
  const groups = new Map<string | undefined, Place[]>();
  for (const place of touchpoints) {
    groups.set(place.stage, [...(groups.get(place.stage) ?? []), place]);
  }
  return [...groups].map(([stage, places]) => ({ stage, places }));
}

/** What opens the persons of a count. */
export function referenceOf({ touchpoint }: Place, sort: Sort): string {
  return `touchpoint:${touchpoint}:${sort}`;
}

/** The cards of a stage that place a touchpoint. */
export function cardsThatPlace(
  children: readonly RecordState[],
  touchpoint: string,
): readonly RecordState[] {
  return children.filter(({ type, f }) => type === 'card' && f.touchpoint === touchpoint);
}

/** The deviations as a table of plain numbers. */
export function csvOf(
  deviations: Deviations,
  titleOf: (stage: string | undefined) => string,
  t: TFunction<'deviations'>,
): readonly (readonly CsvCell[])[] {
  const cells = ({ persons, of, share, low, high, occurrences }: DeviationsCount) => [
    persons,
    of,
    share,
    low,
    high,
    occurrences,
  ];
  return [
    [
      t('column.stage'),
      t('column.touchpoint'),
      t('optional'),
      t('column.visited'),
      ...sorts.flatMap((sort) => {
        const name = t(`sort.${sort}`);
        return [name, `${name} n`, `${name} %`, `${name} <`, `${name} >`, `${name} ×`];
      }),
    ],
    ...deviations.touchpoints.map((place) => [
      titleOf(place.stage),
      place.name,
      place.optional ? 1 : 0,
      place.visited,
      ...sorts.flatMap((sort) => cells(place[sort])),
    ]),
  ];
}
