// Many people on maps, editing at a fixed rate and moving their cursors.
import { House, SIZE, verdict } from '../house.mjs';
import { editsOf, openLoop } from '../plan.mjs';

/** Lets so many clients edit, some time to warm up and then some that counts. */
export async function editing({ maps = 1, each, rate, seconds, warmUp, cursors = 0, javaOptions }) {
  const house = await House.open({ maps, javaOptions });
  try {
    const clients = await house.enter(each);
    const stop = point(clients, cursors);
    await edit(house, clients, { rate, seconds: warmUp, seed: 1 });
    const [cuts, work] = [cutsOf(clients), house.processorSeconds];
    house.measure();
    await edit(house, clients, { rate, seconds, seed: 2 });
    const share = (house.processorSeconds - work) / seconds;
    stop();
    const { well, text } = verdict(await house.check());
    return {
      acks: house.acks,
      fanOut: house.fanOut,
      megabytes: house.megabytes,
      processors: share,
      cuts: cutsOf(clients) - cuts,
      well,
      text,
    };
  } finally {
    await house.close();
  }
}

/** Edits at a rate; each client is at a map of its own or with others, as it was let in. */
export async function edit(house, clients, { rate, seconds, seed, grows }) {
  const edits = editsOf({ clients: clients.length, rate, seconds, seed, grows, ...SIZE });
  await openLoop(edits, (one, due) => house.edit(clients[one.by], one, due));
}

/** Moves every cursor so many times a second; answers with how to stop. */
export function point(clients, timesASecond) {
  if (timesASecond === 0) return () => undefined;
  let n = 0;
  const timer = setInterval(() => {
    n++;
    // A tenth of them each time, so that they do not all move at once.
    for (let i = n % 10; i < clients.length; i += 10) {
      clients[i].point(((n * 7) % 100) / 100, ((n * 13) % 100) / 100);
    }
  }, 100 / timesASecond);
  return () => clearInterval(timer);
}

export function cutsOf(clients) {
  return clients.reduce((sum, client) => sum + client.cuts, 0);
}
