// Times in steps of a tenth of a millisecond up to a minute, so that millions of them take little room.
const STEPS_A_MS = 10;
const STEPS = 60_000 * STEPS_A_MS;

export class Times {
  #steps = new Uint32Array(STEPS + 1);
  #count = 0;
  #worst = 0;

  add(ms) {
    this.#steps[Math.min(STEPS, Math.max(0, Math.round(ms * STEPS_A_MS)))]++;
    this.#count++;
    if (ms > this.#worst) this.#worst = ms;
  }

  addAll(other) {
    other.#steps.forEach((count, step) => {
      this.#steps[step] += count;
    });
    this.#count += other.#count;
    this.#worst = Math.max(this.#worst, other.#worst);
  }

  get count() {
    return this.#count;
  }

  get worst() {
    return this.#worst;
  }

  /** The time that this share of all took at most, in milliseconds. */
  quantile(share) {
    let left = Math.ceil(share * this.#count);
    if (left === 0) return Number.NaN;
    for (let step = 0; step <= STEPS; step++) {
      left -= this.#steps[step];
      if (left <= 0) return step / STEPS_A_MS;
    }
    return this.#worst;
  }

  /** `p50 3.1, p99 12.0, worst 20.4 ms` */
  toString() {
    if (this.#count === 0) return 'none';
    const [p50, p99] = [0.5, 0.99].map((share) => this.quantile(share).toFixed(1));
    return `p50 ${p50}, p99 ${p99}, worst ${this.#worst.toFixed(1)} ms`;
  }
}
