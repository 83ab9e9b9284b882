/** What the server remarks about a map: `GET …/maps/{map}/checks`. */
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';

/** In the order in which they are listed. */
export const severities = ['problem', 'gap', 'hint'] as const;

export type Severity = (typeof severities)[number];

/** One remark; `id` stays the same for as long as the matter does, so that it can be set aside. */
export interface Remark {
  readonly id: string;
  readonly check: string;
  /** What it is about: a record of the map or of the library. */
  readonly record: string;
  readonly severity: Severity;
  readonly ignored: boolean;
  readonly sentence: string;
}

export interface Checks {
  readonly version: number;
  readonly items: readonly Remark[];
}

/** The remarks on a map; those before stay until new ones are there, but not another map's. */
export const checksQuery = (
  workspace: string,
  map: string,
  language: string,
  versions: { readonly map: number; readonly library: number },
) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'maps', map, 'checks', language, versions],
    queryFn: ({ signal }) =>
      api.get<Checks>(`/workspaces/${workspace}/maps/${map}/checks`, {
        signal,
        query: { language },
      }),
    placeholderData: (before, query) => (query?.queryKey[3] === map ? before : undefined),
    enabled: versions.map > 0,
  });

const wholeCheck = ({ check }: Remark) => `${check}:*`;

/** Whether a remark is set aside: by itself, or with all of its check. */
export function isAside(ignored: readonly string[], remark: Remark): boolean {
  return ignored.includes(remark.id) || ignored.includes(wholeCheck(remark));
}

/** What is set aside, with one remark more or fewer; one that comes back brings all of its check. */
export function withRemark(
  ignored: readonly string[],
  remark: Remark,
  setAside: boolean,
): readonly string[] {
  const others = ignored.filter((each) => each !== remark.id);
  return setAside ? [...others, remark.id] : others.filter((each) => each !== wholeCheck(remark));
}
