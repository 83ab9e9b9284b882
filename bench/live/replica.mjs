// A document as a client of wl.v1 holds it, and how two of them are compared.
import { createHash } from 'node:crypto';

/**
 * Many windows of one process hold the same document. What a record becomes is computed by each from its own record;
 * where that is the very one that another window started from, the outcome is shared, or hundreds of windows would
 * keep hundreds of copies, and the time that is spent on putting those away would count as the server's.
 */
export class Replica {
  #records = new Map();

  load(records) {
    this.#records = new Map(records.map((record) => [record.id, asLoaded(record)]));
  }

  /** Only what takes effect is sent, so nothing is judged here (LV14). */
  apply({ v, ops }) {
    for (const op of ops) this.#records.set(op.id, after(this.#records.get(op.id), op, v));
  }

  hash() {
    return hashOf([...this.#records.values()]);
  }
}

/** Each record as a window was last sent it, by its id. */
const loaded = new Map();

function asLoaded(record) {
  const text = JSON.stringify(record);
  const known = loaded.get(record.id);
  if (known?.text === text) return known.record;
  loaded.set(record.id, { text, record });
  return record;
}

/** Where an operation that was read keeps what the last window made of which record with it. */
const outcome = Symbol('outcome');

function after(before, op, v) {
  const known = op[outcome];
  if (known && known.before === before && known.v === v) return known.record;
  const record = changed(before, op, v);
  op[outcome] = { before, v, record };
  return record;
}

function changed(before, op, v) {
  if (op.o === 'create') {
    const { id, type, place, f } = op;
    return { id, type, place, f, fv: atVersion(f, v), pv: v };
  }
  if (op.o === 'move') return { ...before, place: op.place, pv: v };
  return { ...before, f: { ...before.f, ...op.f }, fv: { ...before.fv, ...atVersion(op.f, v) } };
}

function atVersion(fields, v) {
  return Object.fromEntries(Object.keys(fields).map((field) => [field, v]));
}

/** The same for the same records, in whatever order they and their fields stand. */
export function hashOf(records) {
  const texts = records.map((record) => canonical({ ...record, place: record.place ?? null }));
  return createHash('sha256').update(texts.sort().join('\n')).digest('hex');
}

/** JSON with the members of every object in the order of their names. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${members.join(',')}}`;
}
