// Plays the browser scenarios, three files at a time: node web/e2e/run.mjs [part of a file's name …]
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { SHARED, startServer } from './server.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'scenarios');
const wanted = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs'))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort()
  .map((file) => join(folder, file));

/**
 * As many files may fail for want of a processor and pass alone; more is a fault of the product. What passed the second
 * time only is said at the end by its name.
 */
const SECOND_CHANCES = 2;

// The servers live for minutes: what the second compiler would win there, it costs twice.
process.env.WAYLOOM_JAVA_OPTIONS ??= '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';

// Most files bring workspaces of their own, so that they can share a server, which is warm after the first of them.
const plain = await startServer();
const demo = files.length > 1 ? await startServer({ demo: true }) : undefined;
process.env[SHARED] = JSON.stringify({ plain: plain.url, demo: demo?.url });
/**
 * Plays files of scenarios, and tells the console what came of them.
 * @returns the files in which something failed, each with what did
 */
async function play(chosen, concurrency) {
  const failed = new Map();
  const tests = run({ files: chosen, concurrency, timeout: 900_000 }).on(
    'test:fail',
    ({ file, name, details }) => {
      // A file fails with its scenarios: only what has no scenario of its own to blame says so itself.
      if (details.error?.failureType === 'subtestsFailed') return;
      const where = file ?? name;
      failed.set(where, [
        ...(failed.get(where) ?? []),
        `${name}: ${details.error?.cause?.message ?? details.error}`,
      ]);
    },
  );
  const report = tests.compose(spec);
  report.pipe(process.stdout, { end: false });
  await once(report, 'end');
  return failed;
}

function tell(failed) {
  for (const [file, scenarios] of failed)
    console.log(`  ${basename(file)}\n    ${scenarios.join('\n    ')}`);
}

try {
  const failed = await play(files, 3);
  if (failed.size > 0) {
    console.log('\nFailed:');
    tell(failed);
  }
  if (failed.size > 0 && failed.size <= SECOND_CHANCES) {
    console.log('\nOnce more, with nothing beside it …');
    const again = await play([...failed.keys()], 1);
    process.exitCode = again.size > 0 ? 1 : 0;
    console.log(
      again.size > 0
        ? '\nFailed both times:'
        : '\nPassed the second time only: the scenarios above want a look.',
    );
    tell(again);
  } else if (failed.size > 0) process.exitCode = 1;
} finally {
  await plain.stop();
  await demo?.stop();
}
