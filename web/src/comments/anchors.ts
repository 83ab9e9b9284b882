import { textOf } from '../canvas/model';
import { emotionCard } from '../canvas/moves';
import type { Position } from '../canvas/navigation';
import type { DocumentView, RecordState } from '../live';
import type { MapEditor } from '../maps/editor';
import { wordsOf } from '../maps/places';
import { useMapView } from '../maps/useMapView';
import type { Anchor } from './edits';

/** The record that stands at a position of the map; an empty cell has none. */
export function recordAt(editor: MapEditor, position: Position | undefined): string | undefined {
  switch (position?.kind) {
    case 'phase':
      return position.phase;
    case 'stage':
      return position.stage;
    case 'lane':
      return position.lane;
    case 'card':
      return position.card;
    case 'cell': {
      const { stage, lane } = position;
      if (editor.laneKind(lane) !== 'emotions') return undefined;
      return emotionCard(editor.model.cards(stage, lane), useMapView.getState().persona)?.id;
    }
    case undefined:
      return undefined;
  }
}

/** A record of the map or of its library as threads name it; undefined when it is gone. */
export function anchorOf(editor: MapEditor, id: string): Anchor | undefined {
  const map = editor.session.document;
  const library = editor.library.document;
  const document = map.visible(id) ? map : library.visible(id) ? library : undefined;
  const record = document?.record(id);
  if (!record) return undefined;
  return { id, type: record.type, title: titleOf(map, library, record) };
}

/** What a record is called: a card without words by its lane and stage, an arrow by its ends. */
function titleOf(map: DocumentView, library: DocumentView, record: RecordState): string {
  const named = (id: string) => wordsOf(map, library, id);
  switch (record.type) {
    case 'link':
      return (
        textOf(record, 'label') ||
        `${named(textOf(record, 'from'))} → ${named(textOf(record, 'to'))}`
      );
    case 'card':
      return (
        named(record.id) ||
        [textOf(record, 'lane'), record.place?.parent ?? '']
          .map((id) => textOf(map.record(id), 'title'))
          .filter(Boolean)
          .join(' · ')
      );
    case 'map':
    case 'phase':
    case 'stage':
    case 'lane':
      return textOf(record, 'title');
    default:
      return textOf(record, 'name') || textOf(record, 'text');
  }
}
