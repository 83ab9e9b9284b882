import { textOf } from '../canvas/model';
import type { Position } from '../canvas/navigation';
import type { DocumentView } from '../live';
import type { MapEditor } from './editor';
import { useMapView } from './useMapView';
import { viewEntry } from './views';

/** Where a record of the map stands; undefined for the map itself and what is not on it. */
export function positionOf(editor: MapEditor, id: string): Position | undefined {
  const { document } = editor.session;
  const record = document.record(id);
  if (!record || !document.visible(id)) return undefined;
  const parent = record.place?.parent ?? '';
  switch (record.type) {
    case 'phase':
      return { kind: 'phase', phase: id };
    case 'stage':
      return { kind: 'stage', stage: id };
    case 'lane':
      return { kind: 'lane', lane: id };
    case 'card': {
      const lane = textOf(record, 'lane');
      if (!document.visible(lane)) return undefined;
      return editor.laneKind(lane) === 'emotions'
        ? { kind: 'cell', stage: parent, lane }
        : { kind: 'card', stage: parent, lane, card: id };
    }
    case 'support':
      return positionOf(editor, parent);
    case 'link':
      return positionOf(editor, textOf(record, 'from'));
    default:
      return undefined;
  }
}

/** Goes to a record on the map, in a view that shows the selection. */
export function goTo(editor: MapEditor, id: string): void {
  const position = positionOf(editor, id);
  const { view, setView } = useMapView.getState();
  if (position && !viewEntry(view).inspector) setView('journey');
  editor.go(position);
}

/** What a card says, for lists: its words, or the name of what it places. */
export function wordsOf(map: DocumentView, library: DocumentView, id: string): string {
  const card = map.record(id);
  const placed = textOf(card, 'touchpoint') || textOf(card, 'channel');
  return textOf(library.record(placed), 'name') || textOf(card, 'text') || textOf(card, 'title');
}
