import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  isoOf,
  jalaliOf,
  readDay,
  sayDay,
  weekdays,
  weeksOf,
  writeDay,
} from './jalali';

/** Days that stand in every almanac: new years, the leap days, a day of 1979 and one of 2026. */
const almanac = [
  ['1979-02-11', 1357, 11, 22],
  ['1980-03-21', 1359, 1, 1],
  ['2017-03-20', 1395, 12, 30],
  ['2017-03-21', 1396, 1, 1],
  ['2021-03-20', 1399, 12, 30],
  ['2021-03-21', 1400, 1, 1],
  ['2024-03-19', 1402, 12, 29],
  ['2024-03-20', 1403, 1, 1],
  ['2025-03-20', 1403, 12, 30],
  ['2025-03-21', 1404, 1, 1],
  ['2026-05-01', 1405, 2, 11],
] as const;

describe('a Persian day', () => {
  it.each(almanac)('%s is %i/%i/%i and the other way round', (iso, year, month, day) => {
    expect(jalaliOf(iso)).toEqual({ year, month, day });
    expect(isoOf({ year, month, day })).toBe(iso);
  });

  it('comes back from its name, every day from 1880 to 2120', () => {
    const lost: string[] = [];
    for (let day = '1880-01-01'; day < '2120-01-01'; day = addDays(day, 1)) {
      const named = jalaliOf(day);
      if (!named || isoOf(named) !== day) lost.push(day);
    }
    expect(lost).toEqual([]);
  });

  it('is none where the month is shorter', () => {
    expect(isoOf({ year: 1404, month: 12, day: 30 })).toBeUndefined();
    expect(isoOf({ year: 1404, month: 7, day: 31 })).toBeUndefined();
    expect(isoOf({ year: 1404, month: 13, day: 1 })).toBeUndefined();
    expect(isoOf({ year: 1404, month: 1, day: 0 })).toBeUndefined();
  });

  it('is nothing for what is no ISO date', () => {
    expect(jalaliOf('')).toBeUndefined();
    expect(jalaliOf('2026-02-30')).toBeUndefined();
    expect(writeDay('soon')).toBe('');
  });
});

describe('what people write', () => {
  it.each([
    '۱۴۰۵/۰۲/۱۱',
    '۱۴۰۵/۲/۱۱',
    '1405-02-11',
    '1405.2.11',
    '١٤٠٥/٢/١١',
    '۱۱/۲/۱۴۰۵',
    ' ۱۱ اردیبهشت ۱۴۰۵ ',
    '۱۴۰۵ اردیبهشت ۱۱',
    '\u200f۱۴۰۵/۰۲/۱۱\u200f',
    '2026-05-01',
    '۲۰۲۶/۵/۱',
  ])('%s is 1 May 2026', (text) => {
    expect(readDay(text)).toBe('2026-05-01');
  });

  it.each(['', '۱۴۰۵', '۱۴۰۵/۲', '۰۵/۲/۱۱', '۱۴۰۴/۱۲/۳۰', '2026-02-30', 'فردا', '۱۴۰۵/۲/۱۱/۳'])(
    '%s is no day',
    (text) => {
      expect(readDay(text)).toBeUndefined();
    },
  );

  it('is written the same way, and read back', () => {
    expect(writeDay('2026-05-01')).toBe('۱۴۰۵/۰۲/۱۱');
    for (const [iso] of almanac) expect(readDay(writeDay(iso))).toBe(iso);
  });
});

describe('a day in words', () => {
  it('stands as people say it', () => {
    expect(sayDay('2026-05-01')).toBe('جمعه ۱۱ اردیبهشت ۱۴۰۵');
  });
});

describe('going on by months', () => {
  it('keeps the number of the day', () => {
    expect(jalaliOf(addMonths('2026-05-01', 1))).toEqual({ year: 1405, month: 3, day: 11 });
    expect(jalaliOf(addMonths('2026-05-01', -2))).toEqual({ year: 1404, month: 12, day: 11 });
    expect(jalaliOf(addMonths('2026-05-01', 12))).toEqual({ year: 1406, month: 2, day: 11 });
  });

  it('takes the last day of a shorter month', () => {
    const last = isoOf({ year: 1404, month: 6, day: 31 }) ?? '';
    expect(jalaliOf(addMonths(last, 1))).toEqual({ year: 1404, month: 7, day: 30 });
    expect(jalaliOf(addMonths(last, 6))).toEqual({ year: 1404, month: 12, day: 29 });
  });
});

describe('the weeks of a month', () => {
  it('begin on Saturday and hold every day once', () => {
    expect(weekdays.map(({ long }) => long)).toEqual([
      'شنبه',
      'یکشنبه',
      'دوشنبه',
      'سه‌شنبه',
      'چهارشنبه',
      'پنجشنبه',
      'جمعه',
    ]);
    // The 1st of Ordibehesht 1405 was a Tuesday, 21 April 2026.
    const weeks = weeksOf('2026-05-01');
    expect(weeks[0]).toEqual([
      undefined,
      undefined,
      undefined,
      '2026-04-21',
      '2026-04-22',
      '2026-04-23',
      '2026-04-24',
    ]);
    expect(weeks.flat().filter(Boolean)).toHaveLength(31);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });
});
