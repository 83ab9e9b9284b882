// The server is killed among twenty writers, on maps with long histories.
import { setTimeout as pause } from 'node:timers/promises';
import { House, SIZE, verdict } from '../house.mjs';
import { editsOf } from '../plan.mjs';
import { edit } from './editing.mjs';

const OPERATIONS_AT_ONCE = 400;

export async function restart({ maps, each, operations, javaOptions }) {
  const house = await House.open({ maps, javaOptions });
  try {
    const clients = await house.enter(each, { comesBack: true });
    await write(house, clients, operations);
    await edit(house, clients, { rate: 100, seconds: 2, seed: 1 });
    const killed = performance.now();
    await house.kill();
    await house.restart();
    const answering = performance.now();
    await house.read();
    const serving = performance.now();
    await house.quiet();
    const converged = performance.now();
    const { well, text } = verdict(await house.check());
    return {
      writers: clients.length,
      answering: (answering - killed) / 1_000,
      serving: (serving - killed) / 1_000,
      converged: (converged - killed) / 1_000,
      well,
      text,
    };
  } finally {
    await house.close();
  }
}

/** So many operations, in large batches, as fast as the server takes them. */
async function write(house, clients, operations) {
  const batches = Math.ceil(operations / OPERATIONS_AT_ONCE);
  const edits = editsOf({
    clients: 1,
    rate: operations,
    seconds: 1,
    seed: 3,
    grows: false,
    ...SIZE,
  });
  for (let batch = 0; batch < batches; batch++) {
    const ones = Array.from({ length: OPERATIONS_AT_ONCE }, () => edits.next().value);
    const client = clients[batch % clients.length];
    house.editAll(client, ones.filter(Boolean), performance.now());
    if (batch % clients.length === clients.length - 1) await pause(1_000 / BATCHES_A_SECOND);
  }
  await house.quiet();
}

/** Less than what LV50 lets one connection send. */
const BATCHES_A_SECOND = 10;
