import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../app/fallbacks';
import { PageHeader } from '../app/PageHeader';
import { useWorkspace } from '../app/useWorkspace';
import { textOf } from '../canvas/model';
import { Fault } from '../data/Fault';
import type { DocumentView } from '../live';
import { BackToMap } from '../maps/OfMap';
import { useSettledVersion } from '../measured/useDocumentVersion';
import { useLiveDocument } from '../ui/useLive';
import { namesQuery, sittingsQuery } from './history';
import classes from './history.module.css';
import { type Looking, shownVersions } from './looking';
import { Timeline } from './Timeline';
import { VersionView } from './VersionView';

/** What became of a map: who changed what and when, each version to be read and to be brought back. */
export function HistoryPage() {
  const { t } = useTranslation('history');
  const { ws, map } = useParams({ from: '/w/$ws/maps/$map/history' });
  const workspace = useWorkspace();
  const open = useLiveDocument(ws, map);
  const library = useLiveDocument(ws, workspace?.library ?? `${ws}.library`);
  const now = useSettledVersion(ws, map);
  const title = open?.loaded ? textOf(open.session.document.root(), 'title') : '';
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} hint={<bdi>{title}</bdi>}>
        <BackToMap ws={ws} map={map} />
      </PageHeader>
      {now > 0 && library?.loaded ? (
        <Versions ws={ws} map={map} now={now} library={library.session.document} />
      ) : (
        <Loading />
      )}
    </div>
  );
}

interface VersionsProps {
  readonly ws: string;
  readonly map: string;
  readonly now: number;
  readonly library: DocumentView;
}

function Versions({ ws, map, now, library }: VersionsProps) {
  const looking = useSearch({ from: '/w/$ws/maps/$map/history' });
  const navigate = useNavigate();
  const query = useInfiniteQuery(sittingsQuery(ws, map, now));
  const names = useQuery(namesQuery(ws, map));
  const sittings = useMemo(
    () => query.data?.pages.flatMap(({ items }) => items) ?? [],
    [query.data],
  );
  const look = useCallback(
    (search: Looking) =>
      void navigate({ to: '/w/$ws/maps/$map/history', params: { ws, map }, search }),
    [navigate, ws, map],
  );
  const shown = shownVersions(looking, sittings, now);
  if (query.isError) return <Fault fault={query.error} onRetry={() => query.refetch()} />;
  if (!query.data) return <Loading />;
  const named = names.data?.items ?? [];
  return (
    <div className={classes.body}>
      <Timeline
        sittings={sittings}
        names={named}
        shown={shown.to}
        onLook={look}
        more={query.hasNextPage}
        onMore={() => void query.fetchNextPage()}
      />
      <VersionView
        ws={ws}
        map={map}
        now={now}
        versions={shown}
        sittings={sittings}
        names={named}
        library={library}
        onLook={look}
      />
    </div>
  );
}
