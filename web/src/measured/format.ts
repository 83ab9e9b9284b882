/**
 * Numbers, durations and dates as the reader's language writes them: Persian digits and the
 * Persian calendar in Persian, thin spaces in Polish and Russian, commas in English.
 */

export interface Format {
  readonly language: string;
  /** A count: 13,087. */
  count(value: number): string;
  /** A count that has to be short: 13.1K. */
  short(value: number): string;
  /** A score: two decimals at most. */
  score(value: number): string;
  /** A share of 1 as a percentage: 56.3 %. */
  share(value: number): string;
  /** A length of time in its two largest units: 3 d 4 h. */
  duration(millis: number): string;
  day(instant: string): string;
  moment(instant: string): string;
  bytes(value: number): string;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', SECOND],
] as const;

const BYTES = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

const formats = new Map<string, Format>();

/** The format of a language, made once. */
export function formatFor(language: string): Format {
  let format = formats.get(language);
  if (!format) {
    format = makeFormat(language);
    formats.set(language, format);
  }
  return format;
}

function makeFormat(language: string): Format {
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options);
  const count = number({ maximumFractionDigits: 0 });
  const short = number({ notation: 'compact', maximumSignificantDigits: 3 });
  const score = number({ maximumFractionDigits: 2 });
  const share = number({ style: 'percent', maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'UTC',
  });
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'narrow' });
  const unit = (name: string, fraction = 0) =>
    number({ style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: fraction });
  const units = Object.fromEntries(UNITS.map(([name]) => [name, unit(name)]));
  const bytes = BYTES.map((name) => unit(name, 1));
  const millisecond = unit('millisecond');

  return {
    language,
    count: (value) => count.format(value),
    short: (value) => (Math.abs(value) < 10_000 ? count : short).format(value),
    score: (value) => score.format(value),
    share: (value) => share.format(value),
    duration: (millis) =>
      millis < SECOND
        ? millisecond.format(Math.round(millis))
        : list.format(parts(millis).map(([name, amount]) => units[name]?.format(amount) ?? '')),
    day: (instant) => day.format(new Date(instant)),
    moment: (instant) => moment.format(new Date(instant)),
    bytes: (value) => {
      const power = value < 1 ? 0 : Math.min(3, Math.floor(Math.log10(value) / 3));
      return (bytes[power] as Intl.NumberFormat).format(value / 1000 ** power);
    },
  };
}

/** The two largest units of a length of time, the second rounded; a lone unit when it is 0. */
export function parts(millis: number): [string, number][] {
  const at = UNITS.findIndex(([, size]) => millis >= size);
  const [name, size] = UNITS[at === -1 ? UNITS.length - 1 : at] ?? UNITS[3];
  const next = UNITS[at + 1];
  if (at === -1 || !next) return [[name, Math.round(millis / size)]];
  const smaller = Math.round(millis / next[1]);
  const perUnit = size / next[1];
  const whole = Math.floor(smaller / perUnit);
  const rest = smaller % perUnit;
  // Ten days and more: the hours say nothing any more.
  if (rest === 0 || (name === 'day' && whole >= 10)) return [[name, whole]];
  return [
    [name, whole],
    [next[0], rest],
  ];
}
