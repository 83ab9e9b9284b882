// The server is killed under a thousand windows, each of which has an edit that nobody has acknowledged; they all come
// back at once.
import { setTimeout as pause } from 'node:timers/promises';
import { House, SIZE, verdict } from '../house.mjs';
import { editsOf } from '../plan.mjs';
import { cutsOf, edit } from './editing.mjs';

export async function storm({ maps, each, javaOptions }) {
  const house = await House.open({ maps, javaOptions });
  try {
    const clients = await house.enter(each, { comesBack: true });
    await edit(house, clients, { rate: 100, seconds: 5, seed: 1 });
    await house.quiet();
    const killed = performance.now();
    await house.kill();
    await pause(200);
    // One edit a window, made while there is no server.
    const edits = editsOf({
      clients: clients.length,
      rate: clients.length,
      seconds: 1,
      seed: 2,
      ...SIZE,
    });
    for (const one of edits) house.edit(clients[one.by], one, performance.now());
    await house.restart();
    const serving = performance.now();
    await house.quiet();
    const converged = performance.now();
    const { well, text } = verdict(await house.check());
    return {
      clients: clients.length,
      restart: (serving - killed) / 1_000,
      seconds: (converged - serving) / 1_000,
      cuts: cutsOf(clients),
      megabytes: house.megabytes,
      well,
      text,
    };
  } finally {
    await house.close();
  }
}
