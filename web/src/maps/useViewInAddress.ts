import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { textOf } from '../canvas/model';
import { useTogether } from '../together/ownWindow';
import { choices, type MapView } from '../wire/generated/vocabulary';
import type { MapEditor } from './editor';
import { readMapAddress, shownAt } from './mapAddress';
import { useMapView } from './useMapView';

/** The view that a map opens in where nothing else is asked for. */
function ownView(editor: MapEditor): MapView {
  const wanted = textOf(editor.session.document.root(), 'view');
  return choices.MapView.find((view) => view === wanted) ?? 'journey';
}

/**
 * Keeps view and mode in the address: a link shows what its sender saw, and the browser goes back to what
 * was shown before. Whatever sets them writes a new address; a new address sets them.
 */
export function useViewInAddress(editor: MapEditor | undefined): void {
  const { view, mode } = useSearch({ from: '/w/$ws/maps/$map' });
  const { history } = useRouter();
  const navigate = useNavigate({ from: '/w/$ws/maps/$map' });
  useEffect(() => {
    if (editor) useMapView.getState().reset();
  }, [editor]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new view or mode is the trigger
  useEffect(() => {
    if (!editor) return;
    // Of two addresses in quick succession the first may be heard of when the second is there.
    const newest = addressIn(history.location.search);
    useMapView.getState().show(newest.view ?? ownView(editor), newest.mode ?? 'designed');
  }, [editor, history, view, mode]);
  useEffect(() => {
    if (!editor) return;
    return useMapView.subscribe((now, before) => {
      if (now.view === before.view && now.mode === before.mode) return;
      const said = addressIn(history.location.search);
      const isSaid = now.view === (said.view ?? ownView(editor));
      if (isSaid && now.mode === (said.mode ?? 'designed')) return;
      void navigate({
        search: (address) => shownAt(address, now.view, now.mode),
        resetScroll: false,
        // Where somebody else went is no step of one's own to go back to.
        replace: useTogether.getState().following !== undefined,
      });
    });
  }, [editor, history, navigate]);
}

const addressIn = (search: string) =>
  readMapAddress(Object.fromEntries(new URLSearchParams(search)));
