/** The variants of a map, such as today's and tomorrow's, and what tells them apart. */
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { FieldValue } from '../live';
import type { MapSummary } from '../wire/maps';

export const differenceKinds = ['added', 'removed', 'moved', 'changed'] as const;

export type DifferenceKind = (typeof differenceKinds)[number];

interface FieldChange {
  readonly name: string;
  readonly before?: FieldValue;
  readonly after?: FieldValue;
}

/** A place in a map; positions count from 1. */
interface Spot {
  readonly parent: string;
  readonly lane?: string;
  readonly position: number;
}

/** One record that is not the same in both maps. What was moved and changed is told twice. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly record: string;
  readonly type: string;
  readonly title: string;
  readonly fields: readonly FieldChange[];
  /** Where it stood and where it stands; only of what was moved. */
  readonly from?: Spot;
  readonly to?: Spot;
}

/** The differences by the record that they are about. */
export type DifferencesByRecord = ReadonlyMap<string, readonly Difference[]>;

export function byRecord(differences: readonly Difference[]): DifferencesByRecord {
  const grouped = new Map<string, Difference[]>();
  for (const each of differences) {
    grouped.set(each.record, [...(grouped.get(each.record) ?? []), each]);
  }
  return grouped;
}

export const differencesQuery = (
  workspace: string,
  map: string,
  other: string,
  versions: readonly [number, number],
) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'maps', map, 'differences', other, versions],
    queryFn: ({ signal }) =>
      api.get<{ readonly items: readonly Difference[] }>(
        `/workspaces/${workspace}/maps/${map}/differences`,
        { signal, query: { with: other } },
      ),
    placeholderData: (before, query) => (query?.queryKey[5] === other ? before : undefined),
    enabled: versions[0] > 0 && versions[1] > 0,
  });

/** The maps that are variants of one another, the original first. */
export function variantsOf(maps: readonly MapSummary[], map: string): readonly MapSummary[] {
  const origin = maps.find(({ id }) => id === map)?.variantOf || map;
  const family = maps.filter(({ id, variantOf }) => id === origin || variantOf === origin);
  return [...family].sort((a, b) => Number(b.id === origin) - Number(a.id === origin));
}

/**
 * One order for the records of both maps: that of the first, with each that only the second has
 * right after the one that it follows there.
 */
export function mergedOrder(first: readonly string[], second: readonly string[]): string[] {
  const merged = [...first];
  second.forEach((id, at) => {
    if (merged.includes(id)) return;
    const before = second.slice(0, at).findLast((each) => merged.includes(each));
    merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, id);
  });
  return merged;
}
