import type { RecordState } from '../live';
import type { LaneKind } from '../wire/generated/vocabulary';
import { numberOf, textOf } from './model';

/** In pixels at the size in which the grid is designed, as its style sheets have them. */
const LINE = 18.85;
const CHARACTER = 6.4;
const CARD = 16;
const CARD_SIDES = 40;
const GAP = 6;
const CELL = 40;
const LEAST = 68;
const EMOTION = 184;
const TAGS = 23;
const PICTURE = 78;

/** Whether a card shows a picture. */
export type Pictured = (card: RecordState) => boolean;

/** About as high as the cards of a cell will stand in a column of that width. */
export function guessHeight(
  cards: readonly RecordState[],
  kind: LaneKind,
  columnWidth: number,
  pictured: Pictured = () => false,
): number {
  if (kind === 'emotions') return EMOTION + (cards.some((card) => textOf(card, 'text')) ? LINE : 0);
  const perLine = Math.max(8, (columnWidth - CARD_SIDES) / CHARACTER);
  const heights = cards.map((card) => {
    const lines = textOf(card, 'text')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
    const tags = kind === 'touchpoints' || numberOf(card, 'importance') !== undefined;
    return CARD + lines * LINE + (tags ? TAGS : 0) + (pictured(card) ? PICTURE : 0) + GAP;
  });
  return Math.max(
    LEAST,
    heights.reduce((sum, height) => sum + height, CELL),
  );
}

/**
 * How high cells are that are not drawn: as they were when they were last drawn, for as long as they
 * hold the same cards, else as high as guessed. So a row is as high as its highest cell wherever the
 * map is scrolled to, and does not jump.
 */
export class HeightBook {
  readonly #measured = new Map<
    string,
    { readonly cards: readonly RecordState[]; readonly height: number }
  >();

  note(key: string, cards: readonly RecordState[], height: number): void {
    this.#measured.set(key, { cards, height });
  }

  height(
    key: string,
    cards: readonly RecordState[],
    kind: LaneKind,
    columnWidth: number,
    pictured?: Pictured,
  ): number {
    const known = this.#measured.get(key);
    if (known && known.cards === cards) return known.height;
    const height = guessHeight(cards, kind, columnWidth, pictured);
    this.#measured.set(key, { cards, height });
    return height;
  }

  /** Forgets what was measured: columns are wider or cards show more now. */
  clear(): void {
    this.#measured.clear();
  }
}
