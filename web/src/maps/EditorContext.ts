import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Grid } from '../canvas/model';
import { type Position, samePosition } from '../canvas/navigation';
import type { RecordState } from '../live';
import type { MapEditor } from './editor';
import type { EditorState } from './editorState';
import type { MapRef } from './MapOverlay';

interface EditorPlace extends MapRef {
  readonly editor: MapEditor;
}

export const EditorContext = createContext<EditorPlace | undefined>(undefined);

export function useEditorPlace(): EditorPlace {
  const place = useContext(EditorContext);
  if (!place) throw new Error('useEditorPlace needs an EditorContext above it');
  return place;
}

export function useEditor(): MapEditor {
  return useEditorPlace().editor;
}

export function useEditorState<T>(select: (state: EditorState) => T): T {
  return useStore(useEditor().store, select);
}

export function useGrid(): Grid {
  const { model } = useEditor();
  return useSyncExternalStore(
    useCallback((changed) => model.onGrid(changed), [model]),
    () => model.grid(),
  );
}

export function useCards(stage: string, lane: string): readonly RecordState[] {
  const { model } = useEditor();
  return useSyncExternalStore(
    useCallback((changed) => model.onCards(stage, changed), [model, stage]),
    () => model.cards(stage, lane),
  );
}

/** Whether a position is the selected one; only the two that change draw again. */
export function useSelected(position: Position): boolean {
  return useEditorState((state) => samePosition(state.position, position));
}

export function useEditing(position: Position): boolean {
  return useEditorState(
    (state) => state.editing?.kind === 'edit' && samePosition(state.editing.position, position),
  );
}
