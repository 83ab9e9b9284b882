import { readSync, writeSync } from 'node:fs';
import type { ClientMistake } from './clientMistakes';
import { type Answer, JavaServer } from './javaServer';
import { World } from './world';

/**
 * Lives of a document in which the page and the server are the true ones. Java starts this
 * (`PageProcess.java`), says which life to live, and answers for the server: one line of JSON each
 * way, each waited for, so that a seed decides everything.
 */
interface Life {
  readonly seed: number;
  readonly steps: number;
  readonly mistake: ClientMistake;
}

const INPUT = 0;
const OUTPUT = 1;
const chunk = Buffer.alloc(1 << 16);
let read = Buffer.alloc(0);

/** The next line; undefined when there are no more. */
function nextLine(): string | undefined {
  for (;;) {
    const end = read.indexOf('\n');
    if (end !== -1) {
      const line = read.toString('utf8', 0, end);
      read = read.subarray(end + 1);
      return line;
    }
    const count = readSync(INPUT, chunk);
    if (count === 0) return undefined;
    read = Buffer.concat([read, chunk.subarray(0, count)]);
  }
}

function say(what: object): void {
  let line = Buffer.from(`${JSON.stringify(what)}\n`);
  while (line.length > 0) line = line.subarray(writeSync(OUTPUT, line));
}

function ask(question: object): Answer {
  say(question);
  const line = nextLine();
  if (line === undefined) throw new Error('the server is gone');
  return JSON.parse(line) as Answer;
}

for (let line = nextLine(); line !== undefined; line = nextLine()) {
  const { seed, steps, mistake } = JSON.parse(line) as Life;
  const world = new World(seed, new JavaServer(ask), mistake);
  let failure = '';
  try {
    await world.run(steps);
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  say({ do: 'end', failure, happened: Object.fromEntries(world.counts) });
}
