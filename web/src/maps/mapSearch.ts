import { textOf } from '../canvas/model';
import type { Position } from '../canvas/navigation';
import { searchMap } from '../canvas/search';
import type { Search } from '../ui/search';
import type { MapEditor } from './editor';
import { viewportOf } from './grid/useOfferedViewport';
import { useMapView } from './useMapView';

const SHOWN = 12;

/** The palette's search of a map: its headers, cards and touchpoints. Going to one shows the journey. */
export function mapSearch(editor: MapEditor): Search {
  return (words) => {
    const { session, library, grid } = editor;
    const hits = searchMap(session.document, library.document, grid, words).slice(0, SHOWN);
    return hits.map(({ position, words: label }, index) => ({
      id: `found:${index}`,
      label,
      detail: placeOf(editor, position),
      run: () => {
        if (!viewportOf(editor)) useMapView.getState().setView('journey');
        // The palette gives the focus back when it has closed; the map takes it after that.
        setTimeout(() => editor.go(position), 60);
      },
    }));
  };
}

function placeOf({ session }: MapEditor, position: Position): string {
  const title = (id: string) => textOf(session.document.record(id), 'title');
  return [
    'stage' in position && position.kind !== 'stage' ? title(position.stage) : '',
    'lane' in position && position.kind !== 'lane' ? title(position.lane) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
