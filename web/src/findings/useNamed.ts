import { useCallback } from 'react';
import { textOf } from '../canvas/model';
import { useEditor, useGrid } from '../maps/EditorContext';
import { channelByKey, readLibrary } from '../rules/library';
import type { Named } from './findings';

interface Where {
  readonly stage?: string;
  readonly touchpoint?: string;
  readonly channel?: string;
}

/** What place and channel of a finding are called on the open map; a channel not drawn by its key. */
export function useNamed(): (where: Where) => Named {
  const { library } = useEditor();
  const { stages } = useGrid();
  return useCallback(
    ({ stage, touchpoint, channel = '' }) => ({
      place:
        (touchpoint && textOf(library.document.record(touchpoint), 'name')) ||
        stages.find(({ id }) => id === stage)?.title ||
        '',
      channel: (channel && channelByKey(readLibrary(library.document), channel)?.name) || channel,
    }),
    [library, stages],
  );
}
