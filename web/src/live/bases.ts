import { type DocumentView, PENDING_VERSION } from './documentState';
import type { Op } from './types';

/**
 * From which version each text began that is being typed (LV74). A row of batches of one group is
 * one typing: all of it goes on from what stood there at its first batch, for what others write
 * meanwhile is not in the text that somebody types. The server knows what the tab sent since.
 */
export class Bases {
  #group: string | undefined;
  #versions = new Map<string, number>();

  /** The same operations with the version that each field began from, when they are being typed. */
  of(view: DocumentView, ops: readonly Op[], group: string | undefined): readonly Op[] {
    if (group === undefined || group !== this.#group) this.#versions = new Map();
    this.#group = group;
    if (group === undefined) return ops;
    return ops.map((op) => (op.o === 'set' ? { ...op, base: this.#base(view, op) } : op));
  }

  #base(view: DocumentView, { id, f }: Extract<Op, { o: 'set' }>): Record<string, number> {
    const base: Record<string, number> = {};
    for (const field of Object.keys(f)) {
      const key = `${id} ${field}`;
      const version = this.#versions.get(key) ?? seenVersion(view, id, field);
      this.#versions.set(key, version);
      base[field] = version;
    }
    return base;
  }
}

/** The version that last set a field; of one's own on its way, all that is confirmed was seen. */
function seenVersion(view: DocumentView, id: string, field: string): number {
  const version = view.record(id)?.fv[field] ?? 0;
  return version === PENDING_VERSION ? view.version() : version;
}
