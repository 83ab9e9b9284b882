/**
 * A funnel of one's own, as the address says it: `id`, `id?` (optional), `id~7` (within days),
 * `id!other!another` (neither of them in between).
 */
import type { FunnelNumbersAsk } from '../wire/generated/api';
import type { JourneySearch } from './search';
import type { MapPlaces } from './useMapPlaces';

export const orders = ['sequential', 'strict', 'any'] as const;
export const entries = ['any', 'first', 'each'] as const;

export interface Step {
  readonly id: string;
  readonly optional: boolean;
  /** At most so long after the step before; 0 = whenever. */
  readonly withinDays: number;
  /** Touchpoints that must not come between the step before and this one. */
  readonly notBefore: readonly string[];
}

/** A step that may come whenever, after whatever. */
export const plainStep = (id: string): Step => ({
  id,
  optional: false,
  withinDays: 0,
  notBefore: [],
});

export const orderOf = ({ order }: JourneySearch) =>
  orders.find((each) => each === order) ?? 'sequential';

export const entriesOf = (search: JourneySearch) =>
  entries.find((each) => each === search.entries) ?? 'any';

const MOST = 20;

/** The steps that the address names and the map has; without any, the first place of each stage. */
export function stepsOf(
  { funnel }: JourneySearch,
  { touchpoints, firsts }: MapPlaces,
): readonly Step[] {
  const known = new Set(touchpoints.map(({ id }) => id));
  const named = (funnel ?? '')
    .split(',')
    .map(parse)
    .filter(({ id }, at, all) => known.has(id) && all.findIndex((one) => one.id === id) === at)
    .slice(0, MOST);
  return named.length > 0 ? named : firsts.slice(0, MOST).map(plainStep);
}

/** What may be kept from coming before a step: neither itself nor the step before it. */
export function excludableAt(
  steps: readonly Step[],
  at: number,
  { touchpoints }: Pick<MapPlaces, 'touchpoints'>,
): MapPlaces['touchpoints'] {
  const ends = [steps[at]?.id, steps[at - 1]?.id];
  return touchpoints.filter(({ id }) => !ends.includes(id));
}

function parse(text: string): Step {
  const [step = '', ...notBefore] = text.split('!');
  const [, id = '', days, optional] = /^(.*?)(?:~(\d{1,5}))?(\?)?$/.exec(step) ?? [];
  return { id, optional: optional === '?', withinDays: Number(days ?? 0), notBefore };
}

export function wordsOf(steps: readonly Step[]): string {
  return steps
    .map(({ id, optional, withinDays, notBefore }) =>
      [`${id}${withinDays > 0 ? `~${withinDays}` : ''}${optional ? '?' : ''}`, ...notBefore].join(
        '!',
      ),
    )
    .join(',');
}

/** What is asked of the server; what an order has no use for is left out. */
export function askOf(
  search: JourneySearch,
  steps: readonly Step[],
  places: Pick<MapPlaces, 'touchpoints'>,
): FunnelNumbersAsk {
  const order = orderOf(search);
  return {
    nodes: 'touchpoints',
    order,
    entries: entriesOf(search),
    windowDays: Number(search.window ?? 0),
    steps: steps.map(({ id, optional, withinDays, notBefore }, at) => ({
      id,
      optional: optional && at > 0 && at < steps.length - 1,
      withinDays: order === 'any' || at === 0 ? 0 : withinDays,
      notBefore:
        order === 'sequential' && at > 0
          ? notBefore.filter((one) =>
              excludableAt(steps, at, places).some(({ id: other }) => other === one),
            )
          : [],
    })),
  };
}
