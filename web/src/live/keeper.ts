import type { Kept, PendingStore } from './pendingStore';

/**
 * Brings the pending batches of one document of a tab onto the device: always the newest state, one
 * write at a time, and knows whether the device has it.
 */
export class Keeper {
  readonly #store: PendingStore;
  readonly #document: string;
  readonly #changed: () => void;
  #wanted: { readonly clientId: string; readonly kept: Kept | undefined } | undefined;
  #writing = false;
  #holdsSomething = false;
  #safe = true;

  constructor(store: PendingStore, document: string, changed: () => void) {
    this.#store = store;
    this.#document = document;
    this.#changed = changed;
  }

  async load(clientId: string): Promise<Kept | undefined> {
    try {
      const kept = await this.#store.load(this.#document, clientId);
      this.#holdsSomething = kept !== undefined;
      return kept;
    } catch {
      return undefined;
    }
  }

  /** Keeps the batches; with none of them, forgets what was kept. */
  keep(clientId: string, kept: Kept): void {
    const nothing = kept.batches.length === 0;
    if (nothing && !this.#holdsSomething) {
      this.#safe = true;
      return;
    }
    this.#holdsSomething = !nothing;
    this.#safe = nothing;
    this.#wanted = { clientId, kept: nothing ? undefined : kept };
    void this.#write();
  }

  /** Forgets what is kept under an id that this tab no longer uses. */
  forget(clientId: string): void {
    void this.#store.save(this.#document, clientId, undefined).catch(() => undefined);
  }

  /** Whether closing the tab now would lose nothing (LV63). */
  safe(): boolean {
    return this.#safe;
  }

  async #write(): Promise<void> {
    if (this.#writing) return;
    this.#writing = true;
    for (let next = this.#wanted; next !== undefined; next = this.#wanted) {
      this.#wanted = undefined;
      try {
        await this.#store.save(this.#document, next.clientId, next.kept);
        if (this.#wanted === undefined) this.#safe = this.#store.lasting || !next.kept;
      } catch {
        this.#safe = next.kept === undefined;
      }
    }
    this.#writing = false;
    this.#changed();
  }
}
