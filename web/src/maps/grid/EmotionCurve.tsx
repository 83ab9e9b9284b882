import { type CSSProperties, memo } from 'react';
import { bandPath, curvePaths, heightOf } from '../../canvas/curve';
import type { Lane, Stage } from '../../canvas/model';
import { useFeelingPersonas, useMapPersonas } from '../personas';
import { useFeelings } from '../useFeelings';
import { useMapView } from '../useMapView';
import classes from './Emotion.module.css';

interface EmotionCurveProps {
  readonly lane: Lane;
  readonly stages: readonly Stage[];
}

/** The curves over all stages of the emotions lane: everybody's, each persona's, and the measured one. */
export const EmotionCurve = memo(function EmotionCurve({ lane, stages }: EmotionCurveProps) {
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
        <Designed lane={lane.id} stages={stages} persona="" />
        {personas.map(({ id, color, dash }) => (
          <g
            key={id}
            style={{ '--dye': color } as CSSProperties}
            opacity={looked !== '' && looked !== id ? 0.25 : 1}
            data-persona={id}
          >
            <Designed lane={lane.id} stages={stages} persona={id} dash={dash} />
          </g>
        ))}
      </g>
    </svg>
  );
});

interface DesignedProps {
  readonly lane: string;
  readonly stages: readonly Stage[];
  readonly persona: string;
  readonly dash?: string;
}

function Designed({ dash, ...of }: DesignedProps) {
  const { solid, bridged } = curvePaths(useFeelings(of));
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
