/*
 * Days of the Persian calendar. What a day is called there comes from Intl, which the rest of the page
 * shows dates with too; the way back is a guess that is off by a day or two at most, and is then put right by
 * asking Intl. Days stand on the wire as ISO dates, `2026-05-01`, without any time zone.
 */
import { latinDigits } from '../../i18n/digits';

/** A day by its Persian year, month (from 1) and day of the month. */
interface JalaliDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MILLIS = 86_400_000;
const YEAR_DAYS = 365.2422;
/** The first day of the year 1. */
const EPOCH = Date.UTC(622, 2, 22);
/** Years up to here are Persian, later ones of the common calendar: nobody means the Persian year 1700 by now. */
const LAST_YEAR = 1699;

const utc = { timeZone: 'UTC' } as const;
const numbers = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  ...utc,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});
const written = new Intl.DateTimeFormat('fa', {
  ...utc,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const weekday = new Intl.DateTimeFormat('fa', { ...utc, weekday: 'long' });
const monthName = new Intl.DateTimeFormat('fa', { ...utc, month: 'long' });
const dayOfMonth = new Intl.DateTimeFormat('fa', { ...utc, day: 'numeric' });
const yearOf = new Intl.DateTimeFormat('fa', { ...utc, year: 'numeric' });

const isoOfTime = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The moment a day begins in UTC; undefined for what is no ISO date. */
function timeOf(iso: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const time = Date.parse(iso);
  return Number.isNaN(time) || isoOfTime(time) !== iso ? undefined : time;
}

function jalaliAt(time: number): JalaliDay {
  const parts = numbers.formatToParts(time);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((each) => each.type === type)?.value);
  return { year: part('year'), month: part('month'), day: part('day') };
}

/** What an ISO date is called in the Persian calendar. */
export function jalaliOf(iso: string): JalaliDay | undefined {
  const time = timeOf(iso);
  return time === undefined ? undefined : jalaliAt(time);
}

/** The ISO date of a Persian day; undefined where there is no such day. */
export function isoOf({ year, month, day }: JalaliDay): string | undefined {
  if (year < 1 || year > LAST_YEAR || month < 1 || month > 12) return undefined;
  const before = month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6;
  const guess = EPOCH + (Math.round((year - 1) * YEAR_DAYS) + before + day - 1) * DAY_MILLIS;
  for (const off of [0, -1, 1, -2, 2]) {
    const time = guess + off * DAY_MILLIS;
    const found = jalaliAt(time);
    if (found.year === year && found.month === month && found.day === day) return isoOfTime(time);
  }
  return undefined;
}

/** `2026-05-01` as ۱۴۰۵/۰۲/۱۱; what is no date stays empty. */
export function writeDay(iso: string): string {
  const time = timeOf(iso);
  return time === undefined ? '' : written.format(time);
}

/** The number of a day in its month, such as ۱۱. */
export function sayDayOfMonth(iso: string): string {
  return dayOfMonth.format(timeOf(iso));
}

/** The month a day lies in, such as اردیبهشت ۱۴۰۵; people say the month first, Intl the year. */
export function sayMonth(iso: string): string {
  const time = timeOf(iso);
  return `${monthName.format(time)} ${yearOf.format(time)}`;
}

/** A day in whole words, such as جمعه ۱۱ اردیبهشت ۱۴۰۵. */
export function sayDay(iso: string): string {
  return `${weekday.format(timeOf(iso))} ${sayDayOfMonth(iso)} ${sayMonth(iso)}`;
}

/** The names of the months; the year 1400 stands for all. */
const months = Array.from({ length: 12 }, (_, at) =>
  monthName.format(timeOf(isoOf({ year: 1400, month: at + 1, day: 1 }) ?? '')),
);

/**
 * The day that somebody wrote: ۱۴۰۵/۲/۱۱, 1405-02-11, 11/2/1405 or ۱۱ اردیبهشت ۱۴۰۵. A year that can only be
 * one of the common calendar is taken as such, so that a copied 2026-05-01 does what it says.
 */
export function readDay(text: string): string | undefined {
  const plain = months
    .reduce(
      (worded, name, at) => worded.replace(name, `/${at + 1}/`),
      latinDigits(text.replaceAll(/[\u200c\u200e\u200f\u2066-\u2069]/g, '')),
    )
    .trim();
  const numbersOf = plain.split(/[\s/.\-،]+/);
  if (numbersOf.length !== 3 || !numbersOf.every((each) => /^\d{1,4}$/.test(each)))
    return undefined;
  const [first = '', second = '', third = ''] = numbersOf;
  const [yearText, dayText] = first.length === 4 ? [first, third] : [third, first];
  if (yearText.length !== 4) return undefined;
  const [year, month, day] = [Number(yearText), Number(second), Number(dayText)];
  if (year <= LAST_YEAR) return isoOf({ year, month, day });
  const iso = `${yearText}-${second.padStart(2, '0')}-${dayText.padStart(2, '0')}`;
  return timeOf(iso) === undefined ? undefined : iso;
}

/** The day so many days later, or earlier. */
export function addDays(iso: string, days: number): string {
  return isoOfTime((timeOf(iso) ?? 0) + days * DAY_MILLIS);
}

/** The day of the same number so many Persian months later; the month's last where it has none of that number. */
export function addMonths(iso: string, count: number): string {
  const { year, month, day } = jalaliAt(timeOf(iso) ?? 0);
  const all = year * 12 + month - 1 + count;
  const there = { year: Math.floor(all / 12), month: (all % 12) + 1 };
  for (let last = day; last > 0; last--) {
    const found = isoOf({ ...there, day: last });
    if (found) return found;
  }
  return iso;
}

/** The weekday of a day in a week that begins on Saturday: 0 to 6. */
export function weekdayOf(iso: string): number {
  return (new Date(timeOf(iso) ?? 0).getUTCDay() + 1) % 7;
}

/** The weeks of the Persian month that a day lies in; undefined where a day belongs to the month before or after. */
export function weeksOf(iso: string): readonly (readonly (string | undefined)[])[] {
  const first = addDays(iso, 1 - jalaliAt(timeOf(iso) ?? 0).day);
  const next = addMonths(first, 1);
  const weeks: (string | undefined)[][] = [];
  for (let day = addDays(first, -weekdayOf(first)); day < next; day = addDays(day, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, at) => addDays(day, at)).map((each) =>
        each >= first && each < next ? each : undefined,
      ),
    );
  }
  return weeks;
}

/** The weekdays from Saturday on, by their first letter and in full. */
export const weekdays = Array.from({ length: 7 }, (_, at) => {
  const day = Date.UTC(2022, 0, 1 + at);
  return {
    narrow: new Intl.DateTimeFormat('fa', { ...utc, weekday: 'narrow' }).format(day),
    long: weekday.format(day),
  };
});
