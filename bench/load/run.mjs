// Sends events to a server of its own at a fixed rate, whatever it answers, and counts what became of each, as
// `make bench-load` asks: node bench/load/run.mjs [--rate 1000] [--batch 100] [--seconds 30] [--retries 2] [--kills 0]
// Open loop: an answer's time counts from when the request was to be sent, so a server that stalls pays for it.
import { cpus, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { newDataFolder, startServer } from '../../web/e2e/support.mjs';
import { rmSync } from 'node:fs';

const { values } = parseArgs({
  options: Object.fromEntries(
    ['rate', 'batch', 'seconds', 'retries', 'kills'].map((name) => [name, { type: 'string' }]),
  ),
});
const number = (name, usual) => (values[name] === undefined ? usual : Number(values[name]));
const plan = {
  rate: number('rate', 1_000),
  batch: number('batch', 100),
  seconds: number('seconds', 30),
  retries: number('retries', 2),
  kills: number('kills', 0),
};

const data = newDataFolder();
let server = await startServer({ data });
const { port } = server;
const { id: ws } = await server.api('/workspaces', { body: { name: 'Load' } });
const source = await server.api(`/workspaces/${ws}/sources`, { body: { name: 'Load' } });
const [{ key: writeKey }] = source.keys;

const tally = { answered: 0, sent: 0, answers429: 0, failures: 0 };
const millis = [];
const events = ['visit', 'search', 'add to cart', 'order', 'return'];
let next = 0;

function message() {
  const id = next++;
  return {
    type: 'track',
    event: events[id % events.length],
    userId: `customer ${id % 20_000}`,
    messageId: `m${id}`,
    timestamp: new Date().toISOString(),
  };
}

/** Sends until it is answered for, as client libraries do; 429 and a dead server are tried again. */
async function send(batch, due) {
  for (;;) {
    try {
      const answer = await fetch(`http://localhost:${port}/v1/batch`, {
        method: 'POST',
        body: JSON.stringify({ writeKey, sentAt: new Date().toISOString(), batch }),
      });
      await answer.arrayBuffer();
      if (answer.status === 202) {
        millis.push(performance.now() - due);
        tally.answered += batch.length;
        return;
      }
      if (answer.status !== 429) throw new Error(`answered ${answer.status}`);
      tally.answers429++;
      await pause(1_000 * Number(answer.headers.get('retry-after') ?? 1));
    } catch {
      tally.failures++;
      await pause(200);
    }
  }
}

async function restart() {
  await server.kill();
  server = await startServer({ data, port });
}

const [loadBefore] = loadavg();
const began = performance.now();
const gap = (1_000 * plan.batch) / plan.rate;
const requests = Math.round((plan.seconds * 1_000) / gap);
const killAt = new Set(
  Array.from({ length: plan.kills }, (_, at) => Math.round(((at + 1) * requests) / (plan.kills + 1))),
);
const flying = [];
let restarting = Promise.resolve();
for (let at = 0; at < requests; at++) {
  const due = began + at * gap;
  const wait = due - performance.now();
  if (wait > 0) await pause(wait);
  if (killAt.has(at)) restarting = restarting.then(restart);
  const batch = Array.from({ length: plan.batch }, message);
  tally.sent += batch.length;
  flying.push(send(batch, due));
  if (Math.random() * 100 < plan.retries) flying.push(send(batch, due));
}
await Promise.all(flying);
await restarting;

const answeredAt = performance.now();
let total;
do {
  await pause(100);
  [{ total }] = (await server.api(`/workspaces/${ws}/sources`)).items;
} while (total.stored < next && performance.now() - answeredAt < 120_000);
const drained = performance.now() - answeredAt;
await server.stop();
rmSync(data, { recursive: true, force: true });

millis.sort((a, b) => a - b);
const quantile = (share) =>
  Math.round(millis[Math.min(millis.length - 1, Math.ceil(share * millis.length) - 1)]);
const exact =
  total.received === total.stored + total.duplicate + total.rejected &&
  total.stored === next &&
  total.rejected === 0 &&
  total.received >= tally.answered;
console.log(
  `${plan.rate} events/s in batches of ${plan.batch} for ${plan.seconds} s, ${plan.retries} % sent twice, ${plan.kills} kill -9` +
    ` (${cpus().length} cores, load ${loadBefore.toFixed(1)} before)`,
);
console.log(
  `received ${total.received} = stored ${total.stored} + duplicate ${total.duplicate} + rejected ${total.rejected}` +
    `; sent ${tally.sent} different, answered for ${tally.answered}: ${exact ? 'exact' : 'NOT EXACT'}`,
);
console.log(
  `answer p50 ${quantile(0.5)} ms, p99 ${quantile(0.99)} ms, worst ${quantile(1)} ms from the intended time` +
    `; ${tally.answers429} answers 429, ${tally.failures} requests unanswered; all stored ${Math.round(drained)} ms after the last answer`,
);
if (!exact) process.exitCode = 1;
