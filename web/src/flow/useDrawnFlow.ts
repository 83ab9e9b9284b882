import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import { type DrawnFlow, type FlowTouchpoint, readFlow } from '../canvas/flow';
import { textOf, textsOf } from '../canvas/model';
import type { DocumentView } from '../live';
import { useEditor } from '../maps/EditorContext';

/** What is read out of a document: the same object for as long as it comes out the same. */
function useRead<T>(document: DocumentView, read: () => T): T {
  const last = useRef<{ readonly value: T; readonly words: string }>(undefined);
  const stale = useRef(true);
  const readRef = useRef(read);
  if (readRef.current !== read) {
    readRef.current = read;
    stale.current = true;
  }
  return useSyncExternalStore(
    useCallback(
      (changed) =>
        document.onChange(() => {
          stale.current = true;
          changed();
        }),
      [document],
    ),
    () => {
      if (stale.current || !last.current) {
        const value = readRef.current();
        const words = JSON.stringify(value);
        if (words !== last.current?.words) last.current = { value, words };
        stale.current = false;
      }
      return last.current.value;
    },
  );
}

/** The drawn flow of the open map. */
export function useDrawnFlow(): DrawnFlow {
  const { document } = useEditor().session;
  return useRead(
    document,
    useCallback(() => readFlow(document), [document]),
  );
}

/** A persona on the page. */
export interface Somebody {
  readonly id: string;
  readonly name: string;
  readonly color: string;
}

/** The personas of the workspace, those of this map first. */
export function usePersonas(flow: DrawnFlow): readonly Somebody[] {
  const { session, library } = useEditor();
  const all = useRead(
    library.document,
    useCallback(
      () =>
        library.document
          .children(library.document.root()?.id ?? '')
          .filter((record) => record.type === 'persona')
          .map(
            (record): Somebody => ({
              id: record.id,
              name: textOf(record, 'name'),
              color: textOf(record, 'color'),
            }),
          ),
      [library],
    ),
  );
  const root = session.document.record(flow.root);
  return useMemo(() => {
    const own = new Set([
      ...textsOf(root, 'personas'),
      textOf(root, 'persona'),
      ...flow.arrows.flatMap(({ personas }) => personas),
    ]);
    return all.toSorted((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)));
  }, [all, root, flow]);
}

/** The names of touchpoints, by card. */
export function useTouchpointNames(flow: DrawnFlow): (touchpoint: FlowTouchpoint) => string {
  const { library } = useEditor();
  const names = useRead(
    library.document,
    useCallback(
      () =>
        Object.fromEntries(
          flow.stages.flatMap((stage) =>
            stage.touchpoints.map(({ card, touchpoint }) => [
              card,
              textOf(library.document.record(touchpoint), 'name'),
            ]),
          ),
        ),
      [library, flow],
    ),
  );
  return useCallback(({ card, text }) => names[card] || text, [names]);
}
