// Makes a map of a given size through the REST door.

/** As many operations as the server takes in one batch, with room to spare. */
const BATCH = 200;

const words =
  'the customer looks for a plan that fits compares prices asks a friend calls the shop waits for an answer reads the terms'.split(
    ' ',
  );

/** Numbers that look random and are the same in every run. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % below;
  };
}

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The n-th index key: one digit to 61, then two. */
function idx(n) {
  return n < 62
    ? `a${letters[n]}`
    : `b${letters[Math.floor((n - 62) / 62)]}${letters[(n - 62) % 62]}`;
}

/**
 * A map with so many stages, lanes and cards, spread evenly. Answers with where it is.
 */
export async function makeMap(server, { stages, lanes, cards }) {
  const ws = (await server.api('/workspaces', { body: { name: 'Large' }, method: 'POST' })).id;
  const map = await server.api(`/workspaces/${ws}/maps`, {
    method: 'POST',
    body: { title: 'A large map', template: 'blank', language: 'en' },
  });
  const document = `/workspaces/${ws}/documents/${map.id}`;
  const { records } = await server.api(document);
  const root = records.find((record) => record.place === null || record.place === undefined).id;
  const pick = numbers(7);
  const ops = records
    .filter((record) => record.id !== root)
    .map(({ id }) => ({ o: 'set', id, f: { deleted: true } }));
  const create = (id, type, parent, n, f) =>
    ops.push({ o: 'create', id, type, place: { parent, idx: idx(n) }, f });
  const kinds = ['actions', 'thoughts', 'goals', 'pain-points', 'opportunities', 'own'];
  for (let i = 0; i < stages; i++) create(`s${i}`, 'stage', root, i, { title: `Stage ${i + 1}` });
  for (let i = 0; i < lanes; i++) {
    const kind = i === 2 ? 'emotions' : kinds[i % kinds.length];
    create(`l${i}`, 'lane', root, stages + i, { title: `Lane ${i + 1}`, kind });
  }
  const inStage = new Map();
  const cells = stages * lanes;
  for (let i = 0; i < cards; i++) {
    const cell = Math.floor((i * cells) / cards);
    const [stage, lane] = [cell % stages, Math.floor(cell / stages)];
    const n = inStage.get(stage) ?? 0;
    inStage.set(stage, n + 1);
    const length = 3 + pick(14);
    const text = Array.from({ length }, () => words[pick(words.length)]).join(' ');
    create(`c${i}`, 'card', `s${stage}`, n, {
      lane: `l${lane}`,
      text,
      ...(lane === 2 ? { emotion: pick(5) - 2 } : {}),
    });
  }
  for (let from = 0; from < ops.length; from += BATCH) {
    await server.api(`${document}/ops`, {
      method: 'POST',
      body: { ops: ops.slice(from, from + BATCH) },
      headers: { 'Idempotency-Key': `make-${from}` },
    });
  }
  return { ws, map: map.id, path: `/w/${ws}/maps/${map.id}` };
}
