import { beforeEach, describe, expect, it } from 'vitest';
import { testMap } from '../canvas/testMap';
import type { OthersEdit } from '../live';
import { Gathering } from './gathering';

/** Time that passes when a test says so. */
class TestClock {
  #now = 0;
  #due: { readonly at: number; readonly call: () => void } | undefined;

  now(): number {
    return this.#now;
  }

  after(millis: number, call: () => void): () => void {
    const due = { at: this.#now + millis, call };
    this.#due = due;
    return () => {
      if (this.#due === due) this.#due = undefined;
    };
  }

  pass(millis: number): void {
    this.#now += millis;
    if (!this.#due || this.#due.at > this.#now) return;
    const { call } = this.#due;
    this.#due = undefined;
    call();
  }
}

const after = testMap().record('c1');

const edit = (by = 'm1'): OthersEdit => ({
  client: by,
  by: { id: by, name: '' },
  changes: after ? [{ before: undefined, after }] : [],
});

describe('what others do', () => {
  let clock: TestClock;
  let told: number[];
  let gathering: Gathering;

  beforeEach(() => {
    clock = new TestClock();
    told = [];
    gathering = new Gathering(clock, (gathered) => told.push(gathered.size));
  });

  it('is told once they pause, all together', () => {
    gathering.add(edit('m1'));
    clock.pass(1_000);
    gathering.add(edit('m2'));
    clock.pass(1_000);
    expect(told).toEqual([]);
    clock.pass(500);
    expect(told).toEqual([2]);
    clock.pass(10_000);
    expect(told).toEqual([2]);
  });

  it('is told after six seconds at the latest, though they go on', () => {
    for (let second = 0; second < 6; second++) {
      gathering.add(edit());
      clock.pass(1_000);
    }
    expect(told).toEqual([1]);
    gathering.add(edit());
    clock.pass(1_500);
    expect(told).toEqual([1, 1]);
  });

  it('is not waited for when the server alone has done something', () => {
    gathering.add(edit('system'));
    clock.pass(10_000);
    expect(told).toEqual([]);
  });

  it('is told no more once nobody listens', () => {
    gathering.add(edit());
    gathering.stop();
    clock.pass(10_000);
    expect(told).toEqual([]);
  });
});
