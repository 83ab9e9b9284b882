/** Credits by method: no drawing. */
import type { Credits } from '../wire/generated/api';

/** The methods as texts name them, in the order in which the server tells them. */
export const methodKeys = [
  'first',
  'last',
  'lastNonDirect',
  'linear',
  'position',
  'timeDecay',
  'removal',
  'shapleyConversions',
  'shapleyRate',
] as const;

const IDS: Record<string, (typeof methodKeys)[number]> = {
  'first/1': 'first',
  'last/1': 'last',
  'last-non-direct/1': 'lastNonDirect',
  'linear/1': 'linear',
  'position/1': 'position',
  'time-decay/1': 'timeDecay',
  'removal.markov/1': 'removal',
  'shapley.conversions/1': 'shapleyConversions',
  'shapley.rate/1': 'shapleyRate',
};

export interface Method {
  readonly id: string;
  readonly key: (typeof methodKeys)[number];
  /** Whether it was drawn from samples, so that it has an error. */
  readonly sampled: boolean;
}

export function methodsOf({ rows }: Credits): readonly Method[] {
  return (rows[0]?.credits ?? []).map(({ method }, at) => ({
    id: method,
    key: IDS[method] ?? 'linear',
    sampled: rows.some(({ credits }) => (credits[at]?.error ?? 0) > 0),
  }));
}
