import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import classes from './EvidencePage.module.css';
import { coverageQuery } from './queries';

const SHOWN = 8;

/** The touchpoints that no evidence of late tells about: where the map may have grown stale. */
export function SilentTouchpoints({ workspace, events }: { workspace: string; events: number }) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { data } = useQuery(coverageQuery(workspace, events));
  if (!data || data.touchpoints.length === 0) return null;
  const silent = data.touchpoints.filter(({ recent }) => recent === 0);
  const shown = all ? silent : silent.slice(0, SHOWN);
  return (
    <section className={classes.section}>
      <h2>{t('coverage.title')}</h2>
      <p className={classes.quiet}>
        {silent.length === 0
          ? t('coverage.none')
          : t('coverage.sum', {
              fresh: data.touchpoints.length - silent.length,
              all: data.touchpoints.length,
              since: format.date(data.since),
            })}
      </p>
      {silent.length > 0 && (
        <>
          <ul className={classes.silent} aria-label={t('coverage.silent')}>
            {shown.map((each) => (
              <li key={each.touchpoint}>
                <bdi>{each.name}</bdi>
                <small>
                  {each.rules === 0
                    ? t('coverage.norule')
                    : t('coverage.last', {
                        date: each.lastTime ? format.date(each.lastTime) : t('coverage.never'),
                      })}
                </small>
              </li>
            ))}
          </ul>
          <p>
            {silent.length > shown.length && (
              <Button size="compact-sm" variant="default" onClick={() => setAll(true)} me="xs">
                {t('coverage.more', { count: silent.length })}
              </Button>
            )}
            {silent.some(({ rules }) => rules === 0) && (
              <Link to="/w/$ws/rules" params={{ ws: workspace }}>
                {t('coverage.rules')}
              </Link>
            )}
          </p>
        </>
      )}
    </section>
  );
}
