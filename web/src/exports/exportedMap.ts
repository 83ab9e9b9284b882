import { type Grid, numberOf, readCards, readGrid, type Stage, textOf } from '../canvas/model';
import { emotionCard } from '../canvas/moves';
import { type Documents, lineOf } from '../table/cellLines';
import type { LaneKind } from '../wire/generated/vocabulary';

export interface ExportedCard {
  readonly text: string;
  /** The name of one of the page's colours; empty for that of its lane. */
  readonly color: string;
}

/** What stands where a stage and a lane cross. */
export interface ExportedCell {
  readonly cards: readonly ExportedCard[];
  /** How everybody feels there, from -2 to 2; undefined where nobody said. */
  readonly emotion: number | undefined;
}

export interface ExportedLane {
  readonly title: string;
  readonly kind: LaneKind;
  /** One for each stage. */
  readonly cells: readonly ExportedCell[];
}

/** A map as it leaves Wayloom: in its own words, with nothing to look up. */
export interface ExportedMap {
  readonly title: string;
  readonly direction: 'ltr' | 'rtl';
  readonly phases: readonly (Grid['phases'][number] & { readonly title: string })[];
  readonly stages: readonly Stage[];
  readonly lanes: readonly ExportedLane[];
}

/** Reads a map; one that has no direction of its own runs as the page does. */
export function readExportedMap(documents: Documents, page: 'ltr' | 'rtl'): ExportedMap {
  const { title, direction, phases, stages, lanes } = readGrid(documents.map);
  return {
    title,
    direction: direction === 'auto' ? page : direction,
    phases,
    stages,
    lanes: lanes.map((lane) => ({
      title: lane.title,
      kind: lane.kind,
      cells: stages.map((stage): ExportedCell => {
        const cards = readCards(documents.map, stage.id, lane.id);
        return {
          cards: cards
            .map((card) => ({
              text: lineOf(documents, lane.kind, card),
              color: textOf(card, 'color'),
            }))
            .filter(({ text }) => text !== ''),
          emotion: lane.kind === 'emotions' ? numberOf(emotionCard(cards), 'emotion') : undefined,
        };
      }),
    })),
  };
}
