// The same edits for Wayloom, y-websocket and hocuspocus, in turn, several rounds of each.
import { House, SIZE, verdict } from '../house.mjs';
import { YjsHouse } from '../peers/yjsHouse.mjs';
import { editsOf, openLoop } from '../plan.mjs';
import { Times } from '../times.mjs';

const FIRST_PORT = 51_490;

/** Answers with the fan-out times of each, all rounds together. */
export async function besidePeers({ each, rate, seconds, warmUp, rounds, javaOptions }) {
  const load = { each, rate, seconds, warmUp, javaOptions };
  const found = {
    wayloom: { fanOut: new Times(), well: true },
    yWebsocket: { fanOut: new Times(), well: true },
    hocuspocus: { fanOut: new Times(), well: true },
  };
  for (let round = 0; round < rounds; round++) {
    for (const [system, into] of Object.entries(found)) {
      const { fanOut, well } = system === 'wayloom' ? await ours(load) : await theirs(system, load);
      into.fanOut.addAll(fanOut);
      into.well &&= well;
    }
  }
  return found;
}

function edits({ each, rate }, seconds, seed) {
  return editsOf({ clients: each, rate, seconds, seed, apart: true, ...SIZE });
}

async function ours(load) {
  const house = await House.open({ javaOptions: load.javaOptions });
  try {
    const clients = await house.enter(load.each);
    const act = (one, due) => house.edit(clients[one.by], one, due);
    await openLoop(edits(load, load.warmUp, 1), act);
    house.measure();
    await openLoop(edits(load, load.seconds, 2), act);
    const { well } = verdict(await house.check());
    return { fanOut: house.fanOut, well };
  } finally {
    await house.close();
  }
}

async function theirs(system, load) {
  const house = await YjsHouse.open(system, { port: FIRST_PORT });
  try {
    await house.enter(load.each, SIZE);
    const act = (one, due) => house.edit(one, due);
    await openLoop(edits(load, load.warmUp, 1), act);
    house.measure();
    await openLoop(edits(load, load.seconds, 2), act);
    return { well: await house.converged(), fanOut: house.fanOut };
  } finally {
    await house.close();
  }
}
