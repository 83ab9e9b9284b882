// The load of fifty editors for hours: does the server hold more and more of anything?
import { loadavg } from 'node:os';
import { House, nothingFound, verdict } from '../house.mjs';
import { slope } from '../slope.mjs';
import { cutsOf, edit, point } from './editing.mjs';

/** So long between two looks; the laws are checked each time, for what was edited since. */
const SLICE_S = 300;

/** What warms up, fills caches and lets the heap grow to its size is no slope: this share of the time. */
const SETTLING = 0.25;

export async function hours({ each, rate, cursors, hours, javaOptions }) {
  const house = await House.open({ javaOptions });
  try {
    const clients = await house.enter(each);
    const stop = point(clients, cursors);
    await edit(house, clients, { rate, seconds: 60, seed: 1, grows: false });
    await house.check();
    const cuts = cutsOf(clients);
    house.measure();
    const slices = Math.max(4, Math.round((hours * 3_600) / SLICE_S));
    const seconds = (hours * 3_600) / slices;
    const [found, looks] = [nothingFound(), []];
    const began = performance.now();
    for (let slice = 0; slice < slices; slice++) {
      await edit(house, clients, { rate, seconds, seed: slice + 2, grows: false });
      for (const [what, n] of Object.entries(await house.check())) found[what] += n;
      looks.push(look(house, (performance.now() - began) / 3_600_000));
    }
    stop();
    const settled = looks.slice(Math.floor(slices * SETTLING));
    const { well, text } = verdict(found);
    return {
      hours: looks.at(-1).at,
      acks: house.acks,
      fanOut: house.fanOut,
      resident: slope(settled.map(({ at, resident }) => [at, resident])),
      needed: slope(settled.map(({ at, needed }) => [at, needed])),
      handles: settled.map((one) => one.handles),
      cuts: cutsOf(clients) - cuts,
      well,
      text,
    };
  } finally {
    await house.close();
  }
}

/** What the server holds after so many hours. */
function look(house, at) {
  const needed = house.neededKilobytes / 1_024;
  const [resident, handles] = [house.kilobytes / 1_024, house.handles];
  process.stderr.write(
    `${at.toFixed(2)} h: ${resident.toFixed(0)} MB, of it needed ${needed.toFixed(1)} MB, ${handles} handles, load ${loadavg()[0]?.toFixed(1)}\n`,
  );
  return { at, needed, resident, handles };
}
