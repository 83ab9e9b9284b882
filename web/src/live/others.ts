import type { DocumentView } from './documentState';
import type { Author, Commit, RecordState } from './types';

/** A record before and after a change; there was none before where it was made. */
interface RecordChange {
  readonly before: RecordState | undefined;
  readonly after: RecordState;
}

/** What one other window has done to the document, as it was seen to happen in this one. */
export interface OthersEdit {
  readonly client: string;
  readonly by: Author;
  readonly changes: readonly RecordChange[];
}

/** Tells what other windows do to a document; what changes nothing that is shown here is not told. */
export class Others {
  readonly #listeners = new Set<(edit: OthersEdit) => void>();

  onEdit(listener: (edit: OthersEdit) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Looks at what commits are about to change; answers with what tells of it once they are in. */
  watch(view: DocumentView, commits: readonly Commit[], own: string): () => void {
    if (this.#listeners.size === 0) return () => {};
    const windows = new Map<string, { by: Author; before: Map<string, RecordState | undefined> }>();
    for (const { c, by, ops } of commits) {
      if (c === own) continue;
      const { before } = windows.get(c) ?? { before: new Map<string, RecordState | undefined>() };
      windows.set(c, { by, before });
      for (const { id } of ops) before.set(id, view.record(id));
    }
    return () => {
      for (const [client, { by, before }] of windows) {
        const changes = [...before].flatMap(([id, was]) => {
          const after = view.record(id);
          return after === undefined || after === was ? [] : [{ before: was, after }];
        });
        if (changes.length === 0) continue;
        for (const listener of this.#listeners) listener({ client, by, changes });
      }
    };
  }
}
