import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtmlTable } from './htmlTable';
import { parseTsv, readNumber, rectangle, toHtml, toTsv } from './tsv';

describe('tab-separated text from a spreadsheet', () => {
  it('is rows and cells', () => {
    expect(parseTsv('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('keeps line breaks and quotes inside a quoted cell', () => {
    expect(parseTsv('"one\ntwo"\t"say ""hi"""\nplain\t5" pipe')).toEqual([
      ['one\ntwo', 'say "hi"'],
      ['plain', '5" pipe'],
    ]);
  });

  it('takes a quote that does not enclose the cell as a letter', () => {
    expect(parseTsv('"Fast" delivery\tx')).toEqual([['"Fast" delivery', 'x']]);
  });

  it('keeps Persian with its zero-width non-joiners', () => {
    expect(parseTsv('می‌خرد\tنمی‌خرد')).toEqual([['می‌خرد', 'نمی‌خرد']]);
  });

  it('fills short rows and leaves empty ones at the end out', () => {
    expect(parseTsv('a\nb\tc\n\t\n')).toEqual([
      ['a', ''],
      ['b', 'c'],
    ]);
  });

  it('is read back as it was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ی', '\u200c', '\t', '\n', '"', ' ') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }), (rows) => {
        const range = rectangle(rows);
        expect(parseTsv(toTsv(range))).toEqual(range);
      }),
      { seed: 7 },
    );
  });
});

describe('a table in HTML', () => {
  it('is read with breaks as lines and entities as letters', () => {
    const html =
      '<meta charset="utf-8"><style>td{color:red}</style><table><tbody><tr><th>Stage</th><td>A &amp; B</td></tr>' +
      '<tr><td>one<br>two</td><td><p>three</p><p>four &#8212; 5</p></td></tr></tbody></table>';
    expect(parseHtmlTable(html)).toEqual([
      ['Stage', 'A & B'],
      ['one\ntwo', 'three\nfour — 5'],
    ]);
  });

  it('leaves the cells empty over which another one spans', () => {
    const html =
      '<table><tr><td rowspan=2>a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></table>';
    expect(parseHtmlTable(html)).toEqual([
      ['a', 'b', ''],
      ['', 'c', 'd'],
    ]);
  });

  it('never takes markup for more than text', () => {
    const html = '<table><tr><td><img src=x onerror="alert(1)">&lt;b&gt;</td></tr></table>';
    expect(parseHtmlTable(html)).toEqual([['<b>']]);
  });

  it('is none where there is no table', () => {
    expect(parseHtmlTable('<p>a</p>')).toBeUndefined();
  });

  it('is read back as it was written', () => {
    const range = [
      ['a <b>', 'c & d'],
      ['سلام\nدنیا', ''],
    ];
    expect(parseHtmlTable(toHtml(range))).toEqual(range);
  });
});

describe('a number as people type it', () => {
  it.each([
    ['1.5', 1.5],
    ['-2', -2],
    ['−1,5', -1.5],
    ['۱٫۵', 1.5],
    ['+1', 1],
  ])('%s is %d', (typed, value) => {
    expect(readNumber(typed)).toBe(value);
  });

  it('is none in words', () => {
    expect(readNumber('good')).toBeUndefined();
    expect(readNumber('')).toBeUndefined();
  });
});
