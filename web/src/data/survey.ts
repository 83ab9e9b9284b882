/** Survey columns: what their codes mean and how often each one occurs in the rows read so far. */
import type { ImportMapping, PreviewRow, SurveyQuestion } from '../wire/evidence';

/** One value of a rated column and what becomes of it. */
export interface Bar {
  readonly code: string;
  readonly count: number;
  readonly use: 'rating' | 'ignored' | 'outside';
  /** Why an ignored code is no rating. */
  readonly meaning?: string;
}

/** How often each code occurs, ratings first in the order of the scale, then what is not one. */
export function distribution(
  rows: readonly PreviewRow[],
  column: number,
  question: SurveyQuestion,
): Bar[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const code = (row.cells[column] ?? '').trim();
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const bars: Bar[] = [];
  for (const code of wholeScale(question)) {
    if (question.ignored[code] !== undefined) continue;
    bars.push({ code, count: counts.get(code) ?? 0, use: 'rating' });
    counts.delete(code);
  }
  const rest = [...counts].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  for (const [code, count] of rest) bars.push({ code, count, ...fateOf(code, question) });
  const order = { rating: 0, ignored: 1, outside: 2 };
  return bars.sort((a, b) => order[a.use] - order[b.use]);
}

/** The mean of what counts as a rating, and how many ratings that are. */
export function meanOf(bars: readonly Bar[]): { n: number; mean: number | undefined } {
  let n = 0;
  let sum = 0;
  for (const bar of bars) {
    if (bar.use !== 'rating') continue;
    n += bar.count;
    sum += bar.count * Number(bar.code);
  }
  return { n, mean: n === 0 ? undefined : sum / n };
}

/** The mapping with one question changed. */
export function withQuestion(
  mapping: ImportMapping,
  column: string,
  change: (question: SurveyQuestion) => SurveyQuestion,
): ImportMapping {
  return {
    ...mapping,
    questions: (mapping.questions ?? []).map((each) =>
      each.column === column ? change(each) : each,
    ),
  };
}

/** The question about that touchpoint, or about none when it is left to the rules. */
export function aboutTouchpoint(question: SurveyQuestion, touchpoint: string | null) {
  const { touchpoint: _, ...rest } = question;
  return touchpoint ? { ...rest, touchpoint } : rest;
}

/** Codes and meanings as people type them: {@code 6 = not used, 0 = blank}. */
export function ignoredText(ignored: Readonly<Record<string, string>>): string {
  return Object.entries(ignored)
    .map(([code, meaning]) => (meaning ? `${code} = ${meaning}` : code))
    .join(', ');
}

/** Reads what {@link ignoredText} writes; a code without a meaning is fine. */
export function parseIgnored(text: string): Record<string, string> {
  const ignored: Record<string, string> = {};
  for (const part of text.split(/[,;\n،؛]/)) {
    const [code = '', ...meaning] = part.split('=');
    if (part.trim() === '') continue;
    ignored[code.trim()] = meaning.join('=').trim();
  }
  return ignored;
}

function fateOf(code: string, question: SurveyQuestion): Pick<Bar, 'use' | 'meaning'> {
  const meaning = question.ignored[code];
  if (meaning !== undefined) return { use: 'ignored', meaning };
  if (code === '') return { use: 'ignored', meaning: '' };
  const value = Number(code);
  const { min, max } = question.question;
  return { use: value >= min && value <= max ? 'rating' : 'outside' };
}

/** Every whole value of a short scale, so that an unused one shows as an empty bar. */
function wholeScale({ question: { min, max } }: SurveyQuestion): string[] {
  if (!Number.isInteger(min) || !(max - min <= 20)) return [];
  return Array.from({ length: Math.floor(max - min) + 1 }, (_, step) => String(min + step));
}
