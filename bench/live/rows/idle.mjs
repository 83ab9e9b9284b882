// Windows at which nobody does anything: what each costs the server, and that none is lost.
import { setTimeout as pause } from 'node:timers/promises';
import { House, verdict } from '../house.mjs';
import { cutsOf, edit } from './editing.mjs';

/** The server lets nobody be silent for longer than two of its beats of 15 s. */
const BEAT_S = 15;

/** Lets so many windows in, leaves them alone, and takes the server's memory before and after. */
export async function idle({ maps, each, seconds, javaOptions }) {
  const house = await House.open({ maps, javaOptions });
  try {
    // One window on each map: the documents are loaded, and the code has run, before anything is counted.
    const first = await house.enter(1);
    await edit(house, first, { rate: 50, seconds: 5, seed: 1 });
    await house.quiet();
    const before = memoryOf(house);
    const clients = await house.enter(each);
    const beats = clients.map((client) => client.beats);
    await pause(seconds * 1_000);
    const after = memoryOf(house);
    const heard = Math.min(...clients.map((client, i) => client.beats - beats[i]));
    const { well, text } = verdict(await house.check());
    const added = clients.length - first.length;
    return {
      clients: clients.length,
      needed: (after.needed - before.needed) / added,
      resident: (after.resident - before.resident) / added,
      heard,
      due: Math.floor(seconds / BEAT_S) - 1,
      cuts: cutsOf(clients),
      well,
      text,
    };
  } finally {
    await house.close();
  }
}

/** Kilobytes: what Java needs, and what the process holds with that once it has put the rest away. */
function memoryOf(house) {
  return { needed: house.neededKilobytes, resident: house.kilobytes };
}
