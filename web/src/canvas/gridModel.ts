import type { DocumentView, RecordState } from '../live';
import { type Grid, readGrid, textOf } from './model';

const FRAME_TYPES = new Set(['map', 'phase', 'stage', 'lane']);

const NO_CARDS: readonly RecordState[] = [];

interface StageCards {
  /** The list of children that the rest was read from. */
  readonly children: readonly RecordState[];
  readonly lanes: ReadonlyMap<string, readonly RecordState[]>;
}

/**
 * A map as a grid to subscribe to, by parts: the frame, and each cell for itself. A snapshot stays
 * the same object until what it shows has changed, so a keystroke in one cell redraws that cell.
 */
export class GridModel {
  readonly document: DocumentView;
  #grid: Grid | undefined;
  readonly #stages = new Map<string, StageCards>();
  readonly #frameListeners = new Set<() => void>();
  readonly #stop: () => void;

  constructor(document: DocumentView) {
    this.document = document;
    this.#stop = document.onChange((ids) => {
      for (const id of ids) {
        if (FRAME_TYPES.has(document.record(id)?.type ?? 'map')) {
          this.#grid = undefined;
          for (const listener of [...this.#frameListeners]) listener();
          return;
        }
      }
    });
  }

  close(): void {
    this.#stop();
  }

  grid(): Grid {
    this.#grid ??= readGrid(this.document);
    return this.#grid;
  }

  onGrid(listener: () => void): () => void {
    this.#frameListeners.add(listener);
    return () => this.#frameListeners.delete(listener);
  }

  cards(stage: string, lane: string): readonly RecordState[] {
    return this.#lanes(stage).get(lane) ?? NO_CARDS;
  }

  /** The cards of a stage by lane. A list whose cards are the same as before is the same list. */
  #lanes(stage: string): ReadonlyMap<string, readonly RecordState[]> {
    const children = this.document.children(stage);
    const before = this.#stages.get(stage);
    if (before?.children === children) return before.lanes;
    const now = new Map<string, RecordState[]>();
    for (const child of children) {
      if (child.type !== 'card') continue;
      const lane = textOf(child, 'lane');
      const cards = now.get(lane);
      if (cards) cards.push(child);
      else now.set(lane, [child]);
    }
    const lanes = new Map<string, readonly RecordState[]>();
    for (const [lane, cards] of now) {
      const known = before?.lanes.get(lane);
      const same = known?.length === cards.length && known.every((card, i) => card === cards[i]);
      lanes.set(lane, same ? known : cards);
    }
    this.#stages.set(stage, { children, lanes });
    return lanes;
  }

  onCards(stage: string, listener: () => void): () => void {
    return this.document.onChildren(stage, listener);
  }
}
