// Starts the built jar as a person would: in a process of its own, on a free port, with a data folder of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds the whole project. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const patience = 120_000;

/** The environment variable that names servers which are running for all files; no setting of Wayloom's own. */
export const SHARED = 'E2E_SERVERS';

/**
 * The server that is running for all files, or one of the file's own where there is none or it must
 * be the only one there.
 * @param {{demo?: boolean, alone?: boolean}} options
 */
export async function aServer({ demo = false, alone = false } = {}) {
  const { [demo ? 'demo' : 'plain']: url } = JSON.parse(process.env[SHARED] ?? '{}');
  if (alone || !url) return startServer({ demo });
  return {
    url,
    port: Number(new URL(url).port),
    api: (path, options) => api(url, path, options),
    stop: async () => undefined,
  };
}

function freePort() {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

/** A new, empty data folder. */
export function newDataFolder() {
  return mkdtempSync(join(tmpdir(), 'wayloom-e2e-'));
}

/**
 * Starts a server and waits until it answers.
 * @param {{data?: string, demo?: boolean, port?: number}} options without `data` a temporary folder, removed at stop
 */
export async function startServer({ data, demo = false, port } = {}) {
  const folder = data ?? newDataFolder();
  const chosen = port ?? (await freePort());
  const flags = ['serve', '--port', String(chosen), '--data', folder];
  const process_ = spawn(join(root, 'wayloom'), demo ? flags : [...flags, '--no-demo'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = `http://localhost:${chosen}`;
  let log = '';
  process_.stderr.on('data', (text) => {
    log += text;
  });
  const ended = new Promise((done) => process_.once('exit', done));
  const began = performance.now();
  while (!(await answers(url))) {
    if (process_.exitCode !== null || performance.now() - began > patience) {
      process_.kill('SIGKILL');
      throw new Error(`The server did not start:\n${log}`);
    }
    await new Promise((again) => setTimeout(again, 50));
  }
  return {
    url,
    data: folder,
    port: chosen,
    pid: process_.pid,
    startMillis: Math.round(performance.now() - began),
    log: () => log,
    api: (path, options) => api(url, path, options),
    /** Ends it as a power cut would, as far as a process can feel one. */
    async kill() {
      process_.kill('SIGKILL');
      await ended;
    },
    async stop() {
      process_.kill('SIGTERM');
      await ended;
      if (!data) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url) {
  try {
    return (await fetch(`${url}/api/v1/session`)).ok;
  } catch {
    return false;
  }
}

/** Calls the API; answers with the JSON, or throws the problem in a sentence. */
export async function api(url, path, { method = 'GET', body, raw, headers = {} } = {}) {
  const response = await fetch(`${url}/api/v1${path}`, {
    method: method === 'GET' && (body !== undefined || raw !== undefined) ? 'POST' : method,
    headers: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(raw === undefined ? {} : { body: raw }),
  });
  const text = await response.text();
  const json = text === '' ? undefined : JSON.parse(text);
  if (!response.ok) {
    const problem = new Error(`${path}: ${response.status} ${json?.detail ?? text}`);
    problem.status = response.status;
    problem.problem = json;
    throw problem;
  }
  return json;
}

/** Uploads bytes and begins to import them; answers with the job that runs. */
export async function beginImport(server, workspace, name, bytes, mapping = {}) {
  const upload = await server.api(
    `/workspaces/${workspace}/uploads?name=${encodeURIComponent(name)}`,
    { raw: bytes, method: 'POST', headers: { 'Content-Type': 'application/octet-stream' } },
  );
  return server.api(`/workspaces/${workspace}/imports`, {
    body: { upload: upload.id, mapping, dryRun: false },
  });
}

/** The job once it runs no more, or is as far as is enough. */
export async function whenDone(
  server,
  workspace,
  begun,
  { enough = () => false, everyMillis = 100 } = {},
) {
  let job = begun;
  while (job.state === 'running' && !enough(job)) {
    await new Promise((again) => setTimeout(again, everyMillis));
    job = await server.api(`/workspaces/${workspace}/imports/${job.id}`);
  }
  return job;
}

/** Uploads bytes and imports them; answers with the finished job. */
export async function importBytes(server, workspace, name, bytes, mapping = {}) {
  return whenDone(server, workspace, await beginImport(server, workspace, name, bytes, mapping));
}
