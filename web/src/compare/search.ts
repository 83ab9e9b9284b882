/** What is compared, as the address of the page says it. */
import { type JourneyFilter, readFilter } from '../journeys/search';

export const kinds = ['period', 'date', 'channel', 'persona', 'version'] as const;

export type CompareBy = (typeof kinds)[number];

export interface CompareSearch extends JourneyFilter {
  readonly by?: CompareBy;
  readonly aFrom?: string;
  readonly aTo?: string;
  readonly bFrom?: string;
  readonly bTo?: string;
  /** Before it and from it on. */
  readonly date?: string;
  readonly aChannel?: string;
  readonly bChannel?: string;
  readonly aPersona?: string;
  readonly bPersona?: string;
  /** The other map, of which the open one is a variant. */
  readonly other?: string;
  readonly show?: 'map' | 'table';
}

const TEXTS = [
  'aFrom',
  'aTo',
  'bFrom',
  'bTo',
  'date',
  'aChannel',
  'bChannel',
  'aPersona',
  'bPersona',
  'other',
] as const;

/** Takes from an address what it knows, and leaves out the rest. */
export function readSearch(search: Record<string, unknown>): CompareSearch {
  const by = kinds.find((kind) => kind === search.by);
  const texts = TEXTS.flatMap((name) => {
    const value = search[name];
    // A channel that is called 42 comes as a number.
    return typeof value === 'string' || typeof value === 'number'
      ? [[name, String(value)] as const]
      : [];
  });
  return {
    ...readFilter(search),
    ...Object.fromEntries(texts),
    ...(by ? { by } : {}),
    ...(search.show === 'table' ? { show: 'table' as const } : {}),
  };
}

/** One side, as the server reads it; days are inclusive on the page, the last one is not there. */
export interface Side {
  readonly from?: string;
  readonly to?: string;
  readonly channel?: string;
  readonly persona?: string;
  /** The map by which the journeys are read, when that is not the open one. */
  readonly map?: string;
}

export interface Sides {
  readonly a: Side;
  readonly b: Side;
}

/** What the search asks to compare; undefined while something is missing. */
export function sidesOf(search: CompareSearch): Sides | undefined {
  switch (search.by) {
    case 'period': {
      const { aFrom, aTo, bFrom, bTo } = search;
      if (!aFrom || !aTo || !bFrom || !bTo || aFrom > aTo || bFrom > bTo) return undefined;
      return {
        a: { from: aFrom, to: dayAfter(aTo) },
        b: { from: bFrom, to: dayAfter(bTo) },
      };
    }
    case 'date':
      return search.date ? { a: { to: search.date }, b: { from: search.date } } : undefined;
    case 'channel': {
      const { aChannel, bChannel } = search;
      if (!aChannel || !bChannel || aChannel === bChannel) return undefined;
      return { a: { channel: aChannel }, b: { channel: bChannel } };
    }
    case 'persona': {
      const { aPersona, bPersona } = search;
      if (!aPersona || !bPersona || aPersona === bPersona) return undefined;
      return { a: { persona: aPersona }, b: { persona: bPersona } };
    }
    case 'version':
      if (!search.other) return undefined;
      // With a date: the open map before it, the other one from it on.
      return search.date
        ? { a: { to: search.date }, b: { from: search.date, map: search.other } }
        : { a: {}, b: { map: search.other } };
    case undefined:
      return undefined;
  }
}

/** The day after one, as `2026-03-01`. */
export function dayAfter(day: string): string {
  return daysOn(day, 1);
}

export function dayBefore(day: string): string {
  return daysOn(day, -1);
}

function daysOn(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** What narrows both sides; whose customers they are is not asked twice. */
export function filterOf(search: CompareSearch): JourneyFilter {
  const filter = readFilter({ ...search });
  return search.by === 'persona' ? eventsOf(filter) : filter;
}

/** Of a filter all but whose customers count. */
export function eventsOf({ persona, ...events }: JourneyFilter): Omit<JourneyFilter, 'persona'> {
  return events;
}

/** The parameters that the comparison is asked with. */
export function queryOf({ a, b }: Sides): Record<string, string | undefined> {
  return {
    aFrom: a.from,
    aTo: a.to,
    aChannel: a.channel,
    aPersona: a.persona,
    bFrom: b.from,
    bTo: b.to,
    bChannel: b.channel,
    bPersona: b.persona,
    bMap: b.map,
  };
}
