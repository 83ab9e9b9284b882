/** What is compared, as the address of the page says it. */
import { CUSTOMERS, type Customers, type JourneyFilter, readFilter } from '../journeys/search';
import type { Among } from '../measured/queries';

export const kinds = ['period', 'date', 'channel', 'persona', 'customers', 'version'] as const;

export type CompareBy = (typeof kinds)[number];

/** What a side is called before the name of something that tells it. */
type OfSide<Letter extends string, Name extends string> = `${Letter}${Capitalize<Name>}`;

type CustomersOfSides = {
  readonly [name in OfSide<'a' | 'b', keyof Customers>]?: string;
};

export interface CompareSearch extends JourneyFilter, CustomersOfSides {
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
  /** Whether B is everyone else than A; `false` where it tells its own customers. */
  readonly bOthers?: string;
  /** The other map, of which the open one is a variant. */
  readonly other?: string;
  /** The versions of the map by which the sides are read; the newest where it says none. */
  readonly aVersion?: string;
  readonly bVersion?: string;
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
  'bOthers',
  'other',
  'aVersion',
  'bVersion',
  ...CUSTOMERS.flatMap((name) => [ofSide('a', name), ofSide('b', name)]),
] as const;

function ofSide<Letter extends string, Name extends string>(letter: Letter, name: Name) {
  return `${letter}${name.charAt(0).toUpperCase()}${name.slice(1)}` as OfSide<Letter, Name>;
}

/** Takes from an address what it knows, and leaves out the rest. */
export function readSearch(search: Record<string, unknown>): CompareSearch {
  const by = kinds.find((kind) => kind === search.by);
  const texts = TEXTS.flatMap((name) => {
    const value = search[name];
    // A channel that is called 42 comes as a number, and true as itself.
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
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
export interface Side extends Customers {
  readonly from?: string;
  readonly to?: string;
  readonly channel?: string;
  readonly persona?: string;
  /** The map by which the journeys are read, when that is not the open one. */
  readonly map?: string;
  /** The version of that map; the newest where it says none. */
  readonly version?: string;
  /** Whether everyone else is meant than persona and customers tell. */
  readonly others?: boolean;
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
      const { aPersona, bPersona, bOthers } = search;
      if (!aPersona) return undefined;
      if (bOthers === 'true') return againstOthers({ persona: aPersona });
      if (!bPersona || aPersona === bPersona) return undefined;
      return { a: { persona: aPersona }, b: { persona: bPersona } };
    }
    case 'customers': {
      const a = customersOf(search, 'a');
      const b = customersOf(search, 'b');
      if (Object.keys(a).length === 0) return undefined;
      if (search.bOthers !== 'false') return againstOthers(a);
      return Object.keys(b).length === 0 || isSame(a, b) ? undefined : { a, b };
    }
    case 'version': {
      const { other, aVersion, bVersion, date } = search;
      if (!other && (aVersion ?? '') === (bVersion ?? '')) return undefined;
      // With a date: the one version or map before it, the other one from it on.
      return {
        a: { ...(date ? { to: date } : {}), ...(aVersion ? { version: aVersion } : {}) },
        b: {
          ...(date ? { from: date } : {}),
          ...(other ? { map: other } : bVersion ? { version: bVersion } : {}),
        },
      };
    }
    case undefined:
      return undefined;
  }
}

/** Some customers, and everyone else. */
function againstOthers(these: Pick<Side, 'persona' | keyof Customers>): Sides {
  return { a: these, b: { ...these, others: true } };
}

/** What the address tells of the customers of a side. */
export function customersOf(search: CompareSearch, side: 'a' | 'b'): Customers {
  return Object.fromEntries(
    CUSTOMERS.flatMap((name) => {
      const value = search[ofSide(side, name)];
      return value ? [[name, value]] : [];
    }),
  );
}

/** What changes in the address when the customers of a side do. */
export function customersChanged(
  side: 'a' | 'b',
  changes: { readonly [name in keyof Customers]?: string | undefined },
): { readonly [name in keyof CustomersOfSides]?: string | undefined } {
  return ofSideEach(
    side,
    changes,
    CUSTOMERS.filter((name) => name in changes),
  );
}

function isSame(one: Customers, other: Customers): boolean {
  return CUSTOMERS.every((name) => one[name] === other[name]);
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
  if (search.by !== 'persona') return filter;
  const { persona: _, ...events } = filter;
  return events;
}

/** What tells of a side which journeys are meant, apart from its map and its days. */
const TELLING = ['channel', 'persona', ...CUSTOMERS] as const;

/** Some values under the names that they have as those of a side. */
function ofSideEach<Name extends string>(
  letter: string,
  values: { readonly [name in Name]?: string | undefined },
  names: readonly Name[],
): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [ofSide(letter, name), values[name]]));
}

/** The parameters that the comparison is asked with. */
export function queryOf({ a, b }: Sides): Record<string, string | undefined> {
  const names = ['from', 'to', 'version', ...TELLING] as const;
  return {
    ...ofSideEach('a', a, names),
    ...ofSideEach('b', b, b.others ? ['from', 'to', 'version', 'channel'] : names),
    bMap: b.map,
    bOthers: b.others ? 'true' : undefined,
  };
}

/** The parameters by which a number of a side is opened, through the filter of both. */
export function amongOf(side: Side, filter: JourneyFilter, windowOver: boolean): Among {
  const { persona: _, ...events } = filter;
  return {
    ...events,
    beganFrom: side.from,
    beganTo: side.to,
    beganChannel: side.channel,
    ...ofSideEach('side', side, side.others ? ['persona', ...CUSTOMERS] : CUSTOMERS),
    sideOthers: side.others,
    mapVersion: side.version,
    windowOver,
  };
}
