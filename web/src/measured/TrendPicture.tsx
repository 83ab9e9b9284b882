import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import classes from './Trend.module.css';
import { heightOn, type TrendLine } from './trendLine';

const WIDTH = 320;
const HEIGHT = 120;
const TOP = 6;

/** The line of a trend, each period with its 95 % interval; the table beside it says the same. */
export function TrendPicture({ line }: { line: TrendLine }) {
  const { t } = useTranslation('measured');
  const format = useFormat();
  const y = (value: number) => TOP + (1 - heightOn(line, value)) * (HEIGHT - 2 * TOP);
  const x = (share: number) => share * WIDTH;
  const [first, last] = [line.points[0], line.points.at(-1)];
  if (!first || !last) return null;
  const digits = Number.isInteger(line.most) && line.most <= 10 ? 2 : 0;
  return (
    <figure className={classes.picture}>
      <div className={classes.scale} aria-hidden>
        <span>{format.number(line.most)}</span>
        <span>{format.number(line.least)}</span>
      </div>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('trend.summary', {
          count: line.points.length,
          first: format.number(first.value, digits),
          last: format.number(last.value, digits),
        })}
      >
        {[0, 0.5, 1].map((share) => (
          <line
            key={share}
            className={classes.rule}
            x1={0}
            x2={WIDTH}
            y1={TOP + share * (HEIGHT - 2 * TOP)}
            y2={TOP + share * (HEIGHT - 2 * TOP)}
          />
        ))}
        {line.points.map(
          (point) =>
            point.low !== undefined &&
            point.high !== undefined && (
              <line
                key={point.period.from}
                className={classes.interval}
                x1={x(point.x)}
                x2={x(point.x)}
                y1={y(point.low)}
                y2={y(point.high)}
              />
            ),
        )}
        <polyline
          className={classes.line}
          points={line.points.map((point) => `${x(point.x)},${y(point.value)}`).join(' ')}
        />
        {line.points.map((point) => (
          <line
            key={point.period.from}
            className={classes.dot}
            x1={x(point.x)}
            x2={x(point.x)}
            y1={y(point.value)}
            y2={y(point.value)}
          >
            <title>
              {`${format.date(point.period.from)}: ${format.number(point.value, digits)} (n = ${format.number(point.score.n)})`}
            </title>
          </line>
        ))}
      </svg>
      <div className={classes.times} aria-hidden>
        <span>{format.date(first.period.from)}</span>
        {last !== first && <span>{format.date(last.period.from)}</span>}
      </div>
    </figure>
  );
}
