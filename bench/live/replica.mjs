// A document as a client of wl.v1 holds it, and how two of them are compared.
import { createHash } from 'node:crypto';

export class Replica {
  #records = new Map();

  load(records) {
    this.#records = new Map(
      records.map((record) => [record.id, { ...record, f: { ...record.f }, fv: { ...record.fv } }]),
    );
  }

  /** Only what takes effect is sent, so nothing is judged here (LV14). */
  apply({ v, ops }) {
    for (const op of ops) {
      const record = this.#records.get(op.id);
      if (op.o === 'create') {
        const { id, type, place, f } = op;
        const fv = Object.fromEntries(Object.keys(f).map((field) => [field, v]));
        this.#records.set(id, { id, type, place, f: { ...f }, fv, pv: v });
      } else if (op.o === 'move') {
        record.place = op.place;
        record.pv = v;
      } else {
        Object.assign(record.f, op.f);
        for (const field of Object.keys(op.f)) record.fv[field] = v;
      }
    }
  }

  hash() {
    return hashOf([...this.#records.values()]);
  }
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
