// Plays the browser scenarios, three files at a time: node web/e2e/run.mjs [part of a file's name …]
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

// The servers live for minutes: what the second compiler would win there, it costs twice.
process.env.WAYLOOM_JAVA_OPTIONS ??= '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';

// Most files bring workspaces of their own, so that they can share a server, which is warm after the first of them.
const plain = await startServer();
const demo = files.length > 1 ? await startServer({ demo: true }) : undefined;
process.env[SHARED] = JSON.stringify({ plain: plain.url, demo: demo?.url });
try {
  const tests = run({ files, concurrency: 3, timeout: 900_000 }).on('test:fail', () => {
    process.exitCode = 1;
  });
  const report = tests.compose(spec);
  report.pipe(process.stdout);
  await once(report, 'end');
} finally {
  await plain.stop();
  await demo?.stop();
}
