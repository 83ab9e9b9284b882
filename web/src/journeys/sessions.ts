import type { SessionNumbers } from '../wire/generated/api';
import type { JourneySearch } from './search';

/** The pauses that may end a session, in minutes; half an hour unless another is chosen. */
export const gaps = [5, 15, 30, 60, 240, 1_440, 10_080, 43_200] as const;

export const gapOf = ({ pause }: JourneySearch) =>
  gaps.find((minutes) => String(minutes) === pause) ?? 30;

const ROWS = [
  { what: 'length', timed: true, of: (numbers: SessionNumbers) => numbers.lengthMillis },
  { what: 'steps', timed: false, of: (numbers: SessionNumbers) => numbers.steps },
  { what: 'pause', timed: true, of: (numbers: SessionNumbers) => numbers.pauseMillis },
  { what: 'perPerson', timed: false, of: (numbers: SessionNumbers) => numbers.perPerson },
] as const;

export interface SessionRow {
  readonly what: (typeof ROWS)[number]['what'];
  /** Whether it is a length of time. */
  readonly timed: boolean;
  readonly n: number;
  readonly median: number;
  readonly p90: number;
  /** How far the middle one comes on the way to the ninth of ten, 0 to 1. */
  readonly middle: number;
}

/** What is told of sessions, without what nobody has. */
export function sessionRows(numbers: SessionNumbers): readonly SessionRow[] {
  return ROWS.flatMap(({ what, timed, of }) => {
    const found = of(numbers);
    return found
      ? [{ what, timed, ...found, middle: found.p90 > 0 ? found.median / found.p90 : 0 }]
      : [];
  });
}
