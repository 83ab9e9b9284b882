import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { MapRef } from '../maps/MapOverlay';
import type { ChannelMeasures } from '../wire/analysis';
import classes from './measured.module.css';
import { useMeasured, useTouchpointMeasures } from './measuredStore';
import { NumberButton } from './NumberButton';
import type { NumberName, TouchpointNumber } from './numbers';
import { ShareBounds } from './ShareInterval';
import { Fact, Times } from './StageHeader';
import { Ratings, Whisker } from './Whisker';

interface TouchpointCardProps extends MapRef {
  readonly stage: string;
  readonly touchpoint: string;
}

/** What was measured of a touchpoint, in its card. */
export function TouchpointCard({ touchpoint }: TouchpointCardProps) {
  const { t } = useTranslation(['measured', 'common']);
  const format = useFormat();
  const measures = useTouchpointMeasures(touchpoint);
  const known = useMeasured((state) => state.measures !== undefined);
  const stale = useMeasured((state) => state.stale);
  if (!measures) return known ? <p className={classes.noEvents}>{t('noEvents')}</p> : null;
  if (measures.events === 0) return <p className={classes.noEvents}>{t('noEvents')}</p>;
  const name = (number: TouchpointNumber): NumberName => ({
    of: 'touchpoint',
    id: touchpoint,
    number,
  });
  const { reached, wentOn, returns, score } = measures;
  return (
    <div className={classes.card} data-stale={stale || undefined}>
      <p className={classes.cardHead}>
        <NumberButton
          name={name('reached')}
          value={format.number(reached)}
          className={classes.medium}
          hint={t('common:count.events', { count: measures.events })}
        />
        {measures.share && (
          <small>{t('ofAll', { share: format.share(measures.share.value, 1) })}</small>
        )}
        {measures.share && <ShareBounds share={measures.share} />}
      </p>
      <dl className={classes.facts}>
        <Fact label={t('number.dropped')}>
          <NumberButton name={name('dropped')} value={format.number(reached - wentOn)} />
          {measures.dropOff && (
            <small>
              {t('dropOff', { share: format.share(measures.dropOff.value, 1) })}{' '}
              <ShareBounds share={measures.dropOff} />
            </small>
          )}
        </Fact>
        {measures.timeToNext && <Times time={measures.timeToNext} name={name('timeToNext')} />}
        {returns.persons > 0 && (
          <Fact label={t('number.returns')}>
            <NumberButton name={name('returns')} value={format.number(returns.persons)} />
          </Fact>
        )}
      </dl>
      {score && <Whisker score={score} name={name('score')} />}
      <Ratings ratings={measures.ratings} name={name} />
      {measures.channels.length > 1 && <Channels channels={measures.channels} />}
    </div>
  );
}

/** A touchpoint's events by channel, with each channel's score. */
function Channels({ channels }: { channels: readonly ChannelMeasures[] }) {
  const { t } = useTranslation(['measured', 'common']);
  const format = useFormat();
  const names = useMeasured((state) => state.channelNames);
  const most = Math.max(...channels.map(({ events }) => events));
  return (
    <details className={classes.channels}>
      <summary>{t('channels')}</summary>
      <ul>
        {channels.map(({ channel, events, persons, score }) => (
          <li key={channel} title={t('common:count.persons', { count: persons })}>
            <bdi>{names.get(channel) ?? (channel || '–')}</bdi>
            <span>{score ? `${format.number(score.mean, 1)} ★` : ''}</span>
            <span>{format.compact(events)}</span>
            <i aria-hidden style={{ inlineSize: `${(100 * events) / most}%` }} />
          </li>
        ))}
      </ul>
    </details>
  );
}
