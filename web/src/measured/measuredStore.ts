import { create } from 'zustand';
import type { Measures, StageMeasures, TouchpointMeasures } from '../wire/analysis';

/** The numbers on the open map; the bar fetches them, each cell takes its own. */
interface Measured {
  readonly measures: Measures | undefined;
  /** Whether newer numbers are on their way. */
  readonly stale: boolean;
  /** Names of the library's channels by the key that evidence uses. */
  readonly channelNames: ReadonlyMap<string, string>;
  publish(state: Pick<Measured, 'measures' | 'stale' | 'channelNames'>): void;
}

export const useMeasured = create<Measured>((set) => ({
  measures: undefined,
  stale: false,
  channelNames: new Map(),
  publish: (state) => set(state),
}));

export function useStageMeasures(stage: string): StageMeasures | undefined {
  return useMeasured(({ measures }) => measures?.stages.find(({ id }) => id === stage));
}

export function useTouchpointMeasures(touchpoint: string): TouchpointMeasures | undefined {
  return useMeasured(({ measures }) =>
    measures?.touchpoints.find((each) => each.touchpoint === touchpoint),
  );
}

/** Says which state of map, rules and evidence the numbers are of. */
export function useMeasuredStamp(): string {
  return useMeasured(({ measures }) =>
    measures
      ? `${measures.mapVersion} ${measures.libraryVersion} ${measures.totals.events} ${measures.windowDays} ${measures.order}`
      : '',
  );
}
