import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Comparison } from '../wire/generated/api';
import classes from './Compare.module.css';
import { type AtPlace, byPlace, type Compared } from './comparison';
import { DifferenceTile } from './DifferenceTile';

interface DifferenceMapProps {
  readonly comparison: Comparison;
  readonly stages: readonly { readonly id: string; readonly title: string }[];
  readonly nameOf: (touchpoint: string) => string;
}

/** The map with what differs at each of its places. */
export function DifferenceMap({ comparison, stages, nameOf }: DifferenceMapProps) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const places = byPlace(comparison);
  const titleOf = (id: string) => stages.find((stage) => stage.id === id)?.title || t('unnamed');
  return (
    <section className={classes.mapBox} aria-label={t('show.map')}>
      <Switch
        size="xs"
        label={t('showAll')}
        checked={all}
        onChange={(event) => setAll(event.currentTarget.checked)}
      />
      {places.journey.length > 0 && (
        <div className={classes.journey}>
          <h2>{t('journey')}</h2>
          {places.journey.map((one) => (
            <DifferenceTile key={one.measure} one={one} />
          ))}
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <ol className={classes.columns} tabIndex={0}>
        {places.stages.map((stage, at) => (
          <li key={stage.id} className={classes.column}>
            <h2 className={classes.stage} dir="auto">
              <span aria-hidden>{format.number(at + 1)}</span> {titleOf(stage.id)}
            </h2>
            <Place place={stage} all={all} />
            {stage.touchpoints.map((touchpoint) => (
              <article key={touchpoint.id} className={classes.touchpoint}>
                <h3 dir="auto">{nameOf(touchpoint.id)}</h3>
                <Place place={touchpoint} all={all} />
              </article>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What differs at a place; the rest is counted, and told when asked for. */
function Place({ place, all }: { place: AtPlace; all: boolean }) {
  const { t } = useTranslation('compare');
  const isShown = ({ verdict }: Compared) => verdict === 'differs' || verdict === 'same-journeys';
  const shown = all ? place.compared : place.compared.filter(isShown);
  const rest = place.compared.filter((one) => !shown.includes(one));
  const of = (verdict: Compared['verdict']) => rest.filter((one) => one.verdict === verdict).length;
  const none = of('no-evidence');
  const few = of('too-few');
  return (
    <div className={classes.tiles}>
      {shown.map((one) => (
        <DifferenceTile key={one.measure} one={one} />
      ))}
      {(none > 0 || few > 0) && (
        <p className={classes.rest}>
          {[none > 0 && t('restNone', { count: none }), few > 0 && t('restFew', { count: few })]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </div>
  );
}
