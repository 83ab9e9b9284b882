import type { Chunk, Commit, RecordState, Welcome } from './types';

/** A welcome whose parts have all come. */
interface WholeWelcome {
  readonly welcome: Welcome;
  readonly commits: Commit[];
  readonly records: RecordState[];
}

/** Puts a welcome together that comes in several frames (LV32). */
export class WelcomeParts {
  #partial: WholeWelcome | undefined;

  /** Lets go of what came so far: the rest will not come. */
  clear(): void {
    this.#partial = undefined;
  }

  /** Answers with the whole when this was the last part of it. */
  add(part: Welcome | Chunk): WholeWelcome | undefined {
    if (part.t === 'welcome') {
      this.#partial = { welcome: part, commits: [], records: [] };
    }
    const partial = this.#partial;
    partial?.commits.push(...(part.commits ?? []));
    partial?.records.push(...(part.records ?? []));
    if (!part.last) {
      return undefined;
    }
    this.#partial = undefined;
    return partial;
  }
}
