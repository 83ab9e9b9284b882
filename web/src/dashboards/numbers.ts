/** The key numbers as words and figures, without drawing. */
import type { Format } from '../i18n/useFormat';
import type { KeyNumbersKeyNumber, KeyNumbersPoint } from '../wire/generated/api';

export type KeyNumber = KeyNumbersKeyNumber;
export type Key = KeyNumber['key'];

/** Whether it is a share, to be written in percent. */
const isShare = (key: Key) => key === 'satisfied' || key === 'conversion';

/** Whether it is counted and no sample of anything. */
export const isCount = (key: Key) => key === 'persons' || key === 'events';

/** The last period and the one before it; the server always sends both. */
export function periodsOf(number: KeyNumber): {
  readonly now: KeyNumbersPoint;
  readonly before: KeyNumbersPoint;
} {
  const [now, before] = [number.points.at(-1), number.points.at(-2)];
  if (!now || !before) throw new Error(`${number.key} has fewer than two periods`);
  return { now, before };
}

/** A figure in the reader's digits; others see counts in their own way. */
export function figure(
  key: Key,
  value: number | undefined,
  format: Format,
  counted: (count: number) => string = format.number,
): string {
  if (value === undefined) return '–';
  if (isShare(key)) return format.share(value, 1);
  if (isCount(key)) return counted(value);
  return format.number(value, key === 'recommendation' ? 0 : 2);
}

/** How much it moved, without its sign; shares in points of a hundred. */
export function distance(key: Key, by: number, format: Format): string {
  const size = Math.abs(by);
  if (isShare(key)) return format.number(100 * size, 1);
  return format.number(size, key === 'recommendation' ? 1 : isCount(key) ? 0 : 2);
}

/** What one may say of the last period beside the one before. */
export type Judged =
  | 'better'
  | 'worse'
  | 'no-evidence'
  | 'too-few'
  | 'counted'
  | 'alone'
  | 'silent';

export function judge(number: KeyNumber): Judged {
  const { now, before } = periodsOf(number);
  if (now.value === undefined) return 'silent';
  if (isCount(number.key)) return before.value === undefined ? 'alone' : 'counted';
  switch (number.verdict) {
    case 'differs':
      // More of each is better; the effort scale runs from hard to easy.
      return (number.effect?.effect ?? 0) > 0 ? 'better' : 'worse';
    case 'no-evidence':
      return 'no-evidence';
    case 'too-few':
      return before.value === undefined ? 'alone' : 'too-few';
    default:
      return 'alone';
  }
}

/** Where a number can lie at all, for its chart; counts have no end but their largest. */
export function possible({ key, scale, points }: KeyNumber): { least: number; most: number } {
  switch (key) {
    case 'satisfied':
    case 'conversion':
      return { least: 0, most: 1 };
    case 'recommendation':
      return { least: -100, most: 100 };
    case 'satisfaction':
    case 'effort':
      return { least: scale?.min ?? 0, most: scale?.max ?? 100 };
    case 'persons':
    case 'events':
      return { least: 0, most: 1.1 * Math.max(1, ...points.map(({ n }) => n)) };
  }
}

/** The day before, since periods end with the day after their last. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
