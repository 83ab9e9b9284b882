/** What the server says about the statements of a map: `GET …/maps/{map}/claims`. */
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';

export const grades = [
  'triangulated',
  'one-source',
  'hypothesis',
  'stale',
  'contradicted',
] as const;

/** How well a statement is supported. */
export type Grade = (typeof grades)[number];

/** The rule that gave the grade; its sentence is `claims:why.…`. */
export type Why =
  | 'no-evidence'
  | 'for-and-against'
  | 'only-against'
  | 'old'
  | 'undated'
  | 'one-support'
  | 'one-method'
  | 'several-methods';

export interface Claim {
  readonly record: string;
  readonly grade: Grade;
  readonly methods: readonly string[];
  readonly supports: number;
  readonly contradicts: number;
  readonly newest?: string;
  readonly why: Why;
}

/** How many of the crossings of stages and lanes hold by fresh evidence. */
export interface TruthCover {
  readonly cells: number;
  readonly fresh: number;
  readonly share: number;
}

export interface Claims {
  readonly version: number;
  readonly libraryVersion: number;
  readonly asOf: string;
  readonly cover: TruthCover;
  readonly items: readonly Claim[];
}

/** The versions of map and library that an answer is about. */
export interface Versions {
  readonly map: number;
  readonly library: number;
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
