import type { DocumentView, RecordState } from '../live';
import { type Grid, readCards, readGrid } from './model';

const FRAME_TYPES = new Set(['map', 'phase', 'stage', 'lane']);

/**
 * A map as a grid to subscribe to, by parts: the frame, and each cell for itself. A snapshot stays
 * the same object until what it shows has changed, so a keystroke in one cell redraws that cell.
 */
export class GridModel {
  readonly document: DocumentView;
  #grid: Grid | undefined;
  readonly #cells = new Map<string, readonly RecordState[]>();
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
    const key = `${stage} ${lane}`;
    const now = readCards(this.document, stage, lane);
    const before = this.#cells.get(key);
    if (before && before.length === now.length && before.every((card, i) => card === now[i])) {
      return before;
    }
    this.#cells.set(key, now);
    return now;
  }

  onCards(stage: string, listener: () => void): () => void {
    return this.document.onChildren(stage, listener);
  }
}
