import { describe, expect, it } from 'vitest';
import { Bases } from './bases';
import { DocumentState } from './documentState';
import { agreement, hashOf } from './sharedFixtures';
import type { Commit, Op, RecordState } from './types';

/** What a window does, or the server; `MergedLife.java` makes the steps and takes them as well. */
type Step =
  | {
      readonly do: 'edit';
      readonly by: string;
      readonly group?: string;
      readonly ops: readonly Op[];
      readonly shows: string;
    }
  | { readonly do: 'hear'; readonly by: string; readonly shows: string }
  | { readonly do: 'take'; readonly by: string; readonly ops?: readonly Op[] };

const { records, lives } = agreement<{
  readonly records: readonly RecordState[];
  readonly lives: readonly (readonly Step[])[];
}>('merges.json');

/** A window, of the page's own parts. */
class Window {
  readonly state = new DocumentState();
  readonly #bases = new Bases();
  readonly #sent: (readonly Op[])[] = [];
  #taken = 0;

  constructor() {
    this.state.loadSnapshot(0, records, () => false);
  }

  /** Writes what was written, and answers with what goes to the server. */
  edit(ops: readonly Op[], group: string | undefined): readonly Op[] {
    const sent = this.#bases.of(this.state, ops, group);
    this.#sent.push(sent);
    this.state.addPending({ seq: this.#sent.length, ops: sent });
    return sent;
  }

  /** Its next batch as the server takes it, as it was sent or changed. */
  taken(v: number, c: string, changed: readonly Op[] | undefined): Commit {
    const ops = changed ?? this.#sent[this.#taken];
    if (ops === undefined) throw new Error(`${c} has sent nothing that could be taken`);
    this.#taken += 1;
    return { v, c, s: this.#taken, by: { id: 'local', name: 'You' }, at: '', ops };
  }

  hear(commit: Commit, own: boolean): boolean {
    return this.state.commit([commit], (batch) => own && batch.seq <= commit.s);
  }
}

function withoutBase(op: Op): Op {
  return op.o === 'set' ? { o: 'set', id: op.id, f: op.f } : op;
}

describe('texts that several windows write at once', () => {
  it('LV61, LV74, LV75: are sent and shown as in Java, byte for byte', () => {
    expect(lives.length).toBeGreaterThanOrEqual(40);
    lives.forEach((steps, life) => {
      const windows = new Map<string, Window>();
      const of = (name: string) => {
        const window = windows.get(name) ?? new Window();
        windows.set(name, window);
        return window;
      };
      const log: Commit[] = [];
      steps.forEach((step, at) => {
        const where = `life ${life + 1}, step ${at + 1}`;
        const window = of(step.by);
        if (step.do === 'take') {
          log.push(window.taken(log.length + 1, step.by, step.ops));
          return;
        }
        if (step.do === 'edit') {
          const sent = window.edit(step.ops.map(withoutBase), step.group);
          expect(sent, where).toEqual(step.ops);
        } else {
          const commit = log[window.state.version()];
          if (commit === undefined) throw new Error(`${where}: there is nothing to hear`);
          expect(window.hear(commit, commit.c === step.by), where).toBe(true);
        }
        expect(hashOf(window.state).slice(0, 8), where).toBe(step.shows);
      });
      const shown = [...windows.values()].map(({ state }) => hashOf(state));
      expect(new Set(shown).size).toBe(1);
    });
  }, 600_000);
});
