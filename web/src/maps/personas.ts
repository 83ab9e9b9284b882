import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { concerns, textOf, textsOf } from '../canvas/model';
import type { RecordState } from '../live';
import { dyeOf } from '../personas/personas';
import { useChildren, useRecord } from '../ui/useLive';
import { useEditor, useGrid } from './EditorContext';
import { ownColor } from './laneStyle';
import { useMapView } from './useMapView';

export interface MapPersona {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  /** Of its curve, so that curves differ without colour too; empty is a whole line. */
  readonly dash: string;
}

const dashes = ['', '9 4', '2 4', '12 4 2 4', '5 3', '1 3'];

/** The personas of this map, each with the look of its curve; none when the map names none. */
export function useMapPersonas(): readonly MapPersona[] {
  return usePersonasOfMap('');
}

/** The personas of this map, and whoever is looked at although the map does not name them. */
export function useOfferedPersonas(): readonly MapPersona[] {
  return usePersonasOfMap(useMapView((view) => view.persona));
}

function usePersonasOfMap(besides: string): readonly MapPersona[] {
  const editor = useEditor();
  const root = useRecord(editor.session.document, useGrid().root);
  const { document } = editor.library;
  const records = useChildren(document, document.root()?.id ?? '', 'persona');
  return useMemo(() => {
    const wanted = new Set([...textsOf(root, 'personas'), textOf(root, 'persona'), besides]);
    return records
      .filter((record) => wanted.has(record.id))
      .map((record, i) => ({
        id: record.id,
        name: textOf(record, 'name'),
        color: ownColor(dyeOf(record)) ?? '',
        dash: dashes[i % dashes.length] ?? '',
      }));
  }, [root, records, besides]);
}

/** Whether a card fades: it is another persona's than the one that is looked at. */
export function useFaded(card: RecordState | undefined): boolean {
  const whose = textOf(card, 'persona');
  return useMapView((view) => !concerns(whose, view.persona));
}

/** The ids of the personas that have cards in a lane of emotions, as one string. */
export function useFeelingPersonas(lane: string): readonly string[] {
  const editor = useEditor();
  const { stages } = useGrid();
  const subscribe = useCallback(
    (changed: () => void) => {
      const stops = stages.map((stage) => editor.model.onCards(stage.id, changed));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [editor, stages],
  );
  const joined = useSyncExternalStore(subscribe, () => {
    const cards = stages.flatMap((stage) => editor.model.cards(stage.id, lane));
    const ids = cards
      .filter((card) => typeof card.f.emotion === 'number')
      .map((card) => textOf(card, 'persona'));
    return [...new Set(ids)].sort().join(' ');
  });
  return useMemo(() => joined.split(' '), [joined]);
}
