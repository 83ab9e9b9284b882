import type { LiveSession, Op } from '../live';

/**
 * The order in which one window edited several documents (its map and the workspace's library), so
 * that one Ctrl+Z takes back what was done last, wherever that was.
 */
export class EditTrail {
  #done: { session: LiveSession; group: string | undefined }[] = [];
  #undone: LiveSession[] = [];

  push(session: LiveSession, ops: readonly Op[], group?: string): void {
    if (ops.length === 0) return;
    session.push(ops, group === undefined ? {} : { group });
    const last = this.#done.at(-1);
    if (group === undefined || last?.session !== session || last.group !== group) {
      this.#done.push({ session, group });
    }
    this.#undone = [];
  }

  /** Takes the last edit back; answers how many of its fields others changed since. */
  undo(): number | undefined {
    for (let step = this.#done.pop(); step; step = this.#done.pop()) {
      if (!step.session.canUndo()) continue;
      this.#undone.push(step.session);
      return step.session.undo().skipped.length;
    }
    return undefined;
  }

  redo(): number | undefined {
    for (let session = this.#undone.pop(); session; session = this.#undone.pop()) {
      if (!session.canRedo()) continue;
      this.#done.push({ session, group: undefined });
      return session.redo().skipped.length;
    }
    return undefined;
  }

  canUndo(): boolean {
    return this.#done.some(({ session }) => session.canUndo());
  }

  canRedo(): boolean {
    return this.#undone.some((session) => session.canRedo());
  }
}
