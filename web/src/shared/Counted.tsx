import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { SharedNumbersCounted, SharedNumbersRated } from '../wire/generated/api';
import classes from './Counted.module.css';
import { onScale } from './rated';

interface CountedProps {
  readonly counted: SharedNumbersCounted;
  readonly fewest: number;
}

/** A stage or a touchpoint in numbers, as far as they may be shown. */
export function Counted({ counted, fewest }: CountedProps) {
  const { t } = useTranslation('shared');
  const format = useFormat();
  const { persons, goOn, medianMillis, p90Millis, score } = counted;
  if (persons === 0 && !score) {
    return <p className={classes.fewer}>{t('fewer', { count: fewest })}</p>;
  }
  return (
    <div className={classes.counted}>
      {persons > 0 ? (
        <p className={classes.persons} title={t('atLeast')}>
          <strong>{format.number(persons)}</strong>
          <span aria-hidden>+</span> {t('persons', { count: persons })}
          <span className="wl-hidden">, {t('atLeast')}</span>
        </p>
      ) : (
        <p className={classes.fewer}>{t('fewer', { count: fewest })}</p>
      )}
      {goOn !== undefined && (
        <p className={classes.goOn}>
          <span className={classes.bar} aria-hidden>
            <span style={{ inlineSize: `${goOn}%` }} />
          </span>
          {t('goOn', { share: format.share(goOn / 100) })}
        </p>
      )}
      {medianMillis !== undefined && (
        <p>
          {t('median', { time: format.duration(medianMillis) })}
          {p90Millis !== undefined && (
            <small>{t('p90', { time: format.duration(p90Millis) })}</small>
          )}
        </p>
      )}
      {score && <Rated score={score} />}
    </div>
  );
}

/** A score on its scale, with its interval. */
function Rated({ score }: { score: SharedNumbersRated }) {
  const { t } = useTranslation('shared');
  const format = useFormat();
  const { mean, low, high, min, max, csat, nps, persons } = score;
  const interval =
    low === undefined || high === undefined
      ? undefined
      : t('interval', { low: format.number(low, 1), high: format.number(high, 1) });
  const from = onScale(low ?? mean, score);
  const to = onScale(high ?? mean, score);
  return (
    <div className={classes.rated}>
      <p className={classes.mean}>
        <strong>{format.number(mean, 1)}</strong>
        <small>{t('scale', { min: format.number(min), max: format.number(max) })}</small>
      </p>
      <span
        className={classes.axis}
        role="img"
        aria-label={interval ?? t('score')}
        title={interval}
      >
        <span
          className={classes.range}
          style={{ insetInlineStart: `${100 * from}%`, inlineSize: `${100 * (to - from)}%` }}
        />
        <span
          className={classes.dot}
          style={{ insetInlineStart: `${100 * onScale(mean, score)}%` }}
        />
      </span>
      <p className={classes.more}>
        {t('answered', { count: persons })}
        {csat !== undefined && ` · ${t('csat', { share: format.share(csat / 100) })}`}
        {nps !== undefined && ` · ${t('nps', { value: format.number(nps) })}`}
      </p>
    </div>
  );
}
