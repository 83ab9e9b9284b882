import type { JourneyFilter } from './search';

/** Coming to a touchpoint, so often, within so many days (0 is whenever). */
export interface Did {
  readonly id: string;
  readonly times: number;
  readonly withinDays: number;
}

/** What must have been done, and what must not. */
export interface Behaviour {
  readonly did: readonly Did[];
  readonly didNot: readonly string[];
}

type BehaviourFilter = Pick<JourneyFilter, 'did' | 'times' | 'withinDays' | 'didNot'>;

const parts = (text: string | undefined) => (text ? text.split(',') : []);

/** Reads what {@link filterOfBehaviour} writes. */
export function behaviourOf({ did, times, withinDays, didNot }: BehaviourFilter): Behaviour {
  const often = parts(times);
  const days = parts(withinDays);
  return {
    did: parts(did).map((id, at) => ({
      id,
      times: Math.max(1, Number(often[at]) || 1),
      withinDays: Math.max(0, Number(days[at]) || 0),
    })),
    didNot: parts(didNot),
  };
}

/** The parameters that ask for it; what says nothing is undefined. */
export function filterOfBehaviour({ did, didNot }: Behaviour): {
  readonly [name in keyof BehaviourFilter]-?: string | undefined;
} {
  const some = (values: readonly (string | number)[], usual?: number) =>
    values.every((value) => value === usual) ? undefined : values.join(',');
  return {
    did: some(did.map(({ id }) => id)),
    times: some(
      did.map(({ times }) => times),
      1,
    ),
    withinDays: some(
      did.map(({ withinDays }) => withinDays),
      0,
    ),
    didNot: some(didNot),
  };
}
