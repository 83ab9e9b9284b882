import type { Limits } from './types';

/** A token bucket: how many batches may be sent now, so that the server need not refuse any. */
export class RateLimit {
  #tokens: number;
  #at: number;

  constructor(
    private readonly perSecond: number,
    private readonly burst: number,
    now: number,
  ) {
    this.#tokens = burst;
    this.#at = now;
  }

  /** Takes one token; when there is none, answers in how many milliseconds there will be. */
  take(now: number): 0 | number {
    this.#tokens = Math.min(
      this.burst,
      this.#tokens + (Math.max(0, now - this.#at) / 1000) * this.perSecond,
    );
    this.#at = now;
    if (this.#tokens >= 1) {
      this.#tokens -= 1;
      return 0;
    }
    return Math.max(1, Math.ceil(((1 - this.#tokens) / this.perSecond) * 1000));
  }
}

/** A tenth below what the server allows: what leaves here evenly may arrive there in bunches. */
export function rateWithin(limits: Limits, now: number): RateLimit {
  return new RateLimit(limits.batchesPerSecond * 0.9, Math.max(1, limits.batchBurst * 0.9), now);
}
