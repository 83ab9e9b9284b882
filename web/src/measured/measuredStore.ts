import { create } from 'zustand';
import type { Measures, StageMeasures, TouchpointMeasures } from '../wire/analysis';
import type { Asked, Shown } from './queries';

/** The numbers on the open map; the bar fetches them, each cell takes its own. */
interface Measured {
  readonly measures: Measures | undefined;
  /** Whether newer numbers are on their way. */
  readonly stale: boolean;
  /** Names of the library's channels by the key that evidence uses. */
  readonly channelNames: ReadonlyMap<string, string>;
  /** The persona whose customers count; empty for all. */
  readonly persona: string;
  /** Which events count; empty for all. */
  readonly shown: Shown;
  setPersona(persona: string): void;
  setShown(shown: Shown): void;
  publish(state: Pick<Measured, 'measures' | 'stale' | 'channelNames'>): void;
}

export const useMeasured = create<Measured>((set) => ({
  measures: undefined,
  stale: false,
  channelNames: new Map(),
  persona: '',
  shown: {},
  setPersona: (persona) => set({ persona }),
  setShown: (shown) => set({ shown }),
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

/** Says which state of map, rules and evidence the numbers are of, and whose they are. */
export function useMeasuredStamp(): Asked {
  const persona = useMeasured((state) => state.persona);
  const stamp = useMeasured(({ measures }) =>
    measures
      ? `${measures.mapVersion} ${measures.libraryVersion} ${measures.totals.events} ${measures.windowDays} ${measures.order}`
      : '',
  );
  const shown = useMeasured((state) => state.shown);
  return { stamp, persona, among: Object.keys(shown).length > 0 ? shown : undefined };
}
