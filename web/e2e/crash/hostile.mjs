// Files that are broken or meant to harm: each gets a clear answer, and the server goes on.
import { closeSync, openAsBlob, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startServer } from '../server.mjs';

const files = [
  ['empty.csv', () => Buffer.from('')],
  ['no-rows.csv', () => Buffer.from('person,time,activity\n')],
  ['missing-columns.csv', () => Buffer.from('colour,size\nred,1\nblue,2\n')],
  ['bad-dates.csv', () => Buffer.from('person,time,activity\na,yesterday,visit\nb,soon,visit\n')],
  [
    'wrong-encoding.csv',
    () =>
      Buffer.from([...Buffer.from('person,time,activity\n'), 0xff, 0xfe, 0x00, 0xd8, 0x81, 0x0a]),
  ],
  ['binary.csv', () => Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 256))],
  ['broken.xes', () => Buffer.from('<log><trace><event></trace>')],
  ['cut.xes.gz', () => gzipSync(Buffer.from('<log>'.repeat(10_000))).subarray(0, 60)],
  [
    'doctype.xes',
    () => Buffer.from('<!DOCTYPE log SYSTEM "file:///etc/passwd"><log><trace/></log>'),
  ],
  ['bomb.xes', () => Buffer.from(bomb())],
  ['bomb.csv.gz', () => gzipSync(Buffer.alloc(300_000_000, 'x'))],
  ['broken.jsonl', () => Buffer.from('{"person":"a"\n{]\n')],
  ['deep.jsonl', () => Buffer.from(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}\n`)],
];

export async function playHostileFiles({ data }) {
  const server = await startServer({ data });
  const ws = (await server.api('/workspaces', { body: { name: 'Hostile' } })).id;
  const figures = { files: 0, unclear: 0, slowestAnswerMillis: 0 };
  for (const [name, make] of files) await feed(server, ws, name, make(), figures);
  const oneLine = join(data, 'one-line.csv');
  try {
    await feed(server, ws, 'one-line.csv', await gigabyteOfOneLine(oneLine), figures);
  } finally {
    rmSync(oneLine, { force: true });
  }
  await server.stop();
  return figures;
}

async function feed(server, ws, name, bytes, figures) {
  const answer = await answerTo(server, ws, name, bytes);
  const began = performance.now();
  await server.api('/workspaces');
  const millis = Math.round(performance.now() - began);
  figures.files++;
  figures.slowestAnswerMillis = Math.max(figures.slowestAnswerMillis, millis);
  if (!answer.clear) figures.unclear++;
  console.log(`  ${name}: ${answer.text}`);
}

/** A refusal is clear when it is a sentence of ours; so is an import that stored nothing and says why. */
async function answerTo(server, ws, name, bytes) {
  try {
    const upload = await server.api(`/workspaces/${ws}/uploads?name=${name}`, {
      method: 'POST',
      raw: bytes,
      headers: { 'Content-Type': 'application/octet-stream' },
    });
    const preview = await server.api(`/workspaces/${ws}/uploads/${upload.id}/preview`, {
      body: {},
    });
    if (preview.problems.length > 0) return { clear: true, text: preview.problems.join(' ') };
    let job = await server.api(`/workspaces/${ws}/imports`, {
      body: { upload: upload.id, mapping: {}, dryRun: false },
    });
    while (job.state === 'running') {
      await new Promise((again) => setTimeout(again, 100));
      job = await server.api(`/workspaces/${ws}/imports/${job.id}`);
    }
    if (job.state === 'failed')
      return { clear: Boolean(job.problem?.detail), text: job.problem?.detail };
    const { stored, rejected } = job.receipt;
    const reasons = await server.api(`/workspaces/${ws}/imports/${job.id}/rejected?limit=1`);
    return {
      clear: stored === 0,
      text: `stored ${stored}, rejected ${rejected}: ${reasons.items[0]?.reason}`,
    };
  } catch (failure) {
    const known = failure.status >= 400 && failure.status < 500 && failure.problem?.detail;
    return { clear: Boolean(known), text: failure.message };
  }
}

function bomb() {
  const entities = Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE log [<!ENTITY e0 "ha">${entities.join('')}]><log>&e9;</log>`;
}

async function gigabyteOfOneLine(path) {
  const file = openSync(path, 'w');
  const part = Buffer.alloc(64 * 1024 * 1024, 'x');
  for (let i = 0; i < 16; i++) writeSync(file, part);
  closeSync(file);
  return openAsBlob(path);
}
