// Imports a file, is killed somewhere on the way, and imports the same file again.
import { importBytes, startServer } from '../server.mjs';

const rowsPerFile = 100_000;

export async function playImports({ data, rounds }) {
  const figures = { rounds, events: 0, lost: 0, doubled: 0, finishedBeforeKill: 0, halfStored: 0 };
  let server = await startServer({ data });
  const ws = (await server.api('/workspaces', { body: { name: 'Crash' } })).id;
  let before = 0;
  for (let round = 1; round <= rounds; round++) {
    const file = csv(round);
    const running = importBytes(server, ws, `orders-${round}.csv`, file).catch(() => undefined);
    await new Promise((done) => setTimeout(done, 200 + Math.random() * 7000));
    await server.kill();
    await running;
    server = await startServer({ data });
    const after = (await server.api(`/workspaces/${ws}/evidence`)).events;
    if (after === before + rowsPerFile) figures.finishedBeforeKill++;
    else if (after !== before) figures.halfStored++;
    const job = await importBytes(server, ws, `orders-${round}.csv`, file);
    if (job.state !== 'done') throw new Error(`The second import failed: ${job.problem?.detail}`);
    const total = (await server.api(`/workspaces/${ws}/evidence`)).events;
    figures.lost += Math.max(0, before + rowsPerFile - total);
    figures.doubled += Math.max(0, total - before - rowsPerFile);
    before = total;
  }
  figures.events = before;
  await server.stop();
  return figures;
}

function csv(round) {
  const lines = ['id,person,time,activity,channel'];
  const start = Date.UTC(2026, 0, round);
  for (let row = 0; row < rowsPerFile; row++) {
    const time = new Date(start + row * 250).toISOString();
    const step = ['visit', 'basket', 'order', 'delivery'][row % 4];
    lines.push(`${round}-${row},person-${(row * 7919) % 20_000},${time},${step},web`);
  }
  return Buffer.from(`${lines.join('\n')}\n`);
}
