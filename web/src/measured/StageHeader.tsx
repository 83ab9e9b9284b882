import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { MapRef } from '../maps/MapOverlay';
import type { StageMeasures, TimeToNext } from '../wire/analysis';
import { funnelOf } from './geometry';
import classes from './measured.module.css';
import { useMeasured, useStageMeasures } from './measuredStore';
import { NumberButton } from './NumberButton';
import type { NumberName, StageNumber } from './numbers';
import { ShareWhisker, useIntervalText } from './ShareInterval';
import { Ratings, Whisker } from './Whisker';

const PARTS = ['converted', 'pending', 'lost'] as const;

/** What was measured of a stage: who came this far, who went on, how long it took, how it was. */
export function StageHeader({ stage }: MapRef & { readonly stage: string }) {
  const { t } = useTranslation('measured');
  const format = useFormat();
  const measures = useStageMeasures(stage);
  const stale = useMeasured((state) => state.stale);
  const interval = useIntervalText();
  if (!measures) return <div className={classes.stage} data-empty aria-hidden />;
  const name = (number: StageNumber): NumberName => ({ of: 'stage', id: stage, number });
  const { reached, conversion, score, returns } = measures;
  return (
    <div className={classes.stage} data-stale={stale || undefined}>
      <p className={classes.reached}>
        <NumberButton
          name={name('reached')}
          value={format.number(reached)}
          className={classes.big}
          hint={
            measures.overallConversion === undefined
              ? undefined
              : `${t('overall', { share: format.share(measures.overallConversion.value, 1) })} · ${interval(measures.overallConversion)}`
          }
        />
        <span>{t('number.reached')}</span>
        <span className={classes.conversion}>
          {conversion && t('conversion', { share: format.share(conversion.value, 1) })}
          {conversion && <ShareWhisker share={conversion} />}
        </span>
      </p>
      {measures.dropOff !== undefined && <Funnel measures={measures} name={name} />}
      <dl className={classes.facts}>
        {measures.timeToNext && <Times time={measures.timeToNext} name={name('timeToNext')} />}
        {measures.visited > reached && (
          <Fact label={t('number.visited')}>
            <NumberButton name={name('visited')} value={format.number(measures.visited)} />
          </Fact>
        )}
        {returns.persons > 0 && (
          <Fact label={t('number.returns')}>
            <NumberButton
              name={name('returns')}
              value={format.number(returns.persons)}
              hint={t('times', { count: returns.occurrences })}
            />
          </Fact>
        )}
      </dl>
      {score && <Whisker score={score} name={name('score')} />}
      <Ratings ratings={measures.ratings} name={name} />
    </div>
  );
}

interface FunnelProps {
  readonly measures: StageMeasures;
  readonly name: (number: StageNumber) => NumberName;
}

/** Of those who reached the stage: who went on, whose window is still open, who is lost. */
function Funnel({ measures, name }: FunnelProps) {
  const { t } = useTranslation('measured');
  const format = useFormat();
  const interval = useIntervalText();
  const shares = funnelOf(measures);
  const dropOff = measures.dropOff;
  return (
    <div
      className={classes.funnel}
      title={
        dropOff &&
        `${t('dropOff', { share: format.share(dropOff.value, 1) })} · ${interval(dropOff)}`
      }
    >
      <span
        className={classes.funnelBar}
        role="img"
        aria-label={t('funnel', {
          reached: format.number(measures.reached),
          converted: format.number(measures.converted),
          lost: format.number(measures.lost),
          pending: format.number(measures.pending),
        })}
      >
        {PARTS.map((part) => (
          <span key={part} data-part={part} style={{ inlineSize: `${100 * shares[part]}%` }} />
        ))}
      </span>
      <ul className={classes.parts}>
        {PARTS.map((part) =>
          part !== 'converted' && measures[part] === 0 ? null : (
            <li key={part} data-part={part} title={format.share(shares[part], 1)}>
              <i aria-hidden />
              <NumberButton name={name(part)} value={format.number(measures[part])} />
              <small>{t(`number.${part}`)}</small>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}

/** Median and 90th percentile of the time until the next. */
export function Times({ time, name }: { time: TimeToNext; name: NumberName }) {
  const { t } = useTranslation('measured');
  const format = useFormat();
  return (
    <Fact label={t('number.timeToNext')}>
      <NumberButton
        name={name}
        value={format.duration(time.medianMillis)}
        hint={`${t('median')}, ${t('n', { count: time.n })}`}
      />
      <small>{t('p90', { time: format.duration(time.p90Millis) })}</small>
    </Fact>
  );
}

export function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
