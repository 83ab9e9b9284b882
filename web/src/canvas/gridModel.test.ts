import { describe, expect, it } from 'vitest';
import { GridModel } from './gridModel';
import { setFields } from './moves';
import { perform, testMap } from './testMap';

describe('the grid that components subscribe to', () => {
  it('keeps the snapshot of a cell when another cell of its stage changes', () => {
    const map = testMap();
    const model = new GridModel(map);
    const before = model.cards('s1', 'l1');
    perform(map, setFields('e1', { emotion: -1 }));
    expect(model.cards('s1', 'l1')).toBe(before);
  });

  it('gives a new snapshot when a card of the cell changes', () => {
    const map = testMap();
    const model = new GridModel(map);
    const before = model.cards('s1', 'l1');
    perform(map, setFields('c1', { text: 'changed' }));
    expect(model.cards('s1', 'l1')).not.toBe(before);
  });

  it('tells of the frame only when a stage, lane or phase changes', () => {
    const map = testMap();
    const model = new GridModel(map);
    let told = 0;
    model.onGrid(() => {
      told += 1;
    });
    const before = model.grid();
    perform(map, setFields('c1', { text: 'changed' }));
    expect([told, model.grid()]).toEqual([0, before]);
    perform(map, setFields('s1', { title: 'Renamed' }));
    expect([told, model.grid().stages[0]?.title]).toEqual([1, 'Renamed']);
  });
});
