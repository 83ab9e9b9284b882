import { Button, Loader } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FlaskConical, Plus, Sparkles } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { mapsQuery, templatesQuery } from '../api/queries';
import { PageHeader } from '../app/PageHeader';
import { useWorkspace, useWorkspaceId } from '../app/useWorkspace';
import { useLookedMaps } from '../drift/useLookedMaps';
import type { TextKey } from '../i18n/useTexts';
import { OpenMapButton } from '../mapfiles/OpenMapButton';
import { SampleButton, TourOffer } from '../tour/TourOffer';
import { type Action, useActions } from '../ui/actions';
import { useCurrent, useFocusInList } from '../ui/current';
import { describeError, showUndo } from '../ui/toasts';
import type { MapSummary, Template } from '../wire/maps';
import { Gallery } from './Gallery';
import classes from './HomePage.module.css';
import { MapCard } from './MapCard';
import { mapCardActions } from './mapCardActions';
import { TemplateDialog } from './TemplateDialog';

/** The maps of a workspace and the templates to start another from. */
export function HomePage() {
  const { t, i18n } = useTranslation('maps');
  const ws = useWorkspaceId();
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const { maps, settling } = useLookedMaps(ws);
  const templates = useQuery(templatesQuery(i18n.language));
  const [chosen, setChosen] = useState<Template>();
  const [creating, setCreating] = useState(false);
  const trash = useTrash(ws);
  const open = (template?: Template) => {
    setChosen(template);
    setCreating(true);
  };
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'home.new',
        label: 'maps:home.new' satisfies TextKey,
        shortcut: 'alt+n',
        run: () => {
          setChosen(undefined);
          setCreating(true);
        },
      },
      {
        id: 'home.fromData',
        label: 'maps:home.fromData',
        run: () => void navigate({ to: '/w/$ws/proposal', params: { ws } }),
      },
    ],
    [navigate, ws],
  );
  useActions('home', actions);
  const [newMap, fromData] = actions;
  const items = maps.data?.items ?? [];
  const current = useCurrent();
  const ofCards = useMemo(
    () => mapCardActions(() => maps.data?.items.find(({ id }) => id === current.id()), trash),
    [maps.data, current, trash],
  );
  useActions('home.cards', ofCards);
  const newButton = useRef<HTMLButtonElement>(null);
  useFocusInList(
    current,
    items.map(({ id }) => id),
    newButton,
  );
  return (
    <>
      <PageHeader title={t('home.title')} hint={t('home.hint')}>
        <OpenMapButton />
        <Button
          variant="default"
          leftSection={<Sparkles size={16} aria-hidden />}
          onClick={fromData?.run}
        >
          {t('home.fromData')}
        </Button>
        <Button ref={newButton} leftSection={<Plus size={16} aria-hidden />} onClick={newMap?.run}>
          {t('home.new')}
        </Button>
      </PageHeader>
      <div className={classes.page}>
        {workspace?.demo && (
          <p className={classes.simulated}>
            <FlaskConical size={16} aria-hidden />
            {t('workspace.simulatedHint', { ns: 'common' })}
          </p>
        )}
        {workspace?.demo && <TourOffer />}
        {maps.isPending && <Loader size="sm" />}
        {maps.isError && <p role="alert">{describeError(maps.error)}</p>}
        {maps.isSuccess && items.length === 0 && (
          <div className={classes.none}>
            <h2>{t('home.empty')}</h2>
            <p>{t('home.emptyHint')}</p>
            <SampleButton />
          </div>
        )}
        <ul className={classes.maps}>
          {items.map((map) => (
            <MapCard
              key={map.id}
              ws={ws}
              map={map}
              settling={settling}
              actions={ofCards}
              onChoose={() => current.choose(map.id)}
            />
          ))}
        </ul>
        <Gallery templates={templates.data?.items ?? []} onChoose={open} />
      </div>
      {creating && (
        <TemplateDialog
          ws={ws}
          templates={templates.data?.items ?? []}
          template={chosen}
          onClose={() => setCreating(false)}
        />
      )}
    </>
  );
}

/** Moves a map to the trash at once, with a toast that brings it back. */
function useTrash(ws: string): (map: MapSummary) => void {
  const { t } = useTranslation('maps');
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: mapsQuery(ws).queryKey });
  const restore = useMutation({
    mutationFn: (map: MapSummary) => api.post<void>(`/workspaces/${ws}/maps/${map.id}/restore`),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: (map: MapSummary) => api.delete(`/workspaces/${ws}/maps/${map.id}`),
    onSuccess: (_, map) => {
      const title = map.title || t('home.untitled');
      showUndo(t('home.deleted', { title }), () => restore.mutate(map));
    },
    onSettled: refresh,
  });
  return remove.mutate;
}
