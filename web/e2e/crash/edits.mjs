// Edits through a WebSocket and through REST at the same time, until the server is killed.
import { randomUUID } from 'node:crypto';
import { startServer } from '../server.mjs';
import { seeded } from './seeded.mjs';

/** Fewer than the server's 20 batches a second, so that none is refused for its rate. */
const pushEveryMillis = 60;

export async function playEdits({ data, rounds, seed }) {
  const random = seeded(seed);
  const acknowledged = new Set();
  const figures = {
    rounds,
    live: 0,
    rest: 0,
    lost: 0,
    doubled: 0,
    gaps: 0,
    slowestRestartMillis: 0,
  };
  let server = await startServer({ data });
  const ws = (await server.api('/workspaces', { body: { name: 'Crash' } })).id;
  const map = (
    await server.api(`/workspaces/${ws}/maps`, {
      body: { title: 'Crash', template: 'blank', language: 'en' },
    })
  ).id;
  const path = `/workspaces/${ws}/documents/${map}`;
  for (let round = 1; round <= rounds; round++) {
    const stop = { now: false };
    const heard = { live: 0, rest: 0 };
    const note = (way, id) => {
      heard[way]++;
      figures[way]++;
      acknowledged.add(id);
    };
    const writers = [
      editLive(server, path, map, stop, (id) => note('live', id)),
      editByRest(server, path, map, stop, (id) => note('rest', id)),
    ];
    while (!Object.values(heard).every((count) => count > 0)) await pause(20);
    await pause(100 + random() * 1000);
    await server.kill();
    stop.now = true;
    await Promise.all(writers);
    server = await startServer({ data });
    figures.slowestRestartMillis = Math.max(figures.slowestRestartMillis, server.startMillis);
    await count(server, path, acknowledged, figures);
  }
  await server.stop();
  return figures;
}

/** What is lost of all that was ever acknowledged, and whether the log holds each batch once. */
async function count(server, path, acknowledged, figures) {
  const { records, version } = await server.api(path);
  const stored = new Set(records.map((record) => record.id));
  figures.lost += [...acknowledged].filter((id) => !stored.has(id)).length;
  figures.doubled += records.length - stored.size;
  let expected = 1;
  const seen = new Set();
  while (expected <= version) {
    const { commits } = await server.api(`${path}/ops?after=${expected - 1}&limit=1000`);
    if (commits.length === 0) break;
    for (const commit of commits) {
      const batch = `${commit.c} ${commit.s}`;
      if (commit.v !== expected) figures.gaps++;
      if (seen.has(batch)) figures.doubled++;
      seen.add(batch);
      expected = commit.v + 1;
    }
  }
  if (expected !== version + 1) figures.gaps++;
}

async function editLive(server, path, map, stop, acknowledge) {
  const { ticket } = await server.api(`${path}/tickets`, { method: 'POST' });
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/api/v1/live`, 'wl.v1');
  const clientId = randomUUID();
  const sent = new Map();
  let seq = 0;
  await new Promise((over) => {
    socket.onclose = over;
    socket.onerror = over;
    socket.onopen = () =>
      socket.send(JSON.stringify({ t: 'hello', clientId, mapId: map, schema: 2, ticket }));
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      if (message.t === 'welcome') push();
      if (message.t === 'ping') socket.send(JSON.stringify({ t: 'pong', id: message.id }));
      for (const commit of message.t === 'commit' ? message.commits : []) {
        if (commit.c === clientId) for (const id of sent.get(commit.s) ?? []) acknowledge(id);
      }
    };
    const push = () => {
      if (stop.now || socket.readyState !== WebSocket.OPEN) return;
      const ops = Array.from({ length: 5 }, () => lane(map));
      sent.set(
        ++seq,
        ops.map((op) => op.id),
      );
      socket.send(JSON.stringify({ t: 'push', seq, ops }));
      setTimeout(push, pushEveryMillis);
    };
  });
}

async function editByRest(server, path, map, stop, acknowledge) {
  while (!stop.now) {
    const op = lane(map);
    try {
      await server.api(`${path}/ops`, {
        body: { ops: [op] },
        headers: { 'Idempotency-Key': randomUUID() },
      });
      acknowledge(op.id);
    } catch (failure) {
      if (failure.status !== undefined) throw failure;
      return; // the server is gone: this edit was not acknowledged
    }
  }
}

function lane(map) {
  const id = randomUUID();
  return {
    o: 'create',
    id,
    type: 'lane',
    place: { parent: map, idx: 'a0' },
    f: { title: `Lane ${id}`, kind: 'own' },
  };
}

function pause(millis) {
  return new Promise((done) => setTimeout(done, millis));
}
