// Measures live documents as `make bench-live` asks: node bench/live/run.mjs [--rows disk,editors,maps,storm,slow,peers,open]
// [--seconds 60] [--soak]. Open loop: an edit's time counts from when it was due, so a server that stalls pays for it.
// Every run ends with the laws: all windows show what the server holds, and each acknowledged edit is there once.
import { parseArgs } from 'node:util';
import { Report } from './report.mjs';
import { diskAlone } from './rows/disk.mjs';
import { editing } from './rows/editing.mjs';
import { opening } from './rows/opening.mjs';
import { besidePeers } from './rows/peers.mjs';
import { slowReader } from './rows/slowReader.mjs';
import { storm } from './rows/storm.mjs';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: 'disk,editors,maps,storm,slow,peers,open' },
    seconds: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '2' },
    'java-options': { type: 'string', default: '' },
    soak: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
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
  async maps() {
    const found = await editing({
      maps: 20,
      each: 10,
      rate: 400,
      seconds,
      warmUp: 15,
      javaOptions,
    });
    const what = `20 maps with 10 editors each, 400 edits/s, ${seconds} s`;
    report.goal(what, 'acknowledged, p99', found.acks.quantile(0.99), 60, 'ms', String(found.acks));
    report.goal(
      '',
      'seen by the others, p99',
      found.fanOut.quantile(0.99),
      60,
      'ms',
      processors(found),
    );
    report.laws(found);
  },
  async storm() {
    const found = await storm({ maps: 5, each: 200, javaOptions });
    const what = `${found.clients} windows on 5 maps come back after kill -9, each with an edit of its own`;
    const detail = `the server was up again ${found.restart.toFixed(1)} s after the kill; ${found.cuts} connections ended on the way`;
    report.goal(what, 'all show the same', found.seconds, 15, 's', detail);
    report.laws(found);
  },
  async slow() {
    const found = await slowReader({
      each: 50,
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
      'One of 51 windows stops reading',
      'p99 of the others, more by',
      (during / before - 1) * 100,
      20,
      '%',
      detail,
    );
    const unread = `${Math.round(found.unread / 1_024)} KB on the way to it`;
    report.goal('', 'closed after it stopped reading', found.closedAfter, 10, 's', unread);
    report.laws(found);
  },
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
  async soak() {
    const found = await editing({ each: 200, rate: 200, seconds: 600, warmUp: 15, javaOptions });
    const what = '200 editors on one map, 200 edits/s, 10 min';
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
};

for (const name of values.soak ? ['soak'] : values.rows.split(',')) {
  process.stderr.write(`${name} …\n`);
  try {
    await rows[name]();
  } catch (failure) {
    report.broken(name, failure);
  }
}
process.exit(report.write(values.soak ? 'SOAK.md' : 'RESULTS.md') ? 0 : 1);

function processors({ processors: share }) {
  return `${share.toFixed(2)} processors busy with the server`;
}
