import chart from '../charts/charts.module.css';
import { useFormat } from '../i18n/useFormat';
import type { ChurnBand } from '../wire/generated/api';
import classes from './dashboards.module.css';

const WIDTH = 320;
const HEIGHT = 120;

interface CurvePictureProps {
  readonly bands: readonly (ChurnBand & { readonly label: string })[];
  readonly withinDays: number;
  readonly label: string;
}

/** The share not seen again, day by day, a stair for each band. */
export function CurvePicture({ bands, withinDays, label }: CurvePictureProps) {
  const format = useFormat();
  const x = (days: number) => (days / withinDays) * WIDTH;
  const y = (share: number) => (1 - share) * HEIGHT;
  return (
    <div className={chart.picture}>
      <div className={chart.scale} aria-hidden>
        <span>{format.share(1)}</span>
        <span>{format.share(0)}</span>
      </div>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        {[0, 0.5, 1].map((share) => (
          <line
            key={share}
            className={chart.rule}
            x1={0}
            x2={WIDTH}
            y1={share * HEIGHT}
            y2={share * HEIGHT}
          />
        ))}
        {bands.map(({ mood, label: name, curve }) => (
          <polyline
            key={mood}
            className={classes.curve}
            data-mood={mood}
            points={stairs(curve, withinDays)
              .map(([days, share]) => `${x(days)},${y(share)}`)
              .join(' ')}
          >
            <title>{name}</title>
          </polyline>
        ))}
      </svg>
      <div className={chart.times} aria-hidden>
        <span>{format.number(0)}</span>
        <span>{format.duration(withinDays * 86_400_000)}</span>
      </div>
    </div>
  );
}

/** A curve that stays where it is until its next step. */
function stairs(curve: ChurnBand['curve'], until: number): readonly (readonly [number, number])[] {
  let share = 1;
  const points: (readonly [number, number])[] = [];
  for (const step of curve) {
    points.push([step.days, share], [step.days, step.lost]);
    share = step.lost;
  }
  return [...points, [until, share]];
}
