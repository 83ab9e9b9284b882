import type { DocumentView } from '../live';
import { type Grid, textOf } from './model';
import type { Position } from './navigation';

/** Something of the map that has the words that were looked for. */
export interface Hit {
  readonly position: Position;
  readonly words: string;
}

/** What is not ASCII; of those that are, no letter is written in several ways. */
const OTHER = /\P{ASCII}/u;

/** Letters that are written in several ways, as one: accents, Arabic forms, and no joiner marks. */
export function folded(text: string): string {
  if (!OTHER.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u200c\u200d]/gu, '')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .toLowerCase();
}

/** All that says the wanted words, in reading order: phases, stages and lanes, then card by card. */
export function searchMap(
  document: DocumentView,
  library: DocumentView,
  grid: Grid,
  wanted: string,
): readonly Hit[] {
  const needle = folded(wanted.trim());
  if (needle === '') return [];
  const hits: Hit[] = [];
  const look = (position: Position, ...texts: readonly string[]) => {
    const words = texts.find((text) => folded(text).includes(needle));
    if (words !== undefined) hits.push({ position, words: texts[0] || words });
  };
  for (const { id, title } of grid.phases) {
    if (id !== undefined) look({ kind: 'phase', phase: id }, title);
  }
  for (const lane of grid.lanes) look({ kind: 'lane', lane: lane.id }, lane.title);
  const lanes = new Map(grid.lanes.map((lane) => [lane.id, lane]));
  for (const stage of grid.stages) {
    look({ kind: 'stage', stage: stage.id }, stage.title, stage.definition);
    for (const card of document.children(stage.id)) {
      const lane = lanes.get(textOf(card, 'lane'));
      if (card.type !== 'card' || !lane) continue;
      const named = library.record(textOf(card, 'touchpoint') || textOf(card, 'channel'));
      const place = { stage: stage.id, lane: lane.id };
      const whole = lane.kind === 'emotions' || lane.collapsed;
      look(
        whole ? { kind: 'cell', ...place } : { kind: 'card', ...place, card: card.id },
        textOf(named, 'name') || textOf(card, 'text'),
        textOf(card, 'text'),
      );
    }
  }
  return hits;
}
