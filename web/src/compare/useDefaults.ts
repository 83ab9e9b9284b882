import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { mapsQuery } from '../api/queries';
import { evidenceQuery } from '../data/queries';
import { signatureFieldsQuery } from '../rules/queries';
import { variantsOf } from '../variants/variants';
import type { CompareSearch } from './search';
import { useNames } from './useNames';
import { useVersions } from './useVersions';

/** The channels that evidence names, the most frequent first. */
export function useChannels(ws: string): readonly string[] {
  const fields = useQuery(signatureFieldsQuery(ws)).data?.items;
  return useMemo(
    () => fields?.find(({ field }) => field === 'channel')?.values.map(({ value }) => value) ?? [],
    [fields],
  );
}

/** The search with what is missing filled in, so that the page shows something at once. */
export function useDefaults(
  ws: string,
  map: string,
  now: number,
  search: CompareSearch,
): CompareSearch {
  const channels = useChannels(ws);
  const evidence = useQuery(evidenceQuery(ws)).data;
  const { personas } = useNames();
  const maps = useQuery(mapsQuery(ws)).data?.items ?? [];
  const { named, dated } = useVersions(ws, map, now);
  const by = search.by ?? 'date';
  switch (by) {
    case 'channel':
      return { aChannel: channels[0] ?? '', bChannel: channels[1] ?? '', ...search, by };
    case 'persona':
      return {
        aPersona: personas[0]?.id ?? '',
        ...(personas.length > 1 ? { bPersona: personas[1]?.id ?? '' } : { bOthers: 'true' }),
        ...search,
        by,
      };
    case 'customers':
      return { bOthers: 'true', ...search, by };
    case 'version': {
      const other = variantsOf(maps, map).find(({ id }) => id !== map)?.id;
      const before = [...named, ...dated].find(({ value }) => Number(value) < now);
      return { ...(other ? { other } : { aVersion: before?.value ?? '' }), ...search, by };
    }
    case 'date':
      return { date: halfway(evidence?.firstTime, evidence?.lastTime), ...search, by };
    case 'period':
      return { ...halves(evidence?.firstTime, evidence?.lastTime), ...search, by };
  }
}

const day = (millis: number) => new Date(millis).toISOString().slice(0, 10);

function halfway(first: string | undefined, last: string | undefined): string {
  if (!first || !last) return '';
  return day((Date.parse(first) + Date.parse(last)) / 2);
}

/** The first and the second half of all that was collected. */
function halves(first: string | undefined, last: string | undefined): CompareSearch {
  if (!first || !last) return {};
  const middle = (Date.parse(first) + Date.parse(last)) / 2;
  return {
    aFrom: day(Date.parse(first)),
    aTo: day(middle),
    bFrom: day(middle + 86_400_000),
    bTo: day(Date.parse(last)),
  };
}
