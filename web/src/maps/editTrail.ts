import { type LiveSession, newId, type Op, partsOf, type Skipped } from '../live';

interface Part {
  readonly session: LiveSession;
  readonly step: number;
}

/** What was edited at once: the steps of each document that it touched, in their order. */
export interface TrailStep {
  readonly parts: readonly Part[];
  readonly group: string | undefined;
}

/** Operations for one of the documents. */
interface Edit {
  readonly session: LiveSession;
  readonly ops: readonly Op[];
}

/**
 * The order in which one window edited several documents (its map and the workspace's library), so
 * that one Ctrl+Z takes back what was done last, wherever that was, and a toast what it announced.
 * Edits that were pushed one after the other under one group go back and come again together.
 */
export class EditTrail {
  readonly #done: (TrailStep & { readonly parts: Part[] })[] = [];
  #undone: (TrailStep & { readonly parts: Part[] })[] = [];
  readonly #listeners = new Set<() => void>();

  /** Hears when there is another step to take back or to do again. */
  onSteps(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Answers with the step, or nothing when nothing changed. */
  push(session: LiveSession, ops: readonly Op[], group?: string): TrailStep | undefined {
    return this.together([{ session, ops }], group);
  }

  /** Edits several documents as one step. */
  together(edits: readonly Edit[], group?: string): TrailStep | undefined {
    const parts = edits.map((edit) => pushed(edit, group)).filter(({ step }) => step > 0);
    if (parts.length === 0) return undefined;
    this.#undone = [];
    const last = this.#done.at(-1);
    if (last && group !== undefined && last.group === group) {
      last.parts.push(...parts.filter((part) => !last.parts.some((each) => same(each, part))));
      return last;
    }
    const made = { parts, group };
    this.#done.push(made);
    this.#changed();
    return made;
  }

  /** Takes back the last step or the given one; answers with what stays, as it was changed since. */
  undo(wanted?: TrailStep): readonly Skipped[] | undefined {
    for (let step = this.#take(wanted); step; step = wanted ? undefined : this.#done.pop()) {
      const parts = [...step.parts].reverse();
      if (!parts.some((part) => part.session.canUndo(part.step))) continue;
      this.#undone.push(step);
      const skipped = parts.flatMap((part) => part.session.undo(part.step).skipped);
      this.#changed();
      return skipped;
    }
    return undefined;
  }

  redo(): readonly Skipped[] | undefined {
    for (let step = this.#undone.pop(); step; step = this.#undone.pop()) {
      if (!step.parts.some((part) => part.session.canRedo(part.step))) continue;
      this.#done.push(step);
      const skipped = step.parts.flatMap((part) => part.session.redo(part.step).skipped);
      this.#changed();
      return skipped;
    }
    return undefined;
  }

  canUndo(): boolean {
    return this.#done.some(({ parts }) => parts.some((part) => part.session.canUndo(part.step)));
  }

  canRedo(): boolean {
    return this.#undone.some(({ parts }) => parts.some((part) => part.session.canRedo(part.step)));
  }

  #take(wanted: TrailStep | undefined) {
    if (!wanted) return this.#done.pop();
    const at = (this.#done as readonly TrailStep[]).indexOf(wanted);
    return at === -1 ? undefined : this.#done.splice(at, 1)[0];
  }
}

function same(a: Part, b: Part): boolean {
  return a.session === b.session && a.step === b.step;
}

/** A long edit goes out in several batches and stays one step. */
function pushed({ session, ops }: Edit, group: string | undefined): Part {
  const batches = partsOf(ops);
  const joined = group ?? (batches.length > 1 ? newId() : undefined);
  const options = joined === undefined ? {} : { group: joined };
  const step = batches.reduce((id, batch) => Math.max(id, session.push(batch, options)), 0);
  return { session, step };
}
