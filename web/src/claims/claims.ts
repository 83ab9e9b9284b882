/** What the server says about the statements of a map: `GET …/maps/{map}/claims`. */
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Claim, Claims } from '../wire/generated/api';

export type { Claim, TruthCover } from '../wire/generated/api';

export const grades = [
  'triangulated',
  'one-source',
  'hypothesis',
  'stale',
  'contradicted',
] as const satisfies readonly Claim['grade'][];

/** How well a statement is supported. */
export type Grade = Claim['grade'];

/** The rule that gave the grade; its sentence is `claims:why.…`. */
export type Why = Claim['why'];

/** The versions of map and library that an answer is about, and when its drift was looked at last. */
export interface Versions {
  readonly map: number;
  readonly library: number;
  readonly looked: number;
}

/** The claims of a map; those before stay until new ones are there, but not another map's. */
export const claimsQuery = (workspace: string, map: string, versions: Versions) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'maps', map, 'claims', versions],
    queryFn: ({ signal }) =>
      api.get<Claims>(`/workspaces/${workspace}/maps/${map}/claims`, { signal }),
    placeholderData: (before, query) => (query?.queryKey[3] === map ? before : undefined),
    enabled: versions.map > 0,
  });
