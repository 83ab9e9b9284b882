import type { PendingBatch } from './documentState';

/** What a tab had not heard the end of, and where its numbers stood. */
export interface Kept {
  /** The history line on which the batches have their numbers; undefined before the first welcome. */
  readonly epoch: string | undefined;
  /** Up to which number the outcomes are known. */
  readonly answered: number;
  readonly batches: readonly PendingBatch[];
  /** Whether the user has to say first that they are to be sent (LV58). */
  readonly asks?: boolean;
}

/**
 * Keeps the batches of a tab that the server has not answered. Calls may overlap; they are worked
 * off in order.
 */
export interface PendingStore {
  /** Whether what is kept outlives the tab. */
  readonly lasting: boolean;
  /** What was kept for a document. */
  load(document: string, clientId: string): Promise<Kept | undefined>;
  /** Replaces what is kept for a document; undefined when nothing is left to keep. */
  save(document: string, clientId: string, kept: Kept | undefined): Promise<void>;
  /** Under which client ids something is kept for a document. */
  writers(document: string): Promise<readonly string[]>;
}

/** Keeps nothing beyond the life of the tab. */
export class MemoryPendingStore implements PendingStore {
  readonly lasting: boolean = false;
  readonly #kept = new Map<string, Map<string, Kept>>();

  async load(document: string, clientId: string): Promise<Kept | undefined> {
    return this.#kept.get(document)?.get(clientId);
  }

  async save(document: string, clientId: string, kept: Kept | undefined): Promise<void> {
    const ofDocument = this.#kept.get(document) ?? new Map<string, Kept>();
    if (kept === undefined) ofDocument.delete(clientId);
    else ofDocument.set(clientId, kept);
    this.#kept.set(document, ofDocument);
  }

  async writers(document: string): Promise<readonly string[]> {
    return [...(this.#kept.get(document)?.keys() ?? [])];
  }
}
