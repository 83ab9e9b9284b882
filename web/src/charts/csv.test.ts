import { describe, expect, it } from 'vitest';
import { csvOf, fileNameOf } from './csv';

const line = (...cells: (string | number | undefined)[]) =>
  csvOf([], [cells]).replace('\uFEFF', '').trim();

describe('the table of a chart as CSV', () => {
  it('begins with the mark of UTF-8 and ends every line as RFC 4180 says', () => {
    expect(csvOf(['stage', 'n'], [['Pay', 3]])).toBe('\uFEFF"stage","n"\r\n"Pay",3\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =1', '＝1'])(
    'keeps %j from being run as a formula',
    (text) => {
      expect(line(text)).toBe(`"'${text}"`.trim());
    },
  );

  it('leaves negative numbers numbers', () => {
    expect(line(-1.5)).toBe('-1.5');
  });

  it('doubles quotes and keeps commas and lines inside their cell', () => {
    expect(line('a "b", c\nd')).toBe('"a ""b"", c\nd"');
  });

  it('leaves empty what there is no number for', () => {
    expect(line('a', undefined, Number.NaN)).toBe('"a",,');
  });

  it('guards the heads too, since titles come from people', () => {
    expect(csvOf(['=cmd()'], [])).toContain(`"'=cmd()"`);
  });

  it('names the file after the title in any script', () => {
    expect(fileNameOf('Drivers: „Zakup” / سفر')).toBe('drivers-zakup-سفر.csv');
    expect(fileNameOf('///')).toBe('chart.csv');
  });
});
