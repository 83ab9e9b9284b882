import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { expect, it } from 'vitest';
import { agreement, hashOfLines, randomNumbers } from './sharedFixtures';

const { steps, keys } = agreement<{ steps: number; keys: readonly string[] }>('keys.json');

/** `RandomKeys.java` asks for the same keys in the same order. */
function keysOf(seed: number): string[] {
  const below = randomNumbers(seed);
  const crowded = below(10);
  const inOrder: string[] = [];
  const made: string[] = [];
  const place = () => {
    const kind = below(4);
    if (kind === 0) return below(inOrder.length + 1);
    if (kind === 1) return 0;
    return kind === 2 ? inOrder.length : Math.min(crowded, inOrder.length);
  };
  for (let i = 0; i < steps; i++) {
    const at = place();
    const [before, after] = [inOrder[at - 1] ?? null, inOrder[at] ?? null];
    const added =
      below(8) === 0
        ? generateNKeysBetween(before, after, 1 + below(5))
        : [generateKeyBetween(before, after)];
    inOrder.splice(at, 0, ...added);
    made.push(...added);
  }
  return made;
}

it('LV6: the package makes the keys that Java makes, wherever one inserts', () => {
  expect(keys.length * steps).toBeGreaterThanOrEqual(20_000);
  keys.forEach((hash, at) => {
    expect(hashOfLines(keysOf(at + 1)).slice(0, 16), `seed ${at + 1}`).toBe(hash);
  });
}, 600_000);
