import { describe, expect, it } from 'vitest';
import { perform, testMap } from '../canvas/testMap';
import { DocumentState } from '../live/documentState';
import { parseTsv } from '../table/tsv';
import { toCsv } from '../ui/csv';
import { type ExportedMap, readExportedMap } from './exportedMap';
import { rangeHolds } from './fonts';
import { mapMarkdown } from './mapMarkdown';
import { mapPicture } from './mapPicture';
import { listRows, tableRows } from './mapRows';

const HOSTILE = '=HYPERLINK("http://evil")\n<script>alert(1)</script> & **bold**\u0007';

function exported(words = 'two', page: 'ltr' | 'rtl' = 'ltr'): ExportedMap {
  const map = testMap();
  perform(map, [
    { o: 'set', id: 'c2', f: { text: words } },
    { o: 'set', id: 'e1', f: { emotion: -1.5, text: 'unsure' } },
    {
      o: 'create',
      id: 'e3',
      type: 'card',
      place: { parent: 's3', idx: 'a0' },
      f: { lane: 'l2', emotion: 2 },
    },
  ]);
  const library = new DocumentState();
  library.loadSnapshot(
    1,
    [{ id: 'lib', type: 'library', place: null, f: {}, fv: {}, pv: 0 }],
    () => false,
  );
  return readExportedMap({ map, library }, page);
}

/** Every letter is half as wide as it is high. */
const measure = (text: string, size: number) => (text.length * size) / 2;
const heads = { phase: 'Phase', stage: 'Stage', lane: 'Lane', text: 'Text', emotion: 'Feeling' };

describe('a map as a table', () => {
  it('has stages across and lanes down, and can be pasted again', () => {
    expect(tableRows(exported())).toEqual([
      ['', 'Notice', 'Compare', 'Use', 'Later'],
      ['Actions', 'one\ntwo', '', '', ''],
      ['Emotions', '−1.5\nunsure', '', 2, ''],
    ]);
  });

  it('gives a spreadsheet no formula to reckon', () => {
    const csv = toCsv(tableRows(exported(HOSTILE)));
    for (const cell of parseTsv(csv.replace('\ufeff', '').replaceAll(',', '\t')).flat())
      expect(cell).not.toMatch(/^[=+@\-\t\r]/);
  });

  it('has a row for each card, with all that says where it stands', () => {
    expect(listRows(exported(), heads)).toEqual([
      ['Phase', 'Stage', 'Lane', 'Text', 'Feeling'],
      ['Before', 'Notice', 'Actions', 'one', undefined],
      ['Before', 'Notice', 'Actions', 'two', undefined],
      ['Before', 'Notice', 'Emotions', 'unsure', -1.5],
      ['After', 'Use', 'Emotions', '', 2],
    ]);
  });
});

describe('a map as Markdown', () => {
  it('has a heading for each stage and says what stands there', () => {
    expect(mapMarkdown(exported())).toBe(
      `${[
        '# Map',
        '## Notice',
        '**Actions**\n\n- one\n- two',
        '**Emotions** (-1.5)\n\n- unsure',
        '## Compare',
        '## Use',
        '**Emotions** (2)',
        '## Later',
      ].join('\n\n')}\n`,
    );
  });

  it('takes nothing that people wrote for markup', () => {
    expect(mapMarkdown(exported(HOSTILE))).toContain(
      '\\<script\\>alert(1)\\</script\\> & \\*\\*bold',
    );
  });
});

describe('a map as a picture', () => {
  const textsOf = (svg: string) =>
    [...svg.matchAll(/<text x="([\d.]+)"[^>]*text-anchor="(\w+)">([^<]*)<\/text>/g)].map(
      ([, x, anchor, words]) => ({ x: Number(x), anchor, words }),
    );

  it('says all that the map says', () => {
    const words = textsOf(mapPicture(exported(), measure)).map(({ words }) => words);
    expect(words).toEqual(
      expect.arrayContaining([
        'Map',
        'Before',
        'Notice',
        'Later',
        'Actions',
        'one',
        'two',
        'unsure',
        '−1.5',
        '+2',
      ]),
    );
  });

  it('takes nothing that people wrote for markup', () => {
    const svg = mapPicture(exported(HOSTILE), measure);
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0007');
    expect(svg).toContain('&lt;script&gt;');
  });

  it('is its own mirror where the map runs from the right', () => {
    const left = mapPicture(exported(), measure);
    const right = mapPicture(exported('two', 'rtl'), measure);
    const width = Number(/width="(\d+)"/.exec(left)?.[1]);
    expect(textsOf(right).map(({ x, words }) => [Math.round(width - x), words])).toEqual(
      textsOf(left).map(({ x, words }) => [Math.round(x), words]),
    );
    const boxes = (svg: string) =>
      [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/g)].map(([, ...at]) =>
        at.map(Number),
      );
    expect(boxes(right).map(([x = 0, y, w = 0]) => [Math.round(width - x - w), y, w])).toEqual(
      boxes(left).map(([x = 0, y, w]) => [Math.round(x), y, w]),
    );
  });

  it('breaks long texts into lines, and cuts a word that is longer than a line', () => {
    const svg = mapPicture(exported(`${'word '.repeat(40)}${'x'.repeat(90)}`), measure);
    const widest = Math.max(...textsOf(svg).map(({ words }) => measure(words ?? '', 13)));
    expect(widest).toBeLessThanOrEqual(216);
    expect(svg).toContain('xxxxxxxx');
  });
});

describe('the fonts that a picture brings along', () => {
  it('are those that hold any of its letters', () => {
    const letters = new Set([...'سلام'].map((letter) => letter.codePointAt(0) ?? 0));
    expect(rangeHolds('U+0600-06FF, U+200C-200E', letters)).toBe(true);
    expect(rangeHolds('U+0000-00FF', letters)).toBe(false);
    expect(rangeHolds('U+6??', letters)).toBe(true);
  });
});
