// Sends events to a server of its own at a fixed rate, whatever it answers, and counts what became of each, as
// `make bench-load` asks: node bench/load/run.mjs [--rate 5000] [--seconds 300] [--burst 10000] [--burst-seconds 60]
// [--batch 100] [--retries 2] [--kills 10] [--kill-seconds 120] [--warm-up 15]. Two runs: an even load with a burst at its end, and one
// in which the server is killed again and again. Open loop: an answer's time counts from when the request was to be
// sent, so a server that stalls pays for it.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../web/e2e/support.mjs';
import { quantile } from '../web/trace.mjs';
import { LoadRun } from './loadRun.mjs';

const usual = {
  'warm-up': 15,
  rate: 5_000,
  seconds: 300,
  burst: 10_000,
  'burst-seconds': 60,
  batch: 100,
  retries: 2,
  kills: 10,
  'kill-seconds': 120,
};
const { values } = parseArgs({
  options: Object.fromEntries(Object.keys(usual).map((name) => [name, { type: 'string' }])),
});
const plan = Object.fromEntries(
  Object.entries(usual).map(([name, number]) => [name, Number(values[name] ?? number)]),
);

const lines = [];
let failed = false;
const [loadBefore] = loadavg();

await run('Even load, then a burst', [
  ...(plan['warm-up'] > 0 ? [{ rate: plan.rate, seconds: plan['warm-up'], cold: true }] : []),
  { rate: plan.rate, seconds: plan.seconds },
  { rate: plan.burst, seconds: plan['burst-seconds'] },
]);
if (plan.kills > 0) {
  await run(`${plan.kills} times kill -9 on the way`, [
    { rate: plan.rate, seconds: plan['kill-seconds'], kills: plan.kills },
  ]);
}
report();
process.exit(failed ? 1 : 0);

async function run(title, phases) {
  const load = await LoadRun.start(plan);
  try {
    lines.push('', `## ${title}`, '');
    for (const phase of phases) {
      const seen = await load.phase(phase);
      lines.push(
        `- ${phase.rate} events/s for ${phase.seconds} s${phase.kills ? `, ${phase.kills} kills` : ''}${phase.cold ? ', a server just started' : ''}: ` +
          `answers p50 ${ms(seen.answers, 0.5)}, p99 ${ms(seen.answers, 0.99)}, worst ${ms(seen.answers, 1)} ms after the ` +
          `intended time; event to number on the map p50 ${ms(seen.lags, 0.5)}, p95 ${ms(seen.lags, 0.95)} ms ` +
          `(${seen.lags.length} looks); ${seen.answers429} answers 429, ${seen.unanswered} requests unanswered.`,
      );
    }
    const { total, sent, answered, drained, exact } = await load.settle();
    failed ||= !exact;
    lines.push(
      `- received ${total.received} = stored ${total.stored} + duplicate ${total.duplicate} + rejected ` +
        `${total.rejected}; ${sent} different events sent, ${answered} answered for, repeats included: ` +
        `${exact ? 'exact' : 'NOT EXACT'}; all stored ${Math.round(drained)} ms after the last answer.`,
    );
  } finally {
    await load.close();
  }
}

function ms(times, share) {
  return times.length === 0 ? '-' : String(Math.round(quantile(times, share)));
}

function report() {
  const text = `# Live events under load

Written by \`make bench-load\`: batches of ${plan.batch}, ${plan.retries} % of them sent twice; the sender shares the machine with
the server. ${cpus().length} cores of ${cpus()[0]?.model.trim()}; load ${loadBefore.toFixed(1)} before. The goal without kills: answers p99 at most
250 ms, from an event to its number on the map p95 at most 5,000 ms. A killed server answers nobody until it is up
again, so the times of that run tell how long that takes.
${lines.join('\n')}
`;
  process.stdout.write(text);
  writeFileSync(join(root, 'bench/load/RESULTS.md'), text);
}
