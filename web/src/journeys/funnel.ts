/** A funnel of one's own, as the address says it: `id`, `id?` (optional), `id~7` (within days). */
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
}

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
  return named.length > 0
    ? named
    : firsts.slice(0, MOST).map((id) => ({ id, optional: false, withinDays: 0 }));
}

function parse(text: string): Step {
  const [, id = '', days, optional] = /^(.*?)(?:~(\d{1,5}))?(\?)?$/.exec(text) ?? [];
  return { id, optional: optional === '?', withinDays: Number(days ?? 0) };
}

export function wordsOf(steps: readonly Step[]): string {
  return steps
    .map(
      ({ id, optional, withinDays }) =>
        `${id}${withinDays > 0 ? `~${withinDays}` : ''}${optional ? '?' : ''}`,
    )
    .join(',');
}

/** What is asked of the server; what an order has no use for is left out. */
export function askOf(search: JourneySearch, steps: readonly Step[]): FunnelNumbersAsk {
  const order = orderOf(search);
  return {
    nodes: 'touchpoints',
    order,
    entries: entriesOf(search),
    windowDays: Number(search.window ?? 0),
    steps: steps.map(({ id, optional, withinDays }, at) => ({
      id,
      optional: optional && at > 0 && at < steps.length - 1,
      withinDays: order === 'any' || at === 0 ? 0 : withinDays,
    })),
  };
}
