import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Dashboard, DashboardMapLine } from '../wire/generated/api';
import classes from './dashboards.module.css';

const SHOWN = 8;

interface FreshnessPartProps {
  readonly dashboard: Pick<Dashboard, 'freshness' | 'maps'>;
  /** A map's title, where it can lead somewhere. */
  readonly named?: (map: DashboardMapLine) => ReactNode;
  /** When the newest evidence is of. */
  readonly written: (time: string) => string;
}

/** How recent evidence is, and how far it holds the maps. */
export function FreshnessPart({ dashboard, named, written }: FreshnessPartProps) {
  const { t } = useTranslation('dashboards');
  const format = useFormat();
  const { freshness, maps } = dashboard;
  return (
    <section className={classes.part} aria-labelledby="dashboard-freshness">
      <h2 id="dashboard-freshness">{t('freshness.title')}</h2>
      {freshness.newest && (
        <p className={classes.quiet}>
          {t('freshness.newest', { time: written(freshness.newest) })}
        </p>
      )}
      <ul className={classes.covers}>
        {maps.map((map) => (
          <li key={map.id}>
            {named?.(map) ?? <bdi>{map.title || t('untitled')}</bdi>}
            <span className={classes.meter} aria-hidden>
              <span style={{ inlineSize: `${map.cover * 100}%` }} />
            </span>
            <span className={classes.quiet}>
              {map.claims > 0
                ? t('freshness.cover', { cover: format.share(map.cover) })
                : t('freshness.noClaims')}{' '}
              {t('freshness.changed', { when: format.ago(map.changed) })}
            </span>
          </li>
        ))}
      </ul>
      {freshness.silent.length > 0 && (
        <>
          <h3>{t('freshness.silent')}</h3>
          <ul className={classes.silent}>
            {freshness.silent.slice(0, SHOWN).map(({ touchpoint, name, lastTime }) => (
              <li key={touchpoint}>
                <bdi>{name}</bdi>{' '}
                <span className={classes.quiet}>
                  {lastTime
                    ? t('freshness.last', { date: format.date(lastTime) })
                    : t('freshness.never')}
                </span>
              </li>
            ))}
          </ul>
          {freshness.silent.length > SHOWN && (
            <p className={classes.quiet}>
              {t('freshness.more', { n: format.number(freshness.silent.length - SHOWN) })}
            </p>
          )}
        </>
      )}
    </section>
  );
}
