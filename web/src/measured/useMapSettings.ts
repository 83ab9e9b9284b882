import { useCallback, useSyncExternalStore } from 'react';
import type { Fields, RecordState } from '../live';
import type { MapRef } from '../maps/MapOverlay';
import { useLiveDocument } from '../ui/useLive';
import type { StageOrder } from '../wire/analysis';

export interface MapSettings {
  readonly windowDays: number;
  readonly order: StageOrder;
  set(fields: Fields): void;
}

const DEFAULT_WINDOW_DAYS = 30;

/** How the map wants its stages counted; fields of its root record, so everyone sees the same. */
export function useMapSettings({ workspace, map }: MapRef): MapSettings | undefined {
  const open = useLiveDocument(workspace, map);
  const session = open?.loaded ? open.session : undefined;
  const root = useSyncExternalStore(
    useCallback((changed) => session?.document.onChange(changed) ?? (() => {}), [session]),
    (): RecordState | undefined => session?.document.root(),
  );
  if (!session || !root) return undefined;
  const { windowDays, order } = root.f;
  return {
    windowDays: typeof windowDays === 'number' ? windowDays : DEFAULT_WINDOW_DAYS,
    order: order === 'strict' || order === 'any' ? order : 'sequential',
    set: (f) => session.push([{ o: 'set', id: root.id, f }]),
  };
}
