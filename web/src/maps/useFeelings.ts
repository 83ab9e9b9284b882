import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { CurveValue } from '../canvas/curve';
import { numberOf, type Stage } from '../canvas/model';
import { emotionCard } from '../canvas/moves';
import { useEditor } from './EditorContext';

interface FeelingsOf {
  /** The id of a lane of emotions; empty where the map has none. */
  readonly lane: string;
  readonly stages: readonly Stage[];
  /** Empty for everybody's. */
  readonly persona: string;
}

/** How a persona feels at each stage, as drawn; undefined where nobody said. */
export function useFeelings({ lane, stages, persona }: FeelingsOf): readonly CurveValue[] {
  const { model } = useEditor();
  const subscribe = useCallback(
    (changed: () => void) => {
      const stops = stages.map((stage) => model.onCards(stage.id, changed));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [model, stages],
  );
  // One string, so that React sees whether any changed.
  const joined = useSyncExternalStore(subscribe, () =>
    stages
      .map((stage) => numberOf(emotionCard(model.cards(stage.id, lane), persona), 'emotion') ?? '')
      .join(' '),
  );
  return useMemo(
    () => joined.split(' ').map((each) => (each === '' ? undefined : Number(each))),
    [joined],
  );
}
