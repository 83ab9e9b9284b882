import { useTranslation } from 'react-i18next';
import { isLanguage } from './languages';

/** Numbers, shares, dates and lengths of time in the reader's language and digits. */
export interface Format {
  number(value: number, digits?: number): string;
  /** A share of 1 as a percentage. */
  share(value: number, digits?: number): string;
  /** 12.3K for narrow places; the whole number belongs into a tooltip beside it. */
  compact(value: number): string;
  date(time: string | number | Date): string;
  dateTime(time: string | number | Date): string;
  /** "3 minutes ago". */
  ago(time: string | number | Date): string;
  /** A length of time by its largest sensible unit, such as "2.5 days". */
  duration(millis: number): string;
  bytes(bytes: number): string;
}

/** What is rounded to nothing has no sign. */
const NO_MINUS_ZERO = { signDisplay: 'negative' } as const;

const UNITS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit & string, millis: number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Formats of numbers, each made once: making one takes longer than a hundred uses of it. */
function numberFormats(locale: string) {
  const made = new Map<string, Intl.NumberFormat>();
  return (style: 'decimal' | 'percent' | 'unit', digits: number, unit?: string) => {
    const key = `${style} ${digits} ${unit}`;
    let format = made.get(key);
    if (!format) {
      format = new Intl.NumberFormat(locale, {
        style,
        maximumFractionDigits: digits,
        ...(unit === undefined ? NO_MINUS_ZERO : { unit, unitDisplay: 'short' }),
      });
      made.set(key, format);
    }
    return format;
  };
}

export function formatFor(language: string): Format {
  // Persian readers expect their own calendar and digits; "fa" alone gives both.
  const locale = isLanguage(language) ? language : 'en';
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const formatOf = numberFormats(locale);
  return {
    number: (value, digits = 0) => formatOf('decimal', digits).format(value),
    share: (value, digits = 0) => formatOf('percent', digits).format(value),
    compact: (value) => compact.format(value),
    date: (time) => date.format(new Date(time)),
    dateTime: (time) => dateTime.format(new Date(time)),
    ago: (time) => {
      const passed = new Date(time).getTime() - Date.now();
      for (const [unit, millis] of UNITS) {
        if (Math.abs(passed) >= millis || unit === 'second') {
          return relative.format(Math.round(passed / millis), unit);
        }
      }
      return relative.format(0, 'second');
    },
    duration: (millis) => {
      const [unit, size] = UNITS.find(([, each]) => millis >= each) ?? ['second', 1_000];
      const digits = millis / size < 10 ? 1 : 0;
      return formatOf('unit', digits, unit).format(millis / size);
    },
    bytes: (bytes) => {
      const power = Math.min(
        BYTE_UNITS.length - 1,
        bytes > 0 ? Math.floor(Math.log10(bytes) / 3) : 0,
      );
      const unit = BYTE_UNITS[power] ?? 'byte';
      return formatOf('unit', power === 0 ? 0 : 1, unit).format(bytes / 1000 ** power);
    },
  };
}

/** One of each language: making them is slow, and every cell of a large map asks for one. */
const formats = new Map<string, Format>();

export function useFormat(): Format {
  const { i18n } = useTranslation();
  const { language } = i18n;
  let format = formats.get(language);
  if (!format) {
    format = formatFor(language);
    formats.set(language, format);
  }
  return format;
}
