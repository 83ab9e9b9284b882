// One window among many stops reading while the others go on.
import { setTimeout as pause } from 'node:timers/promises';
import { House, verdict } from '../house.mjs';
import { edit, point } from './editing.mjs';

/** Long enough for the ten seconds of LV42, and what the two machines' buffers take before them. */
const PATIENCE_MS = 60_000;

/** The same load twice: everybody reads; one does not. */
export async function slowReader({ each, rate, seconds, warmUp, cursors, javaOptions }) {
  const house = await House.open({ javaOptions });
  try {
    const clients = await house.enter(each);
    const stop = point(clients, cursors);
    await edit(house, clients, { rate, seconds: warmUp, seed: 1 });
    const before = house.measure().fanOut;
    await edit(house, clients, { rate, seconds, seed: 2 });
    const [sleeper] = await house.enter(1).then((all) => all.slice(-1));
    sleeper.aside = true;
    const asleep = performance.now();
    sleeper.socket.pause();
    const closed = untilClosed(sleeper);
    const during = house.measure().fanOut;
    await edit(house, clients, { rate, seconds, seed: 3 });
    const closedAt = await closed;
    stop();
    // It has said what it had to; what it shows is not counted, for it was cut off.
    const unread = await readOut(sleeper);
    house.forget(sleeper);
    const { well, text } = verdict(await house.check());
    return { before, during, closedAfter: (closedAt - asleep) / 1_000, unread, well, text };
  } finally {
    await house.close();
  }
}

/** Says something now and then without reading: a connection that the server has closed answers that with a reset. */
async function untilClosed({ socket }) {
  let broken = false;
  const raw = socket._socket;
  raw.on('error', () => {
    broken = true;
  });
  raw.on('close', () => {
    broken = true;
  });
  const until = performance.now() + PATIENCE_MS;
  while (!broken && performance.now() < until) {
    socket.send(JSON.stringify({ t: 'pong', id: 1 }), () => undefined);
    await pause(100);
  }
  return broken ? performance.now() : Number.POSITIVE_INFINITY;
}

/** How many bytes were on their way to it when it was closed. */
async function readOut({ socket }) {
  const raw = socket._socket;
  const before = raw?.bytesRead ?? 0;
  socket.resume();
  await pause(500);
  return (raw?.bytesRead ?? before) - before;
}
