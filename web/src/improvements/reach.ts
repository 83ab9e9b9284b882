/** How many customers an opportunity affects, and for how long they are counted. */
import type { OpportunityFacts } from '../wire/generated/api';

export type Reach = NonNullable<OpportunityFacts['reach']>;
export type Period = Reach['period'];

export const PERIODS: readonly Period[] = ['week', 'month', 'quarter'];

const DAYS: Readonly<Record<Period, number>> = { week: 7, month: 30, quarter: 91 };
const IN_A_QUARTER: Readonly<Record<Period, number>> = { week: 13, month: 3, quarter: 1 };
const DAY = 86_400_000;

/** Counted up to a quarter, so that those of other periods stand beside each other. */
export const inAQuarter = (reach: Reach | undefined) =>
  reach ? reach.persons * IN_A_QUARTER[reach.period] : 0;

/** The days that evidence was asked about: the last period up to the day it tells of. */
export function countedDays(period: Period, asOf: string): { from: string; to: string } {
  const end = Math.floor(Date.parse(asOf) / DAY) + 1;
  const day = (at: number) => new Date(at * DAY).toISOString().slice(0, 10);
  return { from: day(end - DAYS[period]), to: day(end) };
}
