import { useCallback, useSyncExternalStore } from 'react';
import type { Fields } from '../live';
import { useEditor } from '../maps/EditorContext';
import type { StageOrder } from '../wire/analysis';

export interface MapSettings {
  readonly windowDays: number;
  readonly order: StageOrder;
  set(fields: Fields): void;
}

const DEFAULT_WINDOW_DAYS = 30;

/** How the map wants its stages counted; fields of its root record, so everyone sees the same. */
export function useMapSettings(): MapSettings {
  const editor = useEditor();
  const { document } = editor.session;
  const root = useSyncExternalStore(
    useCallback((changed) => document.onChange(changed), [document]),
    () => document.root(),
  );
  const { windowDays, order } = root?.f ?? {};
  return {
    windowDays: typeof windowDays === 'number' ? windowDays : DEFAULT_WINDOW_DAYS,
    order: order === 'strict' || order === 'any' ? order : 'sequential',
    set: (f) => root && editor.push([{ o: 'set', id: root.id, f }]),
  };
}
