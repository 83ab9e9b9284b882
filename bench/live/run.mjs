// Measures live documents as `make bench-live` asks: node bench/live/run.mjs [--rows disk,editors,…] [--seconds 60]
// [--soak] [--hours 8]. Without rows all that are called usual are measured, with --soak those of a soak, ten minutes
// each, and with --hours one load for so long. Open loop: an edit's time counts from when it was due, so a server that
// stalls pays for it. Every run ends with the laws: all windows show what the server holds, and each acknowledged edit
// is there once.
import { parseArgs } from 'node:util';
import { Report } from './report.mjs';
import { diskAlone } from './rows/disk.mjs';
import { editing } from './rows/editing.mjs';
import { hours } from './rows/hours.mjs';
import { idle } from './rows/idle.mjs';
import { opening } from './rows/opening.mjs';
import { besidePeers } from './rows/peers.mjs';
import { restart } from './rows/restart.mjs';
import { slowReader } from './rows/slowReader.mjs';
import { storm } from './rows/storm.mjs';

const { values } = parseArgs({
  options: {
    rows: { type: 'string' },
    seconds: { type: 'string' },
    rounds: { type: 'string', default: '2' },
    'java-options': { type: 'string', default: '' },
    soak: { type: 'boolean', default: false },
    hours: { type: 'string' },
  },
});
const seconds = Number(values.seconds ?? (values.soak ? 600 : 60));
const javaOptions = values['java-options'];
const report = new Report({ javaOptions });

const rows = {
  async disk() {
    const times = await diskAlone({ seconds: 15 });
    report.note(
      'The disk alone',
      'flushes a page, p99',
      `${times.quantile(0.99)} ms`,
      String(times),
    );
  },
  async editors() {
    const found = await editing({
      each: 50,
      rate: 100,
      seconds,
      warmUp: 15,
      cursors: 10,
      javaOptions,
    });
    const what = `50 editors on one map, 100 edits/s and 10 cursor moves a second each, ${seconds} s`;
    report.goal(what, 'acknowledged, p99', found.acks.quantile(0.99), 75, 'ms', String(found.acks));
    report.goal(
      '',
      'seen by the others, p99',
      found.fanOut.quantile(0.99),
      100,
      'ms',
      String(found.fanOut),
    );
    report.goal('', 'memory of the server', found.megabytes, 512, 'MB', processors(found));
    report.laws(found);
  },
  maps: () => manyMaps({ maps: 20, each: 10, rate: 400, most: 60 }),
  hundredMaps: () => manyMaps({ maps: 100, each: 5, rate: 1_000, most: 200 }),
  async storm() {
    const found = await storm({ maps: 5, each: 200, javaOptions });
    const what = `${found.clients} windows on 5 maps come back after kill -9, each with an edit of its own`;
    const detail = `the server was up again ${found.restart.toFixed(1)} s after the kill; ${found.cuts} connections ended on the way`;
    report.goal(what, 'all show the same', found.seconds, 15, 's', detail);
    report.laws(found);
  },
  async restart() {
    const found = await restart({ maps: 5, each: 4, operations: 1_000_000, javaOptions });
    const what = `kill -9 among ${found.writers} writers on 5 maps with 1,000,000 operations`;
    const detail = `it answered after ${found.answering.toFixed(1)} s; all windows showed the same after ${found.converged.toFixed(1)} s`;
    report.goal(what, 'every map is served again', found.serving, 5, 's', detail);
    report.laws(found);
  },
  slow: () => slowReaders({ each: 50, sleepers: 1 }),
  slowMany: () => slowReaders({ each: 180, sleepers: 20 }),
  idle: () => idleWindows({ maps: 5, each: 100 }),
  idleMany: () => idleWindows({ maps: 20, each: 100 }),
  async peers() {
    for (const each of [20, 50]) {
      const found = await besidePeers({
        each,
        rate: 2 * each,
        seconds: 20,
        warmUp: 15,
        rounds: Number(values.rounds),
        javaOptions,
      });
      report.peers(each, found);
    }
  },
  async open() {
    for (const [records, most] of [
      [5_000, 1],
      [20_000, 3],
    ]) {
      const found = await opening({ records });
      const what = `A map of ${records} records in the browser`;
      report.goal(what, 'opened from the list of maps', found.fromHome, most, 's', '');
      report.goal('', 'opened from its address', found.fromAddress, most, 's', '');
    }
  },
  async crowd() {
    const found = await editing({ each: 200, rate: 200, seconds, warmUp: 15, javaOptions });
    const what = `200 editors on one map, 200 edits/s, ${seconds} s`;
    report.goal(
      what,
      'acknowledged, p99',
      found.acks.quantile(0.99),
      150,
      'ms',
      String(found.acks),
    );
    report.goal(
      '',
      'seen by the others, p99',
      found.fanOut.quantile(0.99),
      150,
      'ms',
      String(found.fanOut),
    );
    report.goal(
      '',
      'connections cut',
      found.cuts,
      0,
      '',
      `${found.megabytes} MB; ${processors(found)}`,
    );
    report.laws(found);
  },
  async hours() {
    const found = await hours({
      each: 50,
      rate: 100,
      cursors: 10,
      hours: Number(values.hours),
      javaOptions,
    });
    const what = `50 editors on one map, 100 edits/s and 10 cursor moves a second each, ${found.hours.toFixed(1)} h`;
    const [least, most] = [Math.min(...found.handles), Math.max(...found.handles)];
    report.goal(what, 'memory of the server grows by', found.resident, 5, 'MB/h', '');
    report.goal('', 'of it what Java needs', found.needed, 5, 'MB/h', '');
    report.goal('', 'open handles, more by', most - least, 10, '', `${least} to ${most}`);
    report.goal('', 'connections cut', found.cuts, 0, '', '');
    report.note('', 'acknowledged, p99', `${found.acks.quantile(0.99)} ms`, String(found.acks));
    report.laws(found);
  },
};

const usual = ['disk', 'editors', 'maps', 'storm', 'restart', 'slow', 'idle', 'peers', 'open'];
const soak = ['crowd', 'hundredMaps', 'idleMany', 'slowMany'];

for (const name of asked()) {
  process.stderr.write(`${name} …\n`);
  try {
    await rows[name]();
  } catch (failure) {
    report.broken(name, failure);
  }
}
process.exit(report.write(page()) ? 0 : 1);

function asked() {
  if (values.rows) return values.rows.split(',');
  if (values.hours) return ['hours'];
  return values.soak ? soak : usual;
}

/** Where the figures go: those of a soak stand beside the usual ones. */
function page() {
  if (values.hours) return 'HOURS.md';
  return values.soak ? 'SOAK.md' : 'RESULTS.md';
}

async function manyMaps({ maps, each, rate, most }) {
  const found = await editing({ maps, each, rate, seconds, warmUp: 15, javaOptions });
  const what = `${maps} maps with ${each} editors each, ${rate} edits/s, ${seconds} s`;
  report.goal(what, 'acknowledged, p99', found.acks.quantile(0.99), most, 'ms', String(found.acks));
  report.goal(
    '',
    'seen by the others, p99',
    found.fanOut.quantile(0.99),
    most,
    'ms',
    processors(found),
  );
  report.laws(found);
}

async function slowReaders({ each, sleepers }) {
  const found = await slowReader({
    each,
    sleepers,
    rate: 100,
    seconds: 10,
    rounds: Math.max(2, Math.round(seconds / 15)),
    warmUp: 15,
    cursors: 10,
    javaOptions,
  });
  const [before, during] = [found.before.quantile(0.99), found.during.quantile(0.99)];
  const detail = `${before.toFixed(1)} ms before, ${during.toFixed(1)} ms meanwhile`;
  report.goal(
    `${sleepers} of ${each + sleepers} windows stop reading`,
    'p99 of the others, more by',
    (during / before - 1) * 100,
    20,
    '%',
    detail,
  );
  const unread = `${Math.round(found.unread / 1_024)} KB on the way to one of them`;
  report.goal('', 'the last closed after it stopped reading', found.closedAfter, 10, 's', unread);
  report.laws(found);
}

async function idleWindows({ maps, each }) {
  const found = await idle({ maps, each, seconds, javaOptions });
  const what = `${found.clients} windows on ${maps} maps do nothing, ${seconds} s`;
  const detail = `the process grew by ${found.resident.toFixed(1)} KB each`;
  report.goal(what, 'memory that each needs', found.needed, 60, 'KB', detail);
  const beats = `each heard at least ${found.heard} beats, ${found.due} were due`;
  report.goal('', 'beats missed', Math.max(0, found.due - found.heard), 0, '', beats);
  report.goal('', 'connections cut', found.cuts, 0, '', '');
  report.laws(found);
}

function processors({ processors: share }) {
  return `${share.toFixed(2)} processors busy with the server`;
}
