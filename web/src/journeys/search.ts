/** What the page of journeys shows, as its address says it. */

export const tabs = [
  'paths',
  'variants',
  'retention',
  'credits',
  'times',
  'sessions',
  'funnel',
] as const;

export type Tab = (typeof tabs)[number];

/** Whose journeys count, and which of their events, as the server reads it. */
export interface JourneyFilter {
  readonly persona?: string;
  /** The first day, and the day after the last. */
  readonly from?: string;
  readonly to?: string;
  readonly channel?: string;
  /** Only who came to touchpoints, to each so often, within so many days; parted by commas. */
  readonly did?: string;
  readonly times?: string;
  readonly withinDays?: string;
  /** Only who never came to any of these. */
  readonly didNot?: string;
  /** Only of whom evidence has that property with that value. */
  readonly property?: string;
  readonly value?: string;
}

/** Of a filter, which customers it means: by what they did and by a property of theirs. */
export type Customers = Pick<JourneyFilter, (typeof CUSTOMERS)[number]>;

export const CUSTOMERS = ['did', 'times', 'withinDays', 'didNot', 'property', 'value'] as const;

const FILTER = [
  'persona',
  'from',
  'to',
  'channel',
  ...CUSTOMERS,
] as const satisfies readonly (keyof JourneyFilter)[];

const CHOICES = [
  'tab',
  // paths
  'start',
  'end',
  'steps',
  'gap',
  // variants
  'nodes',
  // retention
  'by',
  'began',
  'back',
  'show',
  // credits
  'conversion',
  'share',
  'lookback',
  // times
  'since',
  'until',
  'rivals',
  // sessions
  'pause',
  // funnel
  'order',
  'entries',
  'window',
  'funnel',
] as const;

export type Choice = (typeof CHOICES)[number];

export type JourneySearch = JourneyFilter & { readonly [name in Choice]?: string };

function texts<Name extends string>(
  search: Record<string, unknown>,
  names: readonly Name[],
): { readonly [name in Name]?: string } {
  const known = names.flatMap((name) => {
    const value = search[name];
    // What looks like a number comes as one, and true as itself.
    return (typeof value === 'string' && value !== '') ||
      typeof value === 'number' ||
      typeof value === 'boolean'
      ? [[name, String(value)] as const]
      : [];
  });
  return Object.fromEntries(known) as { readonly [name in Name]?: string };
}

/** Takes from an address what it knows, and leaves out the rest. */
export function readFilter(search: Record<string, unknown>): JourneyFilter {
  return texts(search, FILTER);
}

/** Takes from an address what it knows, and leaves out the rest. */
export function readJourneySearch(search: Record<string, unknown>): JourneySearch {
  return texts(search, [...FILTER, ...CHOICES]);
}

/** The filter alone. */
export function filterOf(search: JourneySearch): JourneyFilter {
  return texts({ ...search }, FILTER);
}

export function tabOf(search: JourneySearch): Tab {
  return tabs.find((tab) => tab === search.tab) ?? 'paths';
}

/** A search with some of it changed; what is undefined or empty is left out of the address. */
export function changed<T extends object>(
  search: T,
  changes: { readonly [name in keyof T]?: string | undefined },
): T {
  const entries = Object.entries({ ...search, ...changes }).filter(([, value]) => value);
  return Object.fromEntries(entries) as T;
}
