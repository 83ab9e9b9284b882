import { useEffect } from 'react';
import { keyOfPosition } from '../canvas/navigation';
import type { Whereabouts } from '../live';
import { useEditor } from '../maps/EditorContext';
import type { EditorState } from '../maps/editorState';
import { useMapView } from '../maps/useMapView';
import { useTogether } from './ownWindow';
import { usePointer } from './pointer';
import { useOwnName } from './useRoom';

/** Tells the others where this window is: what is chosen, what is typed, which view is open. */
export function Telling() {
  const editor = useEditor();
  const name = useOwnName();
  useEffect(() => {
    const { room } = editor.session;
    const tell = () => room.say(words(name, editor.store.getState()));
    tell();
    const stops = [
      editor.store.subscribe(tell),
      useMapView.subscribe(tell),
      usePointer.subscribe(tell),
      useTogether.subscribe(tell),
    ];
    return () => {
      for (const stop of stops) stop();
      room.say(undefined);
    };
  }, [editor, name]);
  return null;
}

/** In quiet mode others know that the window is there, and nothing else. */
function words(name: string, { position, editing, drafting }: EditorState): Whereabouts {
  const { view } = useMapView.getState();
  if (useTogether.getState().quiet) return { name, view };
  const at =
    editing?.kind === 'create'
      ? keyOfPosition({ kind: 'cell', stage: editing.stage, lane: editing.lane })
      : position && keyOfPosition(position);
  return {
    name,
    view,
    ...(at === undefined ? {} : { at, typing: editing !== undefined || drafting }),
    ...usePointer.getState().over,
  };
}
