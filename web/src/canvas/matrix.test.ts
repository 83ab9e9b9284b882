import { describe, expect, it } from 'vitest';
import { DocumentState } from '../live/documentState';
import { moveEntry, readMatrix, rechannelled } from './matrix';
import { readGrid } from './model';
import { perform, testMap } from './testMap';

function documents() {
  const library = new DocumentState();
  const place = (idx: string) => ({ parent: 'lib', idx });
  library.loadSnapshot(
    1,
    [
      { id: 'lib', type: 'library', place: null, f: {}, fv: {}, pv: 0 },
      { id: 'web', type: 'channel', place: place('a0'), f: { name: 'Web' }, fv: {}, pv: 1 },
      { id: 'shop', type: 'channel', place: place('a1'), f: { name: 'Shop' }, fv: {}, pv: 1 },
      {
        id: 't1',
        type: 'touchpoint',
        place: place('a2'),
        f: { name: 'Page', channels: ['web'], verdict: 'works-well' },
        fv: {},
        pv: 1,
      },
      { id: 't2', type: 'touchpoint', place: place('a3'), f: { name: 'Word' }, fv: {}, pv: 1 },
    ],
    () => false,
  );
  const map = testMap();
  const card = (id: string, stage: string, touchpoint: string) => ({
    o: 'create' as const,
    id,
    type: 'card',
    place: { parent: stage, idx: 'b0' },
    f: { lane: 'l3', touchpoint },
  });
  perform(map, [
    {
      o: 'create',
      id: 'l3',
      type: 'lane',
      place: { parent: 'm', idx: 'a9' },
      f: { title: 'Touch', kind: 'touchpoints' },
    },
    card('k1', 's1', 't1'),
    card('k2', 's3', 't2'),
  ]);
  return { map, library };
}

const everything = { className: '', verdict: '', persona: '' };

function drawn(both: ReturnType<typeof documents>, by: 'stage' | 'phase', filter = everything) {
  const matrix = readMatrix(both.map, both.library, readGrid(both.map), by, filter);
  return matrix.cells.map((row) =>
    row.map((cell) => cell.map(({ name }) => name).join()).join('|'),
  );
}

describe('the touchpoints by channel and stage', () => {
  it('stand in the row of their channel, and in the last row without one', () => {
    expect(drawn(documents(), 'stage')).toEqual(['Page|||', '|||', '||Word|']);
  });

  it('are gathered by phase, with lone stages beside', () => {
    expect(drawn(documents(), 'phase')).toEqual(['Page||', '||', '|Word|']);
  });

  it('can be filtered by verdict', () => {
    expect(drawn(documents(), 'stage', { ...everything, verdict: 'works-well' })[2]).toBe('|||');
  });

  it('show where there is none', () => {
    const both = documents();
    const matrix = readMatrix(both.map, both.library, readGrid(both.map), 'stage', everything);
    expect([...matrix.gaps]).toEqual(['s2', 's4']);
  });
});

describe('moving a touchpoint in the matrix', () => {
  it('changes its stage on the map and its channel in the register', () => {
    const both = documents();
    const matrix = readMatrix(both.map, both.library, readGrid(both.map), 'stage', everything);
    const entry = matrix.cells[0]?.[0]?.[0];
    const column = matrix.columns[1];
    if (!entry || !column) throw new Error('nothing to move');
    const edits = moveEntry(both.map, both.library, entry, 'web', { channel: 'shop', column });
    perform(both.map, edits.map);
    perform(both.library, edits.library);
    expect(drawn(both, 'stage')).toEqual(['|||', '|Page||', '||Word|']);
  });

  it('keeps the order of the other channels', () => {
    expect(rechannelled(['a', 'b', 'c'], 'b', 'x')).toEqual(['a', 'x', 'c']);
    expect(rechannelled(['a', 'b'], 'a', 'b')).toEqual(['b']);
    expect(rechannelled(['a'], 'a', '')).toEqual([]);
    expect(rechannelled([], '', 'x')).toEqual(['x']);
  });
});
