import { useCallback } from 'react';
import { textOf } from '../canvas/model';
import { useEditor, useGrid } from '../maps/EditorContext';

interface Place {
  readonly stage?: string;
  readonly touchpoint?: string;
}

/** What the place of a finding is called on the open map; empty where it has none. */
export function usePlaceName(): (place: Place) => string {
  const { library } = useEditor();
  const { stages } = useGrid();
  return useCallback(
    ({ stage, touchpoint }) =>
      (touchpoint && textOf(library.document.record(touchpoint), 'name')) ||
      stages.find(({ id }) => id === stage)?.title ||
      '',
    [library, stages],
  );
}
