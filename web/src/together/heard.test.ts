import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { readGrid } from '../canvas/model';
import type { Position } from '../canvas/navigation';
import { testMap } from '../canvas/testMap';
import en from '../i18n/en';
import fa from '../i18n/fa';
import pl from '../i18n/pl';
import ru from '../i18n/ru';
import type { useTexts } from '../i18n/useTexts';
import type { Author, Op, OthersEdit } from '../live';
import type { DocumentState } from '../live/documentState';
import { Others } from '../live/others';
import { concerns, type Deed, deedsOf, gather, NOTHING, sayings } from './heard';
import { sentences } from './sentences';

beforeAll(() => i18next.init({ lng: 'en', resources: { en, fa, pl, ru } }));

const sara = { id: 'm1', name: 'Sara' };
const babak = { id: 'm2', name: 'Babak' };

/** One batch of another window, as this one sees it. */
function edit(map: DocumentState, by: Author, ops: readonly Op[]): OthersEdit | undefined {
  let seen: OthersEdit | undefined;
  const others = new Others();
  others.onEdit((each) => {
    seen = each;
  });
  const v = map.version() + 1;
  const commits = [{ v, c: `window of ${by.name}`, s: v, by, at: '2026-01-01T00:00:00Z', ops }];
  const tell = others.watch(map, commits, 'own');
  map.commit(commits, () => false);
  tell();
  return seen;
}

/** What is done by whom, one batch after the other. */
type Done = readonly [by: Author, ...ops: Op[]];

function deeds(map: DocumentState, ...done: Done[]): readonly Deed[] {
  const edits = done.flatMap(([by, ...ops]) => edit(map, by, ops) ?? []);
  return deedsOf(edits.reduce(gather, NOTHING), map);
}

const words = (map: DocumentState, all: readonly Deed[], language = 'en') =>
  sentences(sayings(all, [map]), {
    t: i18next.getFixedT(language, ['common', 'together', 'maps']) as ReturnType<typeof useTexts>,
    view: map,
    nameOf: ({ by }) => by.name,
  });

/** All that was done, in English. */
function told(...done: Done[]): string {
  const map = testMap();
  return words(map, deeds(map, ...done));
}

const card = (id: string, text: string, stage = 's1', lane = 'l1'): Op => ({
  o: 'create',
  id,
  type: 'card',
  place: { parent: stage, idx: `b${id}` },
  f: { lane, text },
});
const set = (id: string, f: Record<string, string | number | boolean>): Op => ({ o: 'set', id, f });
const remove = (id: string) => set(id, { deleted: true });
const restore = (id: string) => set(id, { deleted: false });
const move = (id: string, parent: string, idx = 'c0'): Op => ({
  o: 'move',
  id,
  place: { parent, idx },
});

describe('what others have done', () => {
  it('is called by its words, where it is one thing', () => {
    expect(told([sara, card('x', 'three')])).toBe('Sara added “three” in Notice, Actions.');
    expect(told([sara, card('x', '')])).toBe('Sara added 1 card in Notice, Actions.');
    expect(told([sara, remove('c1')])).toBe('Sara removed “one” in Notice, Actions.');
    expect(told([sara, set('e1', { emotion: 2 })])).toBe(
      'Sara changed 1 emotion in Notice, Emotions.',
    );
    expect(told([sara, set('s1', { title: 'See' })])).toBe('Sara changed the stage “See”.');
    expect(told([sara, set('m', { title: 'Ours' })])).toBe(
      'Sara changed what stands about the map as a whole.',
    );
  });

  it('is counted, where it is several things in one place', () => {
    expect(told([sara, card('x', 'three')], [sara, card('y', 'four')])).toBe(
      'Sara added 2 cards in Notice, Actions.',
    );
    expect(told([sara, remove('s3'), remove('s4')])).toBe('Sara removed 2 stages.');
    expect(told([sara, card('x', 'three'), card('y', 'four', 's2')])).toBe(
      'Sara added “three” in Notice, Actions. Sara added “four” in Compare, Actions.',
    );
  });

  it('is told of each person by name', () => {
    expect(told([sara, card('x', 'three')], [babak, card('y', 'four')], [sara, remove('c1')])).toBe(
      'Sara added “three” in Notice, Actions. Babak added “four” in Notice, Actions. ' +
        'Sara removed “one” in Notice, Actions.',
    );
  });

  it('is what came of it: nothing, when it was taken back meanwhile', () => {
    expect(told([sara, card('x', 'three')], [sara, remove('x')])).toBe('');
    expect(told([sara, remove('c1')], [sara, restore('c1')])).toBe('');
    expect(told([sara, set('c1', { text: 'won' })], [sara, set('c1', { text: 'one' })])).toBe('');
    expect(told([sara, move('c1', 's3')], [sara, move('c1', 's1', 'a0')])).toBe('');
  });

  it('is told once, whatever else was done to the same thing', () => {
    expect(told([sara, card('x', '')], [sara, set('x', { text: 'three' })])).toBe(
      'Sara added “three” in Notice, Actions.',
    );
    expect(told([sara, set('c1', { text: 'w' })], [sara, set('c1', { text: 'won' })])).toBe(
      'Sara changed “won” in Notice, Actions.',
    );
    expect(told([sara, set('c1', { text: 'won' })], [sara, remove('c1')])).toBe(
      'Sara removed “won” in Notice, Actions.',
    );
  });

  it('tells what was brought back from what was added', () => {
    const map = testMap();
    edit(map, babak, [remove('c1')]);
    expect(words(map, deeds(map, [sara, restore('c1')]))).toBe(
      'Sara brought back “one” in Notice, Actions.',
    );
  });

  it('says from where to where something was moved', () => {
    expect(told([sara, move('c1', 's2')], [sara, move('c1', 's3')])).toBe(
      'Sara moved “one” from Notice, Actions to Use, Actions.',
    );
    expect(told([sara, move('c1', 's1', 'a9')])).toBe('Sara moved “one” in Notice, Actions.');
    expect(told([sara, move('s4', 'after')])).toBe('Sara moved the stage “Later”.');
  });

  it('counts what a card rests on as a part of the card', () => {
    const support = (parent: string): Op => ({
      o: 'create',
      id: 'p',
      type: 'support',
      place: { parent, idx: 'a0' },
      f: { text: 'said so' },
    });
    expect(told([sara, support('c1')])).toBe('Sara changed “one” in Notice, Actions.');
    expect(told([sara, card('x', 'three'), support('x')])).toBe(
      'Sara added “three” in Notice, Actions.',
    );
  });

  it('leaves out what lies in something that is gone', () => {
    expect(told([sara, card('x', 'three', 's3')], [babak, remove('s3')])).toBe(
      'Babak removed the stage “Use”.',
    );
  });

  it('leaves out what the server evens out by itself', () => {
    expect(told([{ id: 'system', name: 'Wayloom' }, move('c1', 's1', 'a9')])).toBe('');
  });

  it('is three sentences at most, and a number of the rest', () => {
    const stages = ['s1', 's2', 's3', 's4'].map((stage) => card(`x${stage}`, stage, stage));
    expect(told([sara, ...stages, remove('c1'), remove('c2')])).toBe(
      'Sara added “s1” in Notice, Actions. Sara added “s2” in Compare, Actions. ' +
        'Sara added “s3” in Use, Actions. And 3 more changes.',
    );
  });

  it('is told by the beginning of long words', () => {
    expect(told([sara, card('x', 'a'.repeat(61))])).toBe(
      `Sara added “${'a'.repeat(60)}…” in Notice, Actions.`,
    );
  });

  it('is said in the language of the page', () => {
    const map = testMap();
    const all = deeds(map, [sara, card('x', 'a'), card('y', 'b'), move('c1', 's3')]);
    expect(words(map, all, 'pl')).toBe(
      'Sara: dodano 2 karty – Notice, Actions. ' +
        'Sara: przeniesiono kartę „one” z miejsca Notice, Actions do miejsca Use, Actions.',
    );
    expect(words(map, all, 'ru')).toBe(
      'Sara. Добавлено: 2 карточки в «Notice, Actions». ' +
        'Sara. Перемещено: карточка «one» из «Notice, Actions» в «Use, Actions».',
    );
    expect(words(map, all, 'fa')).toBe(
      'Sara در «Notice، Actions» ۲ کارت افزود. ' +
        'Sara کارت «one» را از «Notice، Actions» به «Use، Actions» برد.',
    );
  });
});

describe('whether it concerns somebody', () => {
  const there: Position = { kind: 'cell', stage: 's4', lane: 'l2' };
  const concerned = (position: Position | undefined, ...done: Done[]) => {
    const map = testMap();
    return deeds(map, ...done).map((deed) => concerns(deed, readGrid(map), position));
  };

  it('does near where they stand only, and nowhere for who stands nowhere', () => {
    expect(concerned(there, [sara, card('x', 'a', 's4')])).toEqual([true]);
    expect(concerned(there, [sara, card('x', 'a', 's3')])).toEqual([true]);
    expect(concerned(there, [sara, card('x', 'a', 's2')])).toEqual([false]);
    expect(concerned(there, [sara, set('m', { title: 'Ours' })])).toEqual([false]);
    expect(concerned(undefined, [sara, card('x', 'a', 's4')])).toEqual([false]);
  });

  it('does when something comes near or goes from there', () => {
    const map = testMap();
    const away = (from: string, to: string) =>
      concerned(there, [babak, card('x', 'a', from)], [sara, move('x', to)])[1];
    expect(readGrid(map).stages.map(({ id }) => id)).toEqual(['s1', 's2', 's3', 's4']);
    expect([away('s4', 's1'), away('s1', 's4'), away('s1', 's2')]).toEqual([true, true, false]);
  });

  it('does wherever a column or row comes, goes or moves, but not where one is renamed', () => {
    expect(concerned(there, [sara, remove('s1')], [sara, set('s2', { title: 'x' })])).toEqual([
      true,
      false,
    ]);
    expect(concerned(undefined, [sara, move('s1', 'after')])).toEqual([true]);
  });
});
