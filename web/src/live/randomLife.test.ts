import { generateKeyBetween } from 'fractional-indexing';
import { expect, it } from 'vitest';
import { DocumentState } from './documentState';
import { applied, effective } from './effective';
import { fixture, hashOf } from './sharedFixtures';
import type { FieldValue, Op, Place, RecordState } from './types';

/** `RandomLife.java` takes the same steps, and its documents have the same hashes. */

const TYPES = ['stage', 'card', 'lane'];
const FIELDS = ['title', 'text', 'color', 'deleted'];
const IDS = 40;
const ROOT: RecordState = { id: 'm', type: 'map', place: null, f: {}, fv: {}, pv: 0 };

interface Fixture {
  readonly values: readonly FieldValue[];
  readonly batches: number;
  readonly lives: readonly string[];
}

const lives = fixture<Fixture>('lives.json');

/** Marsaglia's xorshift of 32 bits. */
function randomNumbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}

function life(seed: number): DocumentState {
  const below = randomNumbers(seed);
  const keys = ['a0'];
  const place = (): Place => {
    const parent = below(4) === 0 ? 'm' : `r${below(IDS)}`;
    const at = below(keys.length + 1);
    const idx = generateKeyBetween(keys[at - 1] ?? null, keys[at] ?? null);
    keys.splice(at, 0, idx);
    return { parent, idx };
  };
  const fields = (count: number): Record<string, FieldValue> => {
    const f: Record<string, FieldValue> = {};
    for (let i = 0; i < count; i++) {
      const name = pick(FIELDS, below);
      f[name] = pick(lives.values, below);
    }
    return f;
  };
  const operation = (): Op => {
    const id = `r${below(IDS)}`;
    const kind = below(10);
    if (kind < 4) {
      const type = pick(TYPES, below);
      const where = place();
      return { o: 'create', id, type, place: where, f: fields(below(3)) };
    }
    return kind < 7 ? { o: 'set', id, f: fields(1 + below(2)) } : { o: 'move', id, place: place() };
  };
  const state = new DocumentState();
  state.loadSnapshot(0, [ROOT], () => false);
  for (let v = 1; v <= lives.batches; v++) {
    const batch: Op[] = [];
    for (let left = 1 + below(4); left > 0; left--) batch.push(operation());
    const now = new Map([...state.records()].map((record) => [record.id, record]));
    const ops = batch.filter((op) => {
      if (effective((id) => now.get(id), op) === null) return false;
      now.set(op.id, applied(now.get(op.id), op, v));
      return true;
    });
    const by = { id: 'someone', name: 'Someone' };
    state.commit([{ v, c: 'tab', s: v, by, at: '', ops }], () => false);
  }
  return state;
}

function pick<T>(list: readonly T[], below: (bound: number) => number): T {
  return list[below(list.length)] as T;
}

it('LV6, LV10 to LV15: random lives end as in Java, byte for byte', () => {
  expect(lives.lives.length).toBeGreaterThan(100);
  expect(lives.lives.map((_, at) => hashOf(life(at + 1)))).toEqual(lives.lives);
});
