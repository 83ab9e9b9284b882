import type { LiveSession, Op } from '../live';

interface TrailStep {
  readonly session: LiveSession;
  readonly group: string | undefined;
}

/**
 * The order in which one window edited several documents (its map and the workspace's library), so
 * that one Ctrl+Z takes back what was done last, wherever that was. Edits of both documents that were
 * pushed one after the other under one group go back and come again together.
 */
export class EditTrail {
  #done: TrailStep[] = [];
  #undone: TrailStep[] = [];

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
    return walk(this.#done, this.#undone, {
      can: (session) => session.canUndo(),
      run: (session) => session.undo().skipped.length,
    });
  }

  redo(): number | undefined {
    return walk(this.#undone, this.#done, {
      can: (session) => session.canRedo(),
      run: (session) => session.redo().skipped.length,
    });
  }

  canUndo(): boolean {
    return this.#done.some(({ session }) => session.canUndo());
  }

  canRedo(): boolean {
    return this.#undone.some(({ session }) => session.canRedo());
  }
}

interface Direction {
  readonly can: (session: LiveSession) => boolean;
  readonly run: (session: LiveSession) => number;
}

/** Runs the last step of one list, and those of its group before it, onto the other list. */
function walk(from: TrailStep[], to: TrailStep[], { can, run }: Direction): number | undefined {
  let skipped: number | undefined;
  let group: string | undefined;
  for (let step = from.at(-1); step; step = from.at(-1)) {
    if (skipped !== undefined && (group === undefined || step.group !== group)) break;
    from.pop();
    if (!can(step.session)) continue;
    skipped = (skipped ?? 0) + run(step.session);
    group = step.group;
    to.push(step);
  }
  return skipped;
}
