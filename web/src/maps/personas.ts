import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { textOf, textsOf } from '../canvas/model';
import { dyeOf } from '../personas/personas';
import { useChildren, useRecord } from '../ui/useLive';
import { useEditor, useGrid } from './EditorContext';
import { ownColor } from './laneStyle';

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
  const editor = useEditor();
  const root = useRecord(editor.session.document, useGrid().root);
  const { document } = editor.library;
  const records = useChildren(document, document.root()?.id ?? '', 'persona');
  return useMemo(() => {
    const wanted = new Set([...textsOf(root, 'personas'), textOf(root, 'persona')]);
    return records
      .filter((record) => wanted.has(record.id))
      .map((record, i) => ({
        id: record.id,
        name: textOf(record, 'name'),
        color: ownColor(dyeOf(record)) ?? '',
        dash: dashes[i % dashes.length] ?? '',
      }));
  }, [root, records]);
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
