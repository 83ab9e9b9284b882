// What is edited and when: the same for every system that is measured.
import { setTimeout as pause } from 'node:timers/promises';

const WORDS =
  'the customer compares prices asks a friend calls the shop and waits for an answer'.split(' ');
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Numbers from 0 to 1 that look random and are the same in every run. */
export function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * So many edits a second, unevenly spread, by one client after another: of ten seven set a text, most of the others
 * move a card and a few add one.
 * @param {boolean} apart whether each client keeps to cards of its own, so that no edit hides another
 * @param {boolean} grows whether cards are added; else one is moved, so that hours of it find the same map
 * @returns edits with `at`, the milliseconds from the start at which each is due
 */
export function* editsOf({
  clients,
  rate,
  seconds,
  cards,
  stages,
  lanes,
  seed = 1,
  apart = false,
  grows = true,
}) {
  const next = numbers(seed);
  const below = (n) => Math.floor(next() * n);
  const gap = 1_000 / rate;
  for (let n = 0; n < rate * seconds; n++) {
    const by = n % clients;
    const any = below(cards);
    const card = apart ? (any - (any % clients) + by) % cards : any;
    const kind = next();
    const edit = { at: (n + next()) * gap, by, card: `c${card}` };
    const text = `${Array.from({ length: 3 + below(12) }, () => WORDS[below(WORDS.length)]).join(' ')} ${n}`;
    const place = { parent: `s${below(stages)}`, idx: `a${LETTERS[below(61)]}V` };
    if (kind < 0.7) yield { ...edit, kind: 'set', text };
    else if (kind < 0.98 || !grows) yield { ...edit, kind: 'move', place };
    else
      yield {
        ...edit,
        kind: 'create',
        card: `n${seed}-${n}`,
        place,
        text,
        lane: `l${below(lanes)}`,
      };
  }
}

/** Does each edit when it is due, whatever became of the earlier ones. */
export async function openLoop(edits, act) {
  const began = performance.now();
  for (const edit of edits) {
    const due = began + edit.at;
    const wait = due - performance.now();
    if (wait > 0) await pause(wait);
    act(edit, due);
  }
}
