import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Rating, Score } from '../wire/analysis';
import { whiskerOf } from './geometry';
import classes from './measured.module.css';
import { NumberButton } from './NumberButton';
import { type NumberName, ratingNumber } from './numbers';

interface RatingsProps {
  readonly ratings: readonly Rating[];
  readonly name: (number: 'ticketScore' | 'mentionScore') => NumberName;
}

/** What people rate without a survey, each kind of evidence by itself. */
export function Ratings({ ratings, name }: RatingsProps) {
  const { t } = useTranslation('measured');
  return ratings.map(({ kind, score }) => (
    <div key={kind} className={classes.rating}>
      <small>{t(`number.${ratingNumber(kind)}`)}</small>
      <Whisker score={score} name={name(ratingNumber(kind))} />
    </div>
  ));
}

/** A score on its scale: a dot with its 95 % interval, and the number of answers and persons. */
export function Whisker({ score, name }: { score: Score; name: NumberName }) {
  const { t } = useTranslation(['measured', 'common']);
  const format = useFormat();
  const { at, low, high } = whiskerOf(score);
  const interval =
    score.low === undefined || score.high === undefined
      ? undefined
      : t('interval', { low: format.number(score.low, 2), high: format.number(score.high, 2) });
  const scale = t('scoreOf', {
    min: format.number(score.scale.min),
    max: format.number(score.scale.max),
  });
  const extra = [
    score.csat && t('csat', { value: format.share(score.csat.value / 100) }),
    score.nps && t('nps', { value: format.number(score.nps.value, 0) }),
  ].filter(Boolean);
  return (
    <div className={classes.whisker}>
      <span className={classes.scoreValue}>
        <NumberButton
          name={name}
          value={format.number(score.mean, 2)}
          hint={[interval, ...extra].filter(Boolean).join(' · ')}
        />
        <small>{scale}</small>
      </span>
      <span className={classes.axis} role="img" aria-label={interval ?? scale}>
        <span
          className={classes.range}
          style={{ insetInlineStart: `${100 * low}%`, inlineSize: `${100 * (high - low)}%` }}
        />
        <span className={classes.dot} style={{ insetInlineStart: `${100 * at}%` }} />
      </span>
      <small className={classes.sample}>{t('n', { count: score.n })}</small>
      {score.persons !== score.n && (
        <small className={classes.people}>
          {t('common:count.persons', { count: score.persons })}
        </small>
      )}
    </div>
  );
}
