// Imports a file, is killed while the import runs, and imports the same file again.
import { beginImport, importBytes, startServer, whenDone } from '../server.mjs';
import { seeded } from './seeded.mjs';

const fewestRows = 400_000;
const attempts = 5;
const steps = ['visit', 'basket', 'order', 'delivery'];

/**
 * Each kill comes once a share of the file's rows is read that the seed names, between a tenth and four fifths. A kill that
 * an import was quicker than shows nothing: its round is played again with a file twice as large.
 */
export async function playImports({ data, rounds, seed }) {
  const random = seeded(seed);
  const figures = {
    rounds,
    seed,
    events: 0,
    lost: 0,
    doubled: 0,
    killedAtPercent: [],
    storedWhenKilled: 0,
    playedAgain: 0,
    shownNothing: 0,
    halfStored: 0,
    unsaid: 0,
  };
  let server = await startServer({ data });
  const ws = (await server.api('/workspaces', { body: { name: 'Crash' } })).id;
  let rows = fewestRows;
  for (let round = 1; round <= rounds; round++) {
    const share = 0.1 + random() * 0.7;
    for (let attempt = 1; ; attempt++) {
      const name = `orders-${round}-${attempt}.csv`;
      const file = csv(round, attempt, rows);
      const before = await events(server, ws);
      const job = await beginImport(server, ws, name, file);
      const seen = await whenDone(server, ws, job, {
        enough: (known) => known.rows >= share * rows,
        everyMillis: 2,
      });
      await server.kill();
      server = await startServer({ data });
      const after = await events(server, ws);
      const shown = seen.state === 'running' && after !== before + rows;
      if (shown) {
        figures.killedAtPercent.push(Math.round((100 * seen.rows) / rows));
        if (seen.phase !== 'reading') figures.storedWhenKilled++;
        if (after !== before) figures.halfStored++;
        const known = await server.api(`/workspaces/${ws}/imports/${job.id}`);
        if (known.state !== 'failed' || !known.problem?.detail) figures.unsaid++;
      }
      const again = await importBytes(server, ws, name, file);
      if (again.state !== 'done')
        throw new Error(`The second import failed: ${again.problem?.detail}`);
      const total = await events(server, ws);
      figures.lost += Math.max(0, before + rows - total);
      figures.doubled += Math.max(0, total - before - rows);
      if (shown) break;
      if (attempt === attempts) {
        figures.shownNothing++;
        break;
      }
      figures.playedAgain++;
      rows *= 2;
    }
  }
  figures.events = await events(server, ws);
  figures.rowsOfLastFile = rows;
  await server.stop();
  return figures;
}

async function events(server, ws) {
  return (await server.api(`/workspaces/${ws}/evidence`)).events;
}

function csv(round, attempt, rows) {
  const lines = ['id,person,time,activity,channel'];
  const start = Date.UTC(2026, 0, round);
  for (let row = 0; row < rows; row++) {
    const time = new Date(start + row * 250).toISOString();
    const id = `${round}-${attempt}-${row}`;
    lines.push(`${id},person-${(row * 7919) % 20_000},${time},${steps[row % 4]},web`);
  }
  return Buffer.from(`${lines.join('\n')}\n`);
}
