import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { mapsQuery } from '../api/queries';
import { textOf, textsOf } from '../canvas/model';
import type { RecordState } from '../live';
import type { MapSummary } from '../wire/maps';
import classes from './PersonasPage.module.css';

/** Which personas a map and its cards name; asked again only when the map has changed. */
const personasOfMapQuery = (workspace: string, { id, version }: MapSummary) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'maps', id, 'personas', version],
    queryFn: async ({ signal }) => {
      const { records } = await api.get<{ readonly records: readonly RecordState[] }>(
        `/workspaces/${workspace}/documents/${id}`,
        { signal },
      );
      const there = records.filter((each) => each.f.deleted !== true);
      return new Set(
        there.flatMap((each) => [...textsOf(each, 'personas'), textOf(each, 'persona')]),
      );
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The maps that a persona is on. */
export function PersonaMaps({ ws, persona }: { ws: string; persona: string }) {
  const { t } = useTranslation('personas');
  const untitled = useTranslation('maps').t('home.untitled');
  const maps = useQuery(mapsQuery(ws)).data?.items ?? [];
  const named = useQueries({ queries: maps.map((map) => personasOfMapQuery(ws, map)) });
  if (named.some(({ isPending }) => isPending)) return null;
  const used = maps.filter((_, at) => named[at]?.data?.has(persona));
  if (used.length === 0) return <p className={classes.usage}>{t('unused')}</p>;
  return (
    <p className={classes.usage}>
      {t('usedBy')}
      {used.map((map) => (
        <Link key={map.id} to="/w/$ws/maps/$map" params={{ ws, map: map.id }} dir="auto">
          {map.title || untitled}
        </Link>
      ))}
    </p>
  );
}
