import { useMemo } from 'react';
import { textOf, textsOf } from '../canvas/model';
import type { RecordState } from '../live';
import { useEditor, useGrid } from '../maps/EditorContext';
import { useChildren, useRecord } from '../ui/useLive';

/** The personas of the open map in its order, those deleted since left out. */
export function useMapPersonas(): readonly RecordState[] {
  const editor = useEditor();
  const { root } = useGrid();
  const library = editor.library.document;
  const record = useRecord(editor.session.document, root);
  const all = useChildren(library, library.root()?.id ?? '', 'persona');
  return useMemo(() => {
    const several = textsOf(record, 'personas');
    const ids = several.length > 0 ? several : [textOf(record, 'persona')];
    return ids.flatMap((id) => all.find((each) => each.id === id) ?? []);
  }, [record, all]);
}
