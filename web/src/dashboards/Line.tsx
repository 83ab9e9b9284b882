import { heightOn, roomyScale } from '../charts/scale';
import classes from './dashboards.module.css';
import { type KeyNumber, possible } from './numbers';

const WIDTH = 100;
const HEIGHT = 28;

/** The last periods at a glance; the chart below tells the same with words and a table. */
export function Line({ number }: { readonly number: KeyNumber }) {
  const points = number.points.flatMap(({ value }, index) =>
    value === undefined ? [] : [{ index, value }],
  );
  if (points.length < 2) return <div className={classes.line} aria-hidden />;
  const scale = roomyScale(
    points.map(({ value }) => value),
    possible(number),
  );
  const x = (index: number) => (index / (number.points.length - 1)) * WIDTH;
  const y = (value: number) => (1 - heightOn(scale, value)) * HEIGHT;
  const last = points.at(-1);
  return (
    <svg
      className={classes.line}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      <polyline points={points.map(({ index, value }) => `${x(index)},${y(value)}`).join(' ')} />
      {last && (
        <line
          className={classes.lineEnd}
          x1={x(last.index)}
          x2={x(last.index)}
          y1={y(last.value)}
          y2={y(last.value)}
        />
      )}
    </svg>
  );
}
