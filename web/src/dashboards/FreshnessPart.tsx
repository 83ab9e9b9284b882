import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Dashboard } from '../wire/generated/api';
import classes from './dashboards.module.css';

const SHOWN = 8;

interface FreshnessPartProps {
  readonly ws: string;
  readonly dashboard: Dashboard;
}

/** How recent evidence is, and how far it holds the maps. */
export function FreshnessPart({ ws, dashboard }: FreshnessPartProps) {
  const { t } = useTranslation('dashboards');
  const format = useFormat();
  const { freshness, maps } = dashboard;
  return (
    <section className={classes.part} aria-labelledby="dashboard-freshness">
      <h2 id="dashboard-freshness">{t('freshness.title')}</h2>
      {freshness.newest && (
        <p className={classes.quiet}>
          {t('freshness.newest', { time: format.dateTime(freshness.newest) })}
        </p>
      )}
      <ul className={classes.covers}>
        {maps.map((map) => (
          <li key={map.id}>
            <Link to="/w/$ws/maps/$map" params={{ ws, map: map.id }}>
              <bdi>{map.title || t('untitled')}</bdi>
            </Link>
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
