import { describe, expect, it } from 'vitest';
import { readGrid } from '../canvas/model';
import { perform, testMap } from '../canvas/testMap';
import { DocumentState } from '../live/documentState';
import { cellLines } from './cellLines';
import { guessReading, type PasteReading, pasteEdits, planPaste } from './pastePlan';
import { parseTsv } from './tsv';

function documents() {
  const library = new DocumentState();
  library.loadSnapshot(
    1,
    [{ id: 'lib', type: 'library', place: null, f: {}, fv: {}, pv: 0 }],
    () => false,
  );
  return { map: testMap(), library };
}

const start = { stage: 0, lane: 0 };
const reading: PasteReading = {
  headRow: true,
  headColumn: true,
  stagesAcross: true,
  mode: 'add',
  at: start,
};
const SHEET = '\tNotice\tRenew\nActions\t"one\nread more"\task\nIdeas\t\tremind';

describe('reading a pasted range', () => {
  it('takes the first row and column for names when they are names of the map', () => {
    const guess = guessReading(parseTsv(SHEET), readGrid(testMap()), start, true);
    expect([guess.headRow, guess.headColumn, guess.stagesAcross]).toEqual([true, true, true]);
  });

  it('sees that lanes stand across', () => {
    const range = parseTsv('\tActions\tEmotions\nNotice\ta\t1');
    expect(guessReading(range, readGrid(testMap()), start, true).stagesAcross).toBe(false);
  });

  it('takes a bare range for cells', () => {
    const guess = guessReading(parseTsv('a\tb\nc\td'), readGrid(testMap()), start, true);
    expect([guess.headRow, guess.headColumn]).toEqual([false, false]);
  });
});

describe('planning a paste', () => {
  it('says what is new: stages, lanes, cards', () => {
    const both = documents();
    const plan = planPaste(both, readGrid(both.map), parseTsv(SHEET), reading);
    expect(plan.counts).toEqual({ stages: 1, lanes: 1, added: 3, removed: 0, faults: 0 });
    expect(plan.cells[0]?.[0]?.after).toEqual(['one', 'two', 'read more']);
  });

  it('says what would go when it replaces', () => {
    const both = documents();
    const plan = planPaste(both, readGrid(both.map), parseTsv(SHEET), {
      ...reading,
      mode: 'replace',
    });
    expect(plan.counts.removed).toBe(1);
  });

  it('starts at the selected cell when nothing is named', () => {
    const both = documents();
    const plan = planPaste(both, readGrid(both.map), parseTsv('x'), {
      ...reading,
      headRow: false,
      headColumn: false,
      at: { stage: 2, lane: 0 },
    });
    expect([plan.stages[0]?.id, plan.lanes[0]?.id]).toEqual(['s3', 'l1']);
  });

  it('leaves a cell as it is whose value does not fit, and says so', () => {
    const both = documents();
    const plan = planPaste(
      both,
      readGrid(both.map),
      parseTsv('\tNotice\nEmotions\tsuper'),
      reading,
    );
    expect(plan.counts.faults).toBe(1);
    expect(pasteEdits(both, plan).map).toEqual([]);
  });
});

describe('pasting', () => {
  it('does what the plan says', () => {
    const both = documents();
    const plan = planPaste(both, readGrid(both.map), parseTsv(SHEET), reading);
    perform(both.map, pasteEdits(both, plan).map);
    const grid = readGrid(both.map);
    expect(grid.stages.map(({ title }) => title)).toEqual([
      'Notice',
      'Compare',
      'Use',
      'Later',
      'Renew',
    ]);
    const renew = grid.stages.at(-1)?.id ?? '';
    const ideas = grid.lanes.at(-1)?.id ?? '';
    expect(cellLines(both, renew, ideas, 'own')).toEqual(['remind']);
    expect(cellLines(both, 's1', 'l1', 'actions')).toEqual(['one', 'two', 'read more']);
  });

  it('changes nothing the second time', () => {
    const both = documents();
    const paste = () =>
      pasteEdits(both, planPaste(both, readGrid(both.map), parseTsv(SHEET), reading)).map;
    perform(both.map, paste());
    expect(paste()).toEqual([]);
  });

  it('makes a touchpoint once that is pasted twice', () => {
    const both = documents();
    const range = parseTsv('\tNotice\tCompare\nTouch\tShop\tshop');
    const plan = planPaste(both, readGrid(both.map), range, reading, () => 'touchpoints');
    const edits = pasteEdits(both, plan);
    expect(edits.library).toHaveLength(1);
    const places = edits.map.filter((op) => op.o === 'create' && op.type === 'card');
    expect(new Set(places.map((op) => op.o === 'create' && op.f.touchpoint)).size).toBe(1);
  });
});
