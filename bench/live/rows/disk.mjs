// How long the disk itself takes to keep something: no acknowledgement can be quicker.
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Times } from '../times.mjs';

const PAGE = Buffer.alloc(4_096, 'x');

/** Writes a page and flushes it, again and again, where the server has its data as well. */
export async function diskAlone({ seconds }) {
  const folder = mkdtempSync(join(tmpdir(), 'wayloom-disk-'));
  const file = openSync(join(folder, 'flushed'), 'w');
  const times = new Times();
  try {
    const until = performance.now() + 1_000 * seconds;
    while (performance.now() < until) {
      writeSync(file, PAGE);
      const before = performance.now();
      fsyncSync(file);
      times.add(performance.now() - before);
      await pause(5);
    }
    return times;
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true });
  }
}
