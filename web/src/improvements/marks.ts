/** Where changes stand on a line of time. */
import type { Change, Spot } from '../wire/generated/api';

/** A place whose line is drawn. */
export interface LinePlace {
  readonly map: string;
  readonly of: 'stage' | 'touchpoint';
  readonly id: string;
  /** The stage that a touchpoint counts in. */
  readonly stage?: string | undefined;
  /** The touchpoints of a stage. */
  readonly touchpoints: readonly string[];
}

/** The first day of a change, or the first one without it again. */
export interface ChangeMark {
  readonly key: string;
  readonly change: string;
  readonly title: string;
  readonly kind: 'starts' | 'ends';
  readonly day: string;
  /** 0 at the start and 1 at the end of what is shown. */
  readonly x: number;
}

interface Period {
  readonly from: string;
  readonly to: string;
}

/** The changes of a place that customers met within the periods; what is only planned is none. */
export function marksOn(
  changes: readonly Change[],
  place: LinePlace,
  periods: readonly Period[],
): readonly ChangeMark[] {
  return changes
    .filter(({ facts }) => facts.status !== 'planned' && touches(facts, place))
    .flatMap(({ id, facts: { title, starts, ends } }) => [
      ...markAt(periods, starts, { change: id, title, kind: 'starts' }),
      ...markAt(periods, ends, { change: id, title, kind: 'ends' }),
    ])
    .sort((one, other) => one.x - other.x);
}

function markAt(
  periods: readonly Period[],
  day: string | undefined,
  what: Pick<ChangeMark, 'change' | 'title' | 'kind'>,
): readonly ChangeMark[] {
  const x = day === undefined ? undefined : shareAt(periods, day);
  return day === undefined || x === undefined
    ? []
    : [{ ...what, key: `${what.change} ${what.kind}`, day, x }];
}

/** How far along the periods a day is, each of them as wide as the others. */
function shareAt(periods: readonly Period[], day: string): number | undefined {
  const at = Date.parse(day);
  const index = periods.findIndex(({ from, to }) => Date.parse(from) <= at && at < Date.parse(to));
  const period = periods[index];
  if (!period) return undefined;
  const [from, to] = [Date.parse(period.from), Date.parse(period.to)];
  return (index + (at - from) / (to - from)) / periods.length;
}

/** Touchpoints are of all maps; stages of theirs. */
function touches({ spots, expected }: Change['facts'], place: LinePlace): boolean {
  const followed = expected ? [placeOf(expected.map, expected.number)] : [];
  return [...spots, ...followed].some((spot) => isAt(spot, place));
}

function placeOf(map: string, number: string): Spot {
  const [of, id] = number.split(':');
  return of === 'touchpoint' ? { map, touchpoint: id ?? '' } : { map, stage: id ?? '' };
}

function isAt(spot: Spot, { map, of, id, stage, touchpoints }: LinePlace): boolean {
  if (spot.touchpoint) {
    return of === 'touchpoint' ? spot.touchpoint === id : touchpoints.includes(spot.touchpoint);
  }
  return (
    spot.map === map && spot.stage !== undefined && spot.stage === (of === 'stage' ? id : stage)
  );
}
