import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { TimesToEnds } from '../wire/generated/api';
import { type Curve, curvesOf, horizonOf, topOf } from './curve';
import classes from './journeys.module.css';

const WIDTH = 640;
const HEIGHT = 260;

const path = (corners: Curve['line'], close = false) =>
  `M${corners.map(({ x, y }) => `${(x * WIDTH).toFixed(1)},${((1 - y) * HEIGHT).toFixed(1)}`).join('L')}${close ? 'Z' : ''}`;

/** What share has come to each stage by when, with the 95 % band, and how many were still watched. */
export function CurvePicture({ times }: { times: TimesToEnds }) {
  const { t } = useTranslation('journeys');
  const format = useFormat();
  const curves = curvesOf(times);
  const horizon = horizonOf(times);
  const top = topOf(times);
  const marks = times.watched.map((one) => ({ ...one, at: one.millis / horizon }));
  const summary = times.ends
    .map(({ label, points }) => {
      const last = points.at(-1);
      return last
        ? t('times.says', {
            stage: label,
            share: format.share(last.share, 1),
            time: format.duration(last.millis),
          })
        : '';
    })
    .filter(Boolean)
    .join(' ');
  return (
    <div className={classes.curves}>
      <div className={classes.curveScale} aria-hidden>
        {[1, 0.75, 0.5, 0.25, 0].map((share) => (
          <span key={share}>{format.share(share * top)}</span>
        ))}
      </div>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={summary}
      >
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <line
            key={share}
            className={classes.rule}
            data-half={(1 - share) * top === 0.5 || undefined}
            x1={0}
            x2={WIDTH}
            y1={share * HEIGHT}
            y2={share * HEIGHT}
          />
        ))}
        {marks.map(({ at, millis }) => (
          <line
            key={millis}
            className={classes.rule}
            x1={at * WIDTH}
            x2={at * WIDTH}
            y1={0}
            y2={HEIGHT}
          />
        ))}
        {curves.map(({ end, band }, at) => (
          <path key={end.id} className={classes.band} data-curve={at} d={path(band, true)} />
        ))}
        {curves.map(({ end, line }, at) => (
          <path key={end.id} className={classes.curve} data-curve={at} d={path(line)} />
        ))}
      </svg>
      <span className={classes.curveScale} />
      <div className={classes.marks} aria-hidden>
        {marks.map(({ at, millis }) => (
          <span key={millis} style={{ insetInlineStart: `${100 * at}%` }}>
            {millis === 0 ? format.number(0) : format.duration(millis)}
          </span>
        ))}
      </div>
      <span className={classes.riskHead}>{t('times.watched')}</span>
      <span />
      <ul className={classes.marks} aria-label={t('times.watched')}>
        {marks.map(({ at, millis, persons }) => (
          <li
            key={millis}
            style={{ insetInlineStart: `${100 * at}%` }}
            aria-label={t('times.watchedAt', {
              persons: format.number(persons),
              time: millis === 0 ? format.number(0) : format.duration(millis),
            })}
          >
            {format.compact(persons)}
          </li>
        ))}
      </ul>
    </div>
  );
}
