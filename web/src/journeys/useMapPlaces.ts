import { useMemo } from 'react';
import { readGrid, textOf } from '../canvas/model';
import { useNames } from '../compare/useNames';
import type { DocumentView } from '../live';

export interface Place {
  readonly id: string;
  readonly name: string;
}

export interface MapPlaces {
  readonly title: string;
  readonly stages: readonly Place[];
  /** Those placed on the map, in its order. */
  readonly touchpoints: readonly Place[];
  /** The first touchpoint of each stage that has any. */
  readonly firsts: readonly string[];
}

/** What can be asked about on a map. */
export function useMapPlaces(document: DocumentView, unnamed: string): MapPlaces {
  const names = useNames();
  return useMemo(() => {
    const { stages } = readGrid(document);
    const byStage = stages.map(({ id }) =>
      document
        .children(id)
        .filter(({ type }) => type === 'card')
        .map((card) => textOf(card, 'touchpoint'))
        .filter(Boolean),
    );
    return {
      title: textOf(document.root(), 'title'),
      stages: stages.map(({ id, title }) => ({ id, name: title || unnamed })),
      touchpoints: [...new Set(byStage.flat())].map((id) => ({ id, name: names.touchpoint(id) })),
      firsts: [...new Set(byStage.flatMap(([first]) => first ?? []))],
    };
  }, [document, names, unnamed]);
}
