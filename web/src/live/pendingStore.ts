import type { PendingBatch } from './documentState';

/**
 * Keeps the batches of one tab that the server has not answered, so that they outlive the tab.
 * Calls may overlap; an implementation works them off in order.
 */
export interface PendingStore {
  /** What was kept for a document, oldest first. */
  load(document: string, clientId: string): Promise<readonly PendingBatch[]>;
  /** Replaces what is kept for a document. */
  save(document: string, clientId: string, batches: readonly PendingBatch[]): Promise<void>;
}

/** Keeps nothing beyond the life of the tab. */
export class MemoryPendingStore implements PendingStore {
  readonly #kept = new Map<string, readonly PendingBatch[]>();

  async load(document: string, clientId: string): Promise<readonly PendingBatch[]> {
    return this.#kept.get(`${document} ${clientId}`) ?? [];
  }

  async save(document: string, clientId: string, batches: readonly PendingBatch[]): Promise<void> {
    this.#kept.set(`${document} ${clientId}`, batches);
  }
}
