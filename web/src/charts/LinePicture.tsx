import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './charts.module.css';
import { heightOn } from './scale';

const WIDTH = 320;
const HEIGHT = 120;
const TOP = 6;

/** A figure of one period, with its 95 % interval where it has one. */
export interface LinePoint {
  readonly key: string;
  /** The middle of its period, 0 at the start and 1 at the end of what is shown. */
  readonly x: number;
  readonly value: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** When, in the reader's words. */
  readonly when: string;
  /** What it says, in the reader's words. */
  readonly says: string;
}

/** A moment that matters. */
export interface LineMark {
  readonly key: string;
  /** 0 at the start and 1 at the end of what is shown. */
  readonly x: number;
  /** When and what, in the reader's words. */
  readonly says: string;
}

interface LinePictureProps {
  readonly points: readonly LinePoint[];
  /** The ends of the scale, and how they are written. */
  readonly least: number;
  readonly most: number;
  readonly written: (value: number) => string;
  readonly marks?: readonly LineMark[];
  /** What stands above the picture, as wide as it. */
  readonly children?: ReactNode;
}

/** A figure from period to period, each with its 95 % interval; a chart's table says the same. */
export function LinePicture({
  points,
  least,
  most,
  written,
  marks = [],
  children,
}: LinePictureProps) {
  const { t } = useTranslation('charts');
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const y = (value: number) => TOP + (1 - heightOn({ least, most }, value)) * (HEIGHT - 2 * TOP);
  const x = (share: number) => share * WIDTH;
  const told = t('line', { count: points.length, first: first.says, last: last.says });
  return (
    <div className={classes.picture}>
      {children && <div className={classes.above}>{children}</div>}
      <div className={classes.scale} aria-hidden>
        <span>{written(most)}</span>
        <span>{written(least)}</span>
      </div>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={[told, ...marks.map(({ says }) => says)].join('; ')}
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
        {marks.map((mark) => (
          <line
            key={mark.key}
            className={classes.mark}
            x1={x(mark.x)}
            x2={x(mark.x)}
            y1={0}
            y2={HEIGHT}
          />
        ))}
        {points.map(
          (point) =>
            point.low !== undefined &&
            point.high !== undefined && (
              <line
                key={point.key}
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
          points={points.map((point) => `${x(point.x)},${y(point.value)}`).join(' ')}
        />
        {points.map((point) => (
          <line
            key={point.key}
            className={classes.dot}
            x1={x(point.x)}
            x2={x(point.x)}
            y1={y(point.value)}
            y2={y(point.value)}
          >
            <title>{`${point.when}: ${point.says}`}</title>
          </line>
        ))}
      </svg>
      <div className={classes.times} aria-hidden>
        <span>{first.when}</span>
        {last !== first && <span>{last.when}</span>}
      </div>
    </div>
  );
}
