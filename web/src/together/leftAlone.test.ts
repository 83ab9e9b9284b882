import { describe, expect, it } from 'vitest';
import { perform, testMap } from '../canvas/testMap';
import type { Op, Skipped } from '../live';
import { leftAlone } from './leftAlone';

const anna = { id: 'm1', name: 'Anna' };
const babak = { id: 'm2', name: 'Babak' };

const field = (id: string, name: string, by: Skipped['by']): Skipped => ({
  change: { kind: 'field', id, field: name, before: null, after: 'mine' },
  by,
});

const place = (id: string, by: Skipped['by']): Skipped => ({
  change: {
    kind: 'place',
    id,
    before: { parent: 's1', idx: 'a0' },
    after: { parent: 's2', idx: 'a0' },
  },
  by,
});

function told(skipped: readonly Skipped[], ...since: Op[]) {
  const map = testMap();
  perform(map, since);
  return leftAlone(skipped, [map]);
}

describe('what an undo left alone', () => {
  it('names the record by its words, its fields and who has changed them', () => {
    expect(told([field('c1', 'text', anna), field('c1', 'owner', anna)])).toEqual([
      {
        record: 'c1',
        type: 'card',
        title: 'one',
        what: 'changed',
        fields: ['text', 'owner'],
        by: anna,
      },
    ]);
  });

  it('has an entry for each person who changed one record', () => {
    expect(
      told([
        field('c1', 'text', anna),
        field('c1', 'owner', babak),
        field('c1', 'minutes', undefined),
      ]).map(({ fields, by }) => [fields, by]),
    ).toEqual([
      [['text'], anna],
      [['owner'], babak],
      [['minutes'], undefined],
    ]);
  });

  it('tells a move from a change, and a change from one with a move in it', () => {
    expect(told([place('c1', anna)])).toMatchObject([{ what: 'moved', fields: [] }]);
    expect(told([place('c1', anna), field('c1', 'lane', anna)])).toMatchObject([
      { what: 'changed', fields: ['place', 'lane'] },
    ]);
  });

  it('tells what was removed from what was brought back', () => {
    const gone = field('c1', 'deleted', anna);
    expect(
      told([gone, field('c1', 'text', anna)], { o: 'set', id: 'c1', f: { deleted: true } }),
    ).toMatchObject([{ what: 'removed', fields: [] }]);
    expect(told([gone])).toMatchObject([{ what: 'restored' }]);
  });

  it('calls a record without words by what it stands on, and one that is gone by nothing', () => {
    expect(told([field('e1', 'emotion', anna)])).toMatchObject([{ title: 'Notice' }]);
    expect(told([field('purged', 'text', undefined)])).toMatchObject([{ type: '', title: '' }]);
  });

  it('says of a record that was purged that nothing of it is left in the trash', () => {
    expect(told([field('purged', 'deleted', undefined), place('purged', undefined)])).toMatchObject(
      [{ what: 'purged', fields: [] }],
    );
  });

  it('calls a placed touchpoint by its name in the library', () => {
    const map = testMap();
    const library = testMap();
    perform(map, [{ o: 'set', id: 'c1', f: { touchpoint: 't1' } }]);
    const place = { parent: 'm', idx: 'a9' };
    perform(library, [{ o: 'create', id: 't1', type: 'touchpoint', place, f: { name: 'Letter' } }]);
    expect(leftAlone([field('c1', 'text', anna)], [map, library])).toMatchObject([
      { title: 'Letter' },
    ]);
  });
});
