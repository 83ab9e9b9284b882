import { useEffect } from 'react';
import { useEditor } from '../EditorContext';
import type { MapEditor } from '../editor';
import type { GridViewport } from './viewport';

const offered = new WeakMap<MapEditor, GridViewport>();

/** Makes the grid's viewport known to drags and to the actions of the page while the grid stands. */
export function useOfferedViewport(viewport: GridViewport): void {
  const editor = useEditor();
  useEffect(() => {
    offered.set(editor, viewport);
    return () => {
      offered.delete(editor);
    };
  }, [editor, viewport]);
}

/** The viewport of the grid that shows the editor's map; undefined where another view does. */
export function viewportOf(editor: MapEditor): GridViewport | undefined {
  return offered.get(editor);
}
