import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Comparison } from '../wire/generated/api';
import classes from './Compare.module.css';
import { count } from './comparison';
import { dayBefore, type Side, type Sides } from './search';
import { useMapTitle } from './useMapTitle';
import { useNames } from './useNames';

/** Who stands on each side, and in one sentence what came of it. */
export function Summary({ comparison, sides }: { comparison: Comparison; sides: Sides }) {
  const { t } = useTranslation(['compare', 'common']);
  const differs = count(comparison, 'differs');
  const same = comparison.compared.some(({ verdict }) => verdict === 'same-journeys');
  return (
    <section className={classes.summary} aria-label={t('summary')}>
      <dl className={classes.groups}>
        {(['a', 'b'] as const).map((side) => (
          <div key={side}>
            <dt data-side={side}>{side.toUpperCase()}</dt>
            <dd>
              <SideName side={sides[side]} />
              <small>
                {t('common:count.persons', { count: comparison[side].persons })}
                {comparison[side].windowOver < comparison[side].persons &&
                  ` · ${t('windowOver', { count: comparison[side].windowOver })}`}
              </small>
            </dd>
          </div>
        ))}
      </dl>
      <p role="status" className={classes.outcome}>
        {same
          ? t('outcomeSame')
          : `${t('outcome', { count: differs, tested: comparison.tested })} ${t('corrected')}`}
      </p>
    </section>
  );
}

/** A side in words: its days, channel, persona or map. */
function SideName({ side }: { side: Side }) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const names = useNames();
  const mapTitle = useMapTitle(side.map);
  const { from, to, channel, persona } = side;
  const words = [
    from && to && `${format.date(from)} – ${format.date(dayBefore(to))}`,
    from && !to && t('from', { date: format.date(from) }),
    !from && to && t('before', { date: format.date(to) }),
    channel && names.channel(channel),
    persona && names.persona(persona),
    mapTitle,
  ].filter(Boolean);
  return <bdi>{words.length > 0 ? words.join(' · ') : t('thisMap')}</bdi>;
}
