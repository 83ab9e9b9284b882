import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { SharedMap, SharedMapFigures } from '../wire/generated/api';
import { Board } from './Board';
import { Preparing } from './Preparing';
import { SharedHead } from './SharedHead';
import classes from './SharedPage.module.css';
import { StageList } from './StageList';

const NARROW = matchMedia('(max-width: 47.99em)');

function subscribe(changed: () => void): () => void {
  NARROW.addEventListener('change', changed);
  return () => NARROW.removeEventListener('change', changed);
}

interface SharedMapViewProps {
  readonly map: SharedMap;
  /** Whether numbers will come. */
  readonly preparing: boolean;
}

/** A map to be read: as a table of stages and lanes, on a phone stage by stage. */
export function SharedMapView({ map, preparing }: SharedMapViewProps) {
  const { t } = useTranslation('shared');
  const narrow = useSyncExternalStore(subscribe, () => NARROW.matches);
  return (
    <>
      <SharedHead title={map.title || t('untitled')}>
        {map.description && (
          <p className={classes.description}>
            <bdi>{map.description}</bdi>
          </p>
        )}
      </SharedHead>
      {preparing && <Preparing />}
      {map.stages.length === 0 && <p className={classes.note}>{t('empty')}</p>}
      {map.stages.length > 0 && (narrow ? <StageList map={map} /> : <Board map={map} />)}
      {map.numbers && <Rule figures={map.numbers} />}
    </>
  );
}

/** By which rule the numbers are shown, and of when they are. */
function Rule({ figures }: { figures: SharedMapFigures }) {
  const { t } = useTranslation('shared');
  const format = useFormat();
  return (
    <section className={classes.rule} aria-label={t('rule.title')}>
      <p>{t('rule.groups', { fewest: format.number(figures.fewest) })}</p>
      <p>
        {figures.windowDays > 0 && `${t('rule.window', { count: figures.windowDays })} `}
        {t('rule.computed', { time: format.dateTime(figures.computed) })}
        {figures.asOf && ` ${t('rule.asOf', { time: format.date(figures.asOf) })}`}
      </p>
    </section>
  );
}
