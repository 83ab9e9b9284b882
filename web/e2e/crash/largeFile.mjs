// Imports a file of millions of rows by the command line, is killed on the way, and imports it again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root, startServer } from '../server.mjs';

const rows = Number(process.env.ROWS ?? 10_000_000);

export async function playLargeFile({ data, rounds }) {
  const file = join(data, 'orders.csv');
  await write(file);
  const store = join(data, 'store');
  mkdirSync(store);
  const figures = { rounds, rows, finishedBeforeKill: 0, halfStored: 0 };
  for (let round = 1; round <= rounds; round++) {
    const running = importing(file, store);
    // Half of the kills early, half of them late: what is stored is stored at the end.
    await Promise.race([
      pause(500 + Math.random() * rows * (round % 2 ? 1e-3 : 4e-3)),
      running.end,
    ]);
    running.process.kill('SIGKILL');
    await running.end;
    const stored = (await opened(store)).events;
    if (stored === rows) figures.finishedBeforeKill++;
    else if (stored !== 0) figures.halfStored++;
  }
  const whole = importing(file, store);
  const memory = watched(whole.process.pid);
  const receipt = received(await whole.end);
  memory.stop();
  figures.rowsPerSecond = Math.round(rows / (receipt.millis / 1000));
  Object.assign(figures, memory.figures());
  const { events, indexMillis } = await opened(store);
  const again = received(await importing(file, store).end);
  figures.lost = Math.max(0, rows - events);
  figures.doubled = Math.max(0, events - rows) + again.stored;
  figures.indexMillis = indexMillis;
  return figures;
}

/**
 * The import as a person would start it, and what it says in the end. On a heap that is small, as a large one grows for as
 * long as there is room, however little of it is needed.
 */
function importing(file, store) {
  const flags = ['import', file, '--data', store, '--json'];
  const running = spawn(join(root, 'wayloom'), flags, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, WAYLOOM_JAVA_OPTIONS: '-Xmx512m' },
  });
  let out = '';
  let talk = '';
  running.stderr.on('data', (text) => {
    talk += text;
  });
  running.stdout.on('data', (text) => {
    out += text;
  });
  return { process: running, end: once(running, 'close').then(() => ({ out, talk })) };
}

function received({ out, talk }) {
  if (out === '') throw new Error(`The import failed:\n${talk}`);
  return JSON.parse(out);
}

/** How many events a server finds there, and how long after its start all of them are in the index. */
async function opened(store) {
  const server = await startServer({ data: store });
  try {
    const { items } = await server.api('/workspaces');
    if (items.length === 0) return { events: 0, indexMillis: 0 };
    const [large] = items;
    const began = performance.now();
    const { events } = await server.api(`/workspaces/${large.id}/evidence`);
    let index = await server.api(`/workspaces/${large.id}/index`);
    while (events > 0 && (index.state !== 'ready' || index.events !== events)) {
      await pause(100);
      index = await server.api(`/workspaces/${large.id}/index`);
    }
    return { events, indexMillis: Math.round(performance.now() - began) };
  } finally {
    await server.stop();
  }
}

/** Looks at the memory of a process; flat when its last quarter needs no more than its second. */
function watched(pid) {
  const seen = [];
  const timer = setInterval(() => {
    try {
      const [, kilobytes] =
        /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
      if (kilobytes) seen.push(Number(kilobytes) / 1024);
    } catch {
      clearInterval(timer);
    }
  }, 100);
  const most = (from, to) => {
    const part = seen.slice(Math.floor(seen.length * from), Math.floor(seen.length * to));
    return Math.round(Math.max(0, ...part));
  };
  return {
    stop: () => clearInterval(timer),
    figures: () => ({
      secondQuarterMegabytes: most(0.25, 0.5),
      lastQuarterMegabytes: most(0.75, 1),
    }),
  };
}

async function write(file) {
  const out = createWriteStream(file);
  out.write('id,person,time,activity,channel\n');
  const start = Date.UTC(2026, 0, 1);
  const steps = ['visit', 'basket', 'order', 'delivery'];
  for (let row = 0; row < rows; row += 10_000) {
    let lines = '';
    for (let i = row; i < Math.min(rows, row + 10_000); i++) {
      const time = new Date(start + i * 250).toISOString();
      lines += `${i},person-${(i * 7919) % 500_000},${time},${steps[i % 4]},web\n`;
    }
    if (!out.write(lines)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
