import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { CloudOff, Lock, RefreshCw } from 'lucide-react';
import { memo, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mapsQuery } from '../api/queries';
import { Loading } from '../app/fallbacks';
import { PageHeader } from '../app/PageHeader';
import { useWorkspace } from '../app/useWorkspace';
import { TalkHost } from '../comments/TalkHost';
import { SinceNote } from '../history/SinceNote';
import { Announcer } from '../together/Announcer';
import { HeldNote } from '../together/HeldNote';
import { TourWitness } from '../tour/TourWitness';
import { useActions } from '../ui/actions';
import { EmptyState } from '../ui/EmptyState';
import { SaveStatus } from '../ui/SaveStatus';
import { useOfferedSearch } from '../ui/search';
import { showRefused } from '../ui/toasts';
import { type OpenDocument, useLiveDocument, useReadOnly, useSessionStatus } from '../ui/useLive';
import { EditorContext } from './EditorContext';
import { MapEditor } from './editor';
import { InspectorPanel } from './inspector/InspectorPanel';
import { MapHeader } from './MapHeader';
import classes from './MapPage.module.css';
import { MoveDialog } from './MoveDialog';
import { pageActions } from './mapActions';
import { mapSearch } from './mapSearch';
import { Presentation } from './Presentation';
import { useMapTools } from './useMapTools';
import { useMapView } from './useMapView';
import { useNarrow } from './useNarrow';
import { useOverlay } from './useOverlay';
import { useReviewPanel } from './useReviewPanel';
import { useViewInAddress } from './useViewInAddress';
import { viewEntry } from './views';

/** One map: opens its two live documents and gives them to the editor. */
export function MapPage() {
  const { ws, map } = useParams({ from: '/w/$ws/maps/$map' });
  const workspace = useWorkspace();
  const open = useLiveDocument(ws, map);
  const library = useLiveDocument(ws, workspace?.library ?? `${ws}.library`);
  if (!open || !library) return <Loading />;
  return <Opened key={map} ws={ws} map={map} open={open} library={library} />;
}

interface OpenedProps {
  readonly ws: string;
  readonly map: string;
  readonly open: OpenDocument;
  readonly library: OpenDocument;
}

/** Waits for the document; says why when it cannot be had. */
function Opened({ ws, map, open, library }: OpenedProps) {
  const status = useSessionStatus(open.session);
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [editor, setEditor] = useState<MapEditor>();
  const ready = open.loaded && library.loaded;
  useEffect(() => {
    if (!ready) return;
    const made = new MapEditor(open.session, library.session);
    setEditor(made);
    return () => {
      made.close();
      setEditor(undefined);
    };
  }, [open.session, library.session, ready]);
  useEffect(() => {
    const stops = [open.session, library.session].map((session) => session.onRefused(showRefused));
    return () => {
      for (const stop of stops) stop();
    };
  }, [open.session, library.session]);
  useEffect(() => {
    if (!editor) return;
    useReviewPanel.getState().close();
    useMapTools.getState().arrive(map);
    return () => void queryClient.invalidateQueries({ queryKey: mapsQuery(ws).queryKey });
  }, [editor, queryClient, ws, map]);
  useViewInAddress(editor);
  const place = useMemo(
    () => (editor ? { editor, workspace: ws, map } : undefined),
    [editor, ws, map],
  );
  if (place) {
    return (
      <EditorContext.Provider value={place}>
        <MapEditorView editor={place.editor} ws={ws} map={map} />
      </EditorContext.Provider>
    );
  }
  if (status.kind === 'held' && !open.loaded) {
    return (
      <>
        <PageHeader title="" />
        {status.why === 'outdated' ? (
          <EmptyState icon={RefreshCw} title={t('status.held.outdated')} hint={t('held.outdated')}>
            <Button onClick={() => location.reload()}>{t('held.reload')}</Button>
          </EmptyState>
        ) : (
          <EmptyState icon={Lock} title={t('status.held.no-access')} hint={t('held.no-access')} />
        )}
      </>
    );
  }
  if (status.kind === 'not-saved') {
    return (
      <>
        <PageHeader title="" />
        <EmptyState icon={CloudOff} title={status.problem.title} hint={status.problem.detail} />
      </>
    );
  }
  return <Loading />;
}

interface MapEditorViewProps {
  readonly editor: MapEditor;
  readonly ws: string;
  readonly map: string;
}

/** The page of an open map. What is above it hears of each save; nothing here need be drawn for that. */
const MapEditorView = memo(function MapEditorView({ editor, ws, map }: MapEditorViewProps) {
  const view = viewEntry(useMapView((state) => state.view));
  const narrow = useNarrow();
  const readOnly = useReadOnly(editor.session);
  const views = useMemo(
    () => [editor.session.document, editor.library.document],
    [editor.session, editor.library],
  );
  const overlay = useOverlay();
  const actions = useMemo(() => pageActions(editor), [editor]);
  useActions('map', actions);
  useOfferedSearch(useMemo(() => mapSearch(editor), [editor]));
  return (
    <div className={classes.page} data-read-only={readOnly || undefined}>
      <MapHeader status={<SaveStatus session={editor.session} />} />
      <HeldNote session={editor.session} views={views} />
      <SinceNote workspace={ws} map={map} />
      {overlay && view.modes && (
        <div className={classes.bar}>
          <overlay.Bar workspace={ws} map={map} />
        </div>
      )}
      <div className={classes.body}>
        <div className={classes.canvas} role="tabpanel" aria-labelledby={`view-${view.id}`}>
          <Suspense fallback={<Loading />}>
            <view.Component />
          </Suspense>
        </div>
        <InspectorPanel narrow={narrow} />
      </div>
      <MoveDialog />
      <Presentation />
      <Announcer />
      <TourWitness />
      <TalkHost />
    </div>
  );
});
