import { describe, expect, it } from 'vitest';
import { type ClientMistake, clientMistakes } from './clientMistakes';
import { type Mistake, ModelServer } from './modelServer';
import { happenings, World } from './world';

const SEEDS = Number(process.env.WAYLOOM_SEEDS ?? 300);
const STEPS = 200;

/** The true session of the page, on a model of the server, a network and a device. */
describe('many lives of one document', () => {
  it(
    'LV12, LV16, LV20, LV22, LV24, LV29, LV32, LV33, LV36, LV57, LV60, LV63, LV64: nothing is lost or doubled',
    async () => {
      const counts = new Map<string, number>();
      for (let seed = 0; seed < SEEDS; seed++) {
        const world = new World(seed, new ModelServer('none'));
        try {
          await world.run(STEPS);
        } catch (error) {
          throw new Error(`seed ${seed}: ${(error as Error).message}`, { cause: error });
        }
        for (const [what, n] of world.counts) counts.set(what, (counts.get(what) ?? 0) + n);
      }
      const short = happenings.filter((what) => (counts.get(what) ?? 0) < 100);
      expect(short).toEqual([]);
    },
    SEEDS * 300,
  );

  const mistakes: Mistake[] = [
    'acks-before-disk',
    'snapshot-misses-its-tail',
    'takes-repeats-for-new',
  ];

  it.each(clientMistakes)('finds a page that has the mistake %s', async (mistake) => {
    expect(await failingSeed('none', mistake)).toBeLessThan(300);
  });

  it.each(mistakes)('finds a server that has the mistake %s', async (mistake) => {
    expect(await failingSeed(mistake)).toBeLessThan(300);
  });
});

async function failingSeed(mistake: Mistake, ofPage: ClientMistake = 'none'): Promise<number> {
  for (let seed = 0; seed < 300; seed++) {
    try {
      await new World(seed, new ModelServer(mistake), ofPage).run(STEPS);
    } catch {
      return seed;
    }
  }
  return Number.POSITIVE_INFINITY;
}
