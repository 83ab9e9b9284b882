// Packs the page's session with its simulated world into one file that Node runs by itself, and runs it. Java's tests
// start this, and answer for the server: see web/src/live/simulation/againstJava.ts.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [to] = process.argv.slice(2);
if (to) await pack(to);
else await run();

async function pack(folder) {
  const { build } = await import('vite');
  const web = fileURLToPath(new URL('..', import.meta.url));
  await build({
    root: web,
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: join(web, 'src/live/simulation/againstJava.ts'),
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'world.mjs' } },
    },
    ssr: { noExternal: true },
  });
}

/** Packs in a process of its own, which may do what it likes with its input: ours has to wait for each line. */
async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'wayloom-simulate-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  execFileSync(process.execPath, [fileURLToPath(import.meta.url), folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await import(pathToFileURL(join(folder, 'world.mjs')).href);
}
