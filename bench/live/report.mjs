// What was measured, as a page with a table.
import { execSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../../web/e2e/server.mjs';

export class Report {
  #rows = [];
  #peers = [];
  #broken = [];
  #load = loadavg()[0];
  #javaOptions;

  constructor({ javaOptions }) {
    this.#javaOptions = javaOptions;
  }

  /** A figure beside the most that it may be. */
  goal(what, figure, value, most, unit, detail) {
    const met = value <= most ? 'yes' : '**no**';
    this.#row(what, figure, `${shown(value)} ${unit}`, `≤ ${most} ${unit}`, met, detail);
  }

  note(what, figure, value, detail = '') {
    this.#row(what, figure, value, '', '', detail);
  }

  /** What the laws of a run came to. A broken law fails the whole measurement. */
  laws({ well, text }) {
    this.#row('', 'laws', well ? 'hold' : 'BROKEN', '', well ? 'yes' : '**no**', text);
    if (!well) this.#broken.push(text);
  }

  /** A run that could not be measured; the others are told all the same. */
  broken(name, failure) {
    process.stderr.write(`${failure.stack}\n`);
    this.#row(
      name,
      'could not be measured',
      '',
      '',
      '**no**',
      String(failure.message).split('\n')[0],
    );
    this.#broken.push(name);
  }

  #row(...cells) {
    const row = `| ${cells.join(' | ')} |`;
    process.stderr.write(`${row}\n`);
    this.#rows.push(row);
  }

  peers(clients, { wayloom, yWebsocket, hocuspocus }) {
    const at = (system, share) => system.fanOut.quantile(share);
    for (const [name, system] of Object.entries({
      Wayloom: wayloom,
      'y-websocket': yWebsocket,
      hocuspocus,
    })) {
      const ratios = [0.5, 0.99].map((share) =>
        system === wayloom ? '' : `${(at(wayloom, share) / at(system, share)).toFixed(2)} ×`,
      );
      const figures = [0.5, 0.99].map((share) => at(system, share).toFixed(1));
      const row = `| ${clients} | ${name} | ${figures[0]} | ${ratios[0]} | ${figures[1]} | ${ratios[1]} | ${system.fanOut.worst.toFixed(1)} | ${system.well ? 'yes' : '**no**'} |`;
      process.stderr.write(`${row}\n`);
      this.#peers.push(row);
    }
    if (!wayloom.well) this.#broken.push(`beside others, ${clients} clients`);
  }

  /** Writes the page; answers with whether every law held. */
  write(name) {
    const commit = execSync('git rev-parse --short HEAD', { cwd: root }).toString().trim();
    const java = this.#javaOptions === '' ? '' : ` Java's options: \`${this.#javaOptions}\`.`;
    const text = `# Live documents under load

Written by \`make bench-live\`; commit ${commit}. ${cpus().length} cores of ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB; load
${this.#load.toFixed(1)} before. Server and clients share the machine. Times count from when an edit was due.${java}

| what | figure | measured | goal | met | |
|---|---|---|---|---|---|
${this.#rows.join('\n')}
${this.#peers.length === 0 ? '' : peersTable(this.#peers)}
The laws, after every run: each window's document has the hash of the server's; every acknowledged edit is in the log
once and as it was sent; no edit is there twice; versions count without gaps.
`;
    process.stdout.write(text);
    writeFileSync(join(root, 'bench/live', name), text);
    return this.#broken.length === 0;
  }
}

function peersTable(rows) {
  return `
The same edits beside y-websocket and hocuspocus, in the same run and in turn: from when an edit was due until another
window shows it, in milliseconds. Theirs are kept in memory, as they come; ours is on disk before anybody hears of it.
The ratio is ours to theirs: below 1 ours is quicker.

| clients | system | p50 | ratio | p99 | ratio | worst | all show the same |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}
`;
}

function shown(value) {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}
