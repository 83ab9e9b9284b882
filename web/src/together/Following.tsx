import { useEffect } from 'react';
import { textOf } from '../canvas/model';
import type { Position } from '../canvas/navigation';
import type { DocumentView } from '../live';
import { useEditor } from '../maps/EditorContext';
import { useViewport } from '../maps/grid/GridContext';
import { useMapView } from '../maps/useMapView';
import { choices } from '../wire/generated/vocabulary';
import { useTogether } from './ownWindow';
import { usePeers } from './useRoom';

/** The window that this one follows, as long as it is there. */
export function useFollowed() {
  const following = useTogether((state) => state.following);
  return usePeers(useEditor().session.room).find(({ client }) => client === following);
}

/** Opens the view that the followed window is in, until somebody clicks or types here. */
export function Following() {
  const view = useFollowed()?.view;
  useEffect(() => {
    const wanted = choices.MapView.find((each) => each === view);
    if (wanted) useMapView.getState().setView(wanted);
  }, [view]);
  const following = useTogether((state) => state.following);
  useEffect(() => {
    if (following === undefined) return;
    const stop = new AbortController();
    const end = (event: Event) => {
      const inBar = (event.target as Element | null)?.closest?.('[data-together]');
      if (!inBar) useTogether.getState().follow(undefined);
    };
    for (const kind of ['pointerdown', 'keydown', 'wheel']) {
      window.addEventListener(kind, end, { capture: true, passive: true, signal: stop.signal });
    }
    return () => stop.abort();
  }, [following]);
  return null;
}

/** Keeps what the followed window has chosen in view, in the grid. */
export function GridFollowing() {
  const editor = useEditor();
  const viewport = useViewport();
  const at = useFollowed()?.at;
  useEffect(() => {
    const position = at === undefined ? undefined : positionOf(editor.session.document, at);
    if (!position) return;
    viewport.reveal(position);
    // What the scrolling brought near is drawn by the next frame.
    const frame = requestAnimationFrame(() => viewport.showWhole(position));
    return () => cancelAnimationFrame(frame);
  }, [editor, viewport, at]);
  return null;
}

/** The position that a key names; undefined for what is not on this map. */
function positionOf(document: DocumentView, key: string): Position | undefined {
  const [kind, id = '', lane = ''] = key.split(' ');
  if (!document.visible(id)) return undefined;
  switch (kind) {
    case 'phase':
      return { kind, phase: id };
    case 'stage':
      return { kind, stage: id };
    case 'lane':
      return { kind, lane: id };
    case 'cell':
      return { kind, stage: id, lane };
    case 'card': {
      const card = document.record(id);
      const stage = card?.place?.parent ?? '';
      return { kind, stage, lane: textOf(card, 'lane'), card: id };
    }
    default:
      return undefined;
  }
}
