import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Effect, EffectPoint } from '../wire/generated/api';
import { figureOf, rangeOf, shownDays } from './effect';
import classes from './improvements.module.css';

const WIDTH = 640;
const HEIGHT = 200;

/** The days, what the model makes of them, what would have been, and where the change stands. */
export function EffectPicture({
  effect,
  label,
}: {
  readonly effect: Effect;
  readonly label: string;
}) {
  const { t } = useTranslation('improvements');
  const format = useFormat();
  const points = shownDays(effect.points);
  const isByWeek = points.length < effect.points.length;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const [least, most] = rangeOf(points);
  const x = (index: number) => ((index + 0.5) / points.length) * WIDTH;
  const y = (value: number) => (1 - (value - least) / (most - least)) * HEIGHT;
  const start = points.findIndex(({ phase }) => phase === 'after');
  const dots = (of: (point: EffectPoint) => number | undefined, name: string | undefined) =>
    points.map((point, index) => {
      const value = of(point);
      return (
        value !== undefined && (
          <line
            key={`${name}${point.day}`}
            className={point.phase === 'pause' ? `${name} ${classes.pause}` : name}
            x1={x(index)}
            x2={x(index)}
            y1={y(value)}
            y2={y(value)}
          />
        )
      );
    });
  const line = (of: (point: EffectPoint) => number | undefined) =>
    points
      .flatMap((point, index) => {
        const value = of(point);
        return value === undefined ? [] : [`${x(index)},${y(value)}`];
      })
      .join(' ');
  return (
    <div className={classes.picture}>
      <div className={classes.scale} aria-hidden>
        <span>{figureOf(most, effect.measure, format)}</span>
        <span>{figureOf(least, effect.measure, format)}</span>
      </div>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        {start >= 0 && (
          <line className={classes.mark} x1={x(start)} x2={x(start)} y1={0} y2={HEIGHT} />
        )}
        {dots(({ othersValue }) => othersValue, classes.otherDot)}
        {dots(({ value }) => value, classes.dot)}
        <polyline
          className={classes.without}
          points={line(({ phase, without }) => (phase === 'after' ? without : undefined))}
        />
        <polyline className={classes.fitted} points={line(({ fitted }) => fitted)} />
      </svg>
      <div className={classes.times} aria-hidden>
        <span>{format.date(first.day)}</span>
        <span>{format.date(last.day)}</span>
      </div>
      <ul className={classes.legend}>
        <li className={classes.keyDot}>{t(isByWeek ? 'legend.weeks' : 'legend.days')}</li>
        {points.some(({ othersValue }) => othersValue !== undefined) && (
          <li className={classes.keyOther}>{t('legend.others')}</li>
        )}
        {points.some(({ fitted }) => fitted !== undefined) && (
          <>
            <li className={classes.keyFitted}>{t('legend.fitted')}</li>
            <li className={classes.keyWithout}>{t('legend.without')}</li>
          </>
        )}
        <li className={classes.keyMark}>
          {t('legend.start', { date: format.date(effect.start) })}
        </li>
      </ul>
    </div>
  );
}
