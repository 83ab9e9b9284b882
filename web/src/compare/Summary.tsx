import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { useDidWords } from '../journeys/useDidWords';
import type { Place } from '../journeys/useMapPlaces';
import { useDocumentVersion } from '../measured/useDocumentVersion';
import type { Comparison } from '../wire/generated/api';
import classes from './Compare.module.css';
import { count } from './comparison';
import { dayBefore, type Side, type Sides } from './search';
import { useMapTitle } from './useMapTitle';
import { useNames } from './useNames';
import { useVersionName } from './useVersions';

interface SummaryProps {
  readonly place: { readonly workspace: string; readonly map: string };
  readonly comparison: Comparison;
  readonly sides: Sides;
  readonly touchpoints: readonly Place[];
}

/** Who stands on each side, and in one sentence what came of it. */
export function Summary({ place, comparison, sides, touchpoints }: SummaryProps) {
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
              <SideName place={place} side={sides[side]} touchpoints={touchpoints} />
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

interface SideNameProps extends Pick<SummaryProps, 'place' | 'touchpoints'> {
  readonly side: Side;
}

/** A side in words: its days, channel, persona, customers, map or version of it. */
function SideName({ place, side, touchpoints }: SideNameProps) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const names = useNames();
  const mapTitle = useMapTitle(side.map);
  const now = useDocumentVersion(place.workspace, place.map);
  const version = useVersionName(place.workspace, place.map, now, side.version);
  const did = useDidWords(side, touchpoints);
  const { from, to, channel, persona, others } = side;
  const words = [
    from && to && `${format.date(from)} – ${format.date(dayBefore(to))}`,
    from && !to && t('from', { date: format.date(from) }),
    !from && to && t('before', { date: format.date(to) }),
    channel && names.channel(channel),
    others
      ? t('everyoneElse')
      : [persona && names.persona(persona), did].filter(Boolean).join(' · '),
    mapTitle,
    version && t('asOf', { version }),
  ].filter(Boolean);
  return <bdi>{words.length > 0 ? words.join(' · ') : t('thisMap')}</bdi>;
}
