import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { namesQuery, sittingsQuery } from '../history/history';
import { useFormat } from '../i18n/useFormat';

export interface VersionChoice {
  readonly value: string;
  readonly label: string;
}

export interface Versions {
  /** Those that somebody gave a name, the newest first. */
  readonly named: readonly VersionChoice[];
  /** The last one of each of the newest sittings that ended before now. */
  readonly dated: readonly VersionChoice[];
}

/** The versions by which a map can be read instead of as it is now. */
export function useVersions(ws: string, map: string, now: number): Versions {
  const format = useFormat();
  const names = useQuery(namesQuery(ws, map)).data?.items;
  const sittings = useInfiniteQuery(sittingsQuery(ws, map, now)).data?.pages[0]?.items;
  return useMemo(() => {
    const named = (names ?? []).toSorted((a, b) => b.version - a.version);
    return {
      named: named.map(({ version, name }) => ({ value: String(version), label: name })),
      dated: (sittings ?? [])
        .filter(({ to }) => to < now && !named.some(({ version }) => version === to))
        .map(({ to, end }) => ({ value: String(to), label: format.dateTime(end) })),
    };
  }, [names, sittings, now, format]);
}

/** What a version is called; empty for the newest. */
export function useVersionName(
  ws: string,
  map: string,
  now: number,
  version: string | undefined,
): string {
  const { named, dated } = useVersions(ws, map, now);
  if (!version) return '';
  return [...named, ...dated].find(({ value }) => value === version)?.label ?? version;
}
