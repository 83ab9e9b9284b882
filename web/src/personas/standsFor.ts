/** Which customers a persona stands for: properties of their evidence, and the values wanted. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Page } from '../wire/evidence';
import type { PersonaPeople, PropertyValues } from '../wire/generated/api';

const PREFIX = 'property:';
const SEGMENT = 'segment';

/** The values wanted of each property, in the order in which they were chosen. */
export function readStandsFor(triples: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const wanted = new Map<string, readonly string[]>();
  for (let i = 0; i + 2 < triples.length; i += 3) {
    const [field = '', match, value = ''] = triples.slice(i, i + 3);
    if (!field.startsWith(PREFIX) || match !== 'equals') continue;
    const name = field.slice(PREFIX.length);
    wanted.set(name, [...(wanted.get(name) ?? []), value]);
  }
  return wanted;
}

/** The segments told from data that are wanted, as ID/INDEX. */
export function readSegments(triples: readonly string[]): readonly string[] {
  return triples.filter((_, i) => i % 3 === 2 && triples[i - 2] === SEGMENT);
}

/** The triples that {@link readStandsFor} and {@link readSegments} read. */
export function writeStandsFor(
  wanted: ReadonlyMap<string, readonly string[]>,
  segments: readonly string[],
): string[] {
  return [
    ...segments.flatMap((segment) => [SEGMENT, 'equals', segment]),
    ...[...wanted].flatMap(([name, values]) =>
      values.flatMap((value) => [PREFIX + name, 'equals', value]),
    ),
  ];
}

export const propertiesQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'properties'],
    queryFn: ({ signal }) =>
      api.get<Page<PropertyValues>>(`/workspaces/${workspace}/properties`, { signal }),
  });

/** How many customers it stands for, as of the library's version that the server has. */
export const peopleQuery = (workspace: string, persona: string, version: number) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'personas', persona, 'people', version],
    queryFn: ({ signal }) =>
      api.get<PersonaPeople>(`/workspaces/${workspace}/personas/${persona}/people`, { signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
