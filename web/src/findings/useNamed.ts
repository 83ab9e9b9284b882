import { useCallback } from 'react';
import { textOf } from '../canvas/model';
import { useNames } from '../compare/useNames';
import { useEditor, useGrid } from '../maps/EditorContext';
import type { Named } from './findings';

interface Where {
  readonly stage?: string;
  readonly touchpoint?: string;
  readonly channel?: string;
}

/** What place and channel of a finding are called on the open map. */
export function useNamed(): (where: Where) => Named {
  const { library } = useEditor();
  const { stages } = useGrid();
  const names = useNames();
  return useCallback(
    ({ stage, touchpoint, channel }) => ({
      place:
        (touchpoint && textOf(library.document.record(touchpoint), 'name')) ||
        stages.find(({ id }) => id === stage)?.title ||
        '',
      channel: channel ? names.channel(channel) : '',
    }),
    [library, stages, names],
  );
}
