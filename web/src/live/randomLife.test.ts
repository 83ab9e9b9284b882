import { generateKeyBetween } from 'fractional-indexing';
import { expect, it } from 'vitest';
import { DocumentState } from './documentState';
import { effective, replay } from './effective';
import {
  agreement,
  childrenOf,
  hashOf,
  hashOfLines,
  jsonOfOp,
  jsonOfRecord,
  randomNumbers,
} from './sharedFixtures';
import type { FieldValue, LoggedOp, Place, RecordState } from './types';

/** `RandomLife.java` takes the same steps, and what becomes of them has the same hashes. */

const TYPES = ['stage', 'card', 'lane'];
const FIELDS = ['title', 'text', 'color', 'deleted'];
const IDS = 40;
const ROOT: RecordState = { id: 'm', type: 'map', place: null, f: {}, fv: {}, pv: 0 };

interface Fixture {
  readonly values: readonly FieldValue[];
  readonly batches: number;
  readonly lives: readonly string[];
}

const { values, batches, lives } = agreement<Fixture>('lives.json');

/** A life as `lives.json` tells it. */
function told(seed: number): string {
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
      f[name] = pick(values, below);
    }
    return f;
  };
  const operation = (): LoggedOp => {
    const id = `r${below(IDS)}`;
    const kind = below(12);
    if (kind < 4) {
      const type = pick(TYPES, below);
      const where = place();
      return { o: 'create', id, type, place: where, f: fields(below(3)) };
    }
    if (kind < 7) return { o: 'set', id, f: fields(1 + below(2)) };
    if (kind < 10) return { o: 'move', id, place: place() };
    return kind < 11 ? { o: 'set', id, f: { deleted: true } } : { o: 'purge', id };
  };
  const state = new DocumentState();
  state.loadSnapshot(0, [ROOT], () => false);
  let life = '';
  for (let v = 1; v <= batches; v++) {
    const batch: LoggedOp[] = [];
    for (let left = 1 + below(4); left > 0; left--) batch.push(operation());
    const lines = [`[${batch.map(jsonOfOp).join(',')}]`];
    const now = new Map([...state.records()].map((record) => [record.id, record]));
    const ops = batch.filter((op) => {
      const takesEffect = effective((id) => now.get(id), op) !== null;
      lines.push(takesEffect ? 'taken' : 'nothing');
      if (takesEffect) replay(now, [op], v);
      return takesEffect;
    });
    const by = { id: 'someone', name: 'Someone' };
    state.commit([{ v, c: 'tab', s: v, by, at: '', ops }], () => false);
    for (const { id } of batch) {
      const record = state.record(id);
      if (record === undefined) continue;
      const place = record.place;
      lines.push(jsonOfRecord(record), place === null ? '' : childrenOf(state, place.parent));
    }
    life += hashOfLines(lines).slice(0, 4);
  }
  return life + hashOf(state).slice(0, 16);
}

function pick<T>(list: readonly T[], below: (bound: number) => number): T {
  return list[below(list.length)] as T;
}

it('LV6, LV10 to LV16: each batch of random lives does as in Java, byte for byte', () => {
  expect(lives.length * batches).toBeGreaterThanOrEqual(20_000);
  lives.forEach((life, at) => {
    // Four digits a batch: where they part is where Java and this page do.
    expect(told(at + 1), `seed ${at + 1}`).toBe(life);
  });
}, 600_000);
