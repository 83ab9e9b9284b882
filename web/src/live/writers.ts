import { PENDING_VERSION } from './documentState';
import type { Author, Commit } from './types';

/** Who wrote a version: this tab itself, somebody else, or nobody that it has heard of. */
export type Writer = 'oneself' | Author | undefined;

/** So many of the newest versions are remembered with who wrote them. */
const REMEMBERED = 10_000;

/** Who wrote which version of a document, as far as one tab heard of it. */
export class Writers {
  readonly #own = new Set<number>();
  readonly #others = new Map<number, Author>();

  own(version: number): void {
    this.#own.add(version);
  }

  /** Takes commits in, some of which are this client's. */
  heard(commits: readonly Commit[], client: string): void {
    for (const commit of commits) {
      if (commit.c === client) this.#own.add(commit.v);
      else this.#others.set(commit.v, commit.by);
    }
    for (const oldest of this.#others.keys()) {
      if (this.#others.size <= REMEMBERED) return;
      this.#others.delete(oldest);
    }
  }

  /** The versions count anew: another history line. */
  clear(): void {
    this.#own.clear();
    this.#others.clear();
  }

  readonly of = (version: number): Writer =>
    version === PENDING_VERSION || this.#own.has(version) ? 'oneself' : this.#others.get(version);
}
