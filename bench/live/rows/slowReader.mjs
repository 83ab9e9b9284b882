// One window among many stops reading, or several do, while the others go on.
import { setTimeout as pause } from 'node:timers/promises';
import { House, verdict } from '../house.mjs';
import { Times } from '../times.mjs';
import { edit, point } from './editing.mjs';

/** Long enough for the ten seconds of LV42, and what is around them. */
const PATIENCE_MS = 60_000;

/**
 * The same load in turn: everybody reads; so many more windows come in and do not. Several rounds, so that what happens
 * to a machine now and then happens to both.
 */
export async function slowReader({
  each,
  sleepers = 1,
  rate,
  seconds,
  rounds,
  warmUp,
  cursors,
  javaOptions,
}) {
  const house = await House.open({ javaOptions });
  try {
    const clients = await house.enter(each);
    const stop = point(clients, cursors);
    await edit(house, clients, { rate, seconds: warmUp, seed: 1 });
    const [before, during, sleeps] = [new Times(), new Times(), []];
    for (let round = 1; round <= rounds; round++) {
      before.addAll(await timesOf(house, clients, { rate, seconds, seed: 2 * round }));
      const sleeping = sleep(house, sleepers);
      during.addAll(await timesOf(house, clients, { rate, seconds, seed: 2 * round + 1 }));
      sleeps.push(...(await sleeping));
    }
    stop();
    const { well, text } = verdict(await house.check());
    const closedAfter = Math.max(...sleeps.map((one) => one.closedAfter));
    const unread = Math.max(...sleeps.map((one) => one.unread));
    return { before, during, closedAfter, unread, well, text };
  } finally {
    await house.close();
  }
}

async function timesOf(house, clients, load) {
  const { fanOut } = house.measure();
  await edit(house, clients, load);
  return fanOut;
}

/** So many more windows, which stop reading at once; answers once all were cut off. */
async function sleep(house, sleepers) {
  const all = await house.enter(sleepers);
  return Promise.all(all.slice(-sleepers).map((sleeper) => sleepOf(house, sleeper)));
}

async function sleepOf(house, sleeper) {
  sleeper.aside = true;
  const asleep = performance.now();
  sleeper.socket.pause();
  const closedAt = await untilClosed(sleeper);
  // It has said what it had to; what it shows is not counted, for it was cut off.
  const unread = await readOut(sleeper);
  house.forget(sleeper);
  return { closedAfter: (closedAt - asleep) / 1_000, unread };
}

/**
 * Says something now and then without reading, so that it is not taken for gone: a connection that the server has closed
 * answers that with a reset. What it says answers no ping.
 */
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
    socket.send(JSON.stringify({ t: 'pong', id: 0 }), () => undefined);
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
