import type { OthersEdit } from '../live';
import { type Gathered, gather, NOTHING } from './heard';

/** Told when nothing more has come for so long, … */
const CALM = 1_500;

/** … but never later than this after the first. */
const LATEST = 6_000;

interface Clock {
  now(): number;
  /** Calls once; answers with what calls it off. */
  after(millis: number, call: () => void): () => void;
}

/** Holds what others do back until they pause, so that it can be told in few words. */
export class Gathering {
  readonly #clock: Clock;
  readonly #tell: (gathered: Gathered) => void;
  #gathered = NOTHING;
  #firstAt = 0;
  #cancel: () => void = () => {};

  constructor(clock: Clock, tell: (gathered: Gathered) => void) {
    this.#clock = clock;
    this.#tell = tell;
  }

  readonly add = (edit: OthersEdit): void => {
    const now = this.#clock.now();
    if (this.#gathered === NOTHING) this.#firstAt = now;
    this.#gathered = gather(this.#gathered, edit);
    if (this.#gathered === NOTHING) return;
    this.#cancel();
    const wait = Math.min(CALM, this.#firstAt + LATEST - now);
    this.#cancel = this.#clock.after(wait, () => {
      const all = this.#gathered;
      this.#gathered = NOTHING;
      this.#tell(all);
    });
  };

  stop(): void {
    this.#cancel();
    this.#gathered = NOTHING;
  }
}
