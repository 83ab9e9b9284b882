import { type CSSProperties, useCallback, useMemo, useSyncExternalStore } from 'react';
import { bandPath, type CurveValue, curvePaths, heightOf } from '../../canvas/curve';
import { type Lane, numberOf, type Stage } from '../../canvas/model';
import { emotionCard } from '../../canvas/moves';
import { useEditor } from '../EditorContext';
import { useFeelingPersonas, useMapPersonas } from '../personas';
import { useMapView } from '../useMapView';
import classes from './Emotion.module.css';

interface EmotionCurveProps {
  readonly lane: Lane;
  readonly stages: readonly Stage[];
}

interface CurveOf extends EmotionCurveProps {
  readonly persona: string;
}

/** The values of all stages as one string, so that React sees whether any changed. */
function useDesigned({ lane, stages, persona }: CurveOf): readonly CurveValue[] {
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
  const joined = useSyncExternalStore(subscribe, () =>
    stages
      .map(
        (stage) => numberOf(emotionCard(model.cards(stage.id, lane.id), persona), 'emotion') ?? '',
      )
      .join(' '),
  );
  return useMemo(
    () => joined.split(' ').map((each) => (each === '' ? undefined : Number(each))),
    [joined],
  );
}

/** The curves over all stages of the emotions lane: everybody's, each persona's, and the measured one. */
export function EmotionCurve({ lane, stages }: EmotionCurveProps) {
  const mode = useMapView((view) => view.mode);
  const points = useMapView((view) => view.curve);
  const looked = useMapView((view) => view.persona);
  const feeling = useFeelingPersonas(lane.id);
  const personas = useMapPersonas().filter(({ id }) => feeling.includes(id));
  const measuredAt = (pick: 'value' | 'low' | 'high') =>
    stages.map((stage) => points.find((point) => point.stage === stage.id)?.[pick]);
  const showsMeasured = mode !== 'designed' && points.length > 0;
  const measured = showsMeasured ? curvePaths(measuredAt('value')) : undefined;
  return (
    <svg
      className={classes.curve}
      style={{ gridColumn: `2 / span ${stages.length}` }}
      viewBox={`0 0 ${stages.length} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <line className={classes.zero} x1="0" x2={stages.length} y1="0.5" y2="0.5" />
      {measured && (
        <>
          <path className={classes.band} d={bandPath(measuredAt('low'), measuredAt('high'))} />
          <path className={classes.bridged} data-measured d={measured.bridged} />
          <path className={classes.solid} data-measured d={measured.solid} />
          {points.map((point) => {
            const column = stages.findIndex((stage) => stage.id === point.stage);
            return column < 0 ? null : (
              <MeasuredPointMark key={point.stage} column={column} value={point.value} />
            );
          })}
        </>
      )}
      <g opacity={mode === 'measured' ? 0.35 : 1}>
        <Designed lane={lane} stages={stages} persona="" />
        {personas.map(({ id, color, dash }) => (
          <g
            key={id}
            style={{ '--dye': color } as CSSProperties}
            opacity={looked !== '' && looked !== id ? 0.25 : 1}
            data-persona={id}
          >
            <Designed lane={lane} stages={stages} persona={id} dash={dash} />
          </g>
        ))}
      </g>
    </svg>
  );
}

function Designed({ dash, ...of }: CurveOf & { readonly dash?: string }) {
  const { solid, bridged } = curvePaths(useDesigned(of));
  return (
    <>
      <path className={classes.bridged} d={bridged} />
      <path className={classes.solid} d={solid} strokeDasharray={dash || undefined} />
    </>
  );
}

/** A dot that stays round although the picture is stretched: a line without length, with round ends. */
function MeasuredPointMark({ column, value }: { column: number; value: number }) {
  const y = heightOf(value);
  const x = column + 0.5;
  return <path className={classes.dot} d={`M${x} ${y}l0.0001 0`} />;
}
