import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Coffee } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../charts/Chart';
import { useFormat } from '../i18n/useFormat';
import { EmptyState } from '../ui/EmptyState';
import type { SessionNumbers } from '../wire/generated/api';
import { Answer } from './Answer';
import classes from './journeys.module.css';
import { journeysQuery } from './queries';
import { gapOf, gaps, type SessionRow, sessionRows } from './sessions';
import type { TabProps } from './tab';

/** How customers' steps come together in sittings. */
export function SessionsTab({ map, search, filter, stamp, onChange }: TabProps) {
  const { t } = useTranslation('journeys');
  const format = useFormat();
  const gapMinutes = gapOf(search);
  const query = useQuery(journeysQuery(map, 'sessions', { ...filter, gapMinutes }, stamp));
  return (
    <>
      <div className={classes.choices}>
        <NativeSelect
          size="xs"
          label={t('sessions.gap')}
          value={String(gapMinutes)}
          onChange={(event) => onChange({ pause: event.currentTarget.value })}
          data={gaps.map((minutes) => ({
            value: String(minutes),
            label: format.duration(minutes * 60_000),
          }))}
        />
      </div>
      <Answer query={query}>
        {(sessions) => <Told sessions={sessions} gapMinutes={gapMinutes} />}
      </Answer>
    </>
  );
}

interface ToldProps {
  readonly sessions: SessionNumbers;
  readonly gapMinutes: number;
}

function Told({ sessions, gapMinutes }: ToldProps) {
  const { t } = useTranslation(['journeys', 'charts']);
  const format = useFormat();
  const rows = sessionRows(sessions);
  const { lengthMillis, steps, pauseMillis } = sessions;
  if (sessions.sessions === 0 || !lengthMillis || !steps) {
    return <EmptyState icon={Coffee} title={t('sessions.none')} hint={t('sessions.noneHint')} />;
  }
  const shown = ({ timed }: SessionRow, value: number) =>
    timed ? format.duration(value) : format.number(value);
  return (
    <div className={classes.told}>
      <p className={classes.said}>
        {t('sessions.says', {
          time: format.duration(lengthMillis.median),
          steps: t('sessions.stepCount', { count: steps.median }),
        })}{' '}
        {pauseMillis && t('sessions.saysPause', { time: format.duration(pauseMillis.median) })}
      </p>
      <dl className={classes.totals}>
        <div>
          <dt>{t('sessions.sessions')}</dt>
          <dd>{format.number(sessions.sessions)}</dd>
        </div>
        <div>
          <dt>{t('sessions.persons')}</dt>
          <dd>{format.number(sessions.persons)}</dd>
        </div>
      </dl>
      <Chart<SessionRow>
        title={t('tab.sessions')}
        rows={rows}
        keyOf={({ what }) => what}
        how={t('sessions.how', { gap: format.duration(gapMinutes * 60_000) })}
        columns={[
          { label: t('sessions.what'), value: ({ what }) => t(`sessions.row.${what}`) },
          { label: 'n', value: ({ n }) => n, shown: ({ n }) => format.number(n) },
          {
            label: t('sessions.median'),
            value: ({ median }) => median,
            shown: (row) => shown(row, row.median),
          },
          {
            label: t('sessions.p90'),
            value: ({ p90 }) => p90,
            shown: (row) => shown(row, row.p90),
          },
          { label: t('sessions.unit'), value: ({ timed }) => (timed ? 'ms' : '') },
        ]}
      >
        <ul className={classes.sittings}>
          {rows.map((row) => (
            <li key={row.what}>
              <span>{t(`sessions.row.${row.what}`)}</span>
              <span>
                <span className={classes.sittingLine} aria-hidden>
                  <i style={{ inlineSize: `${100 * row.middle}%` }} />
                </span>
                <small>{t('sessions.median')}</small>{' '}
                <strong dir="auto">{shown(row, row.median)}</strong> ·{' '}
                <small>{t('sessions.p90')}</small> <bdi>{shown(row, row.p90)}</bdi>
              </span>
            </li>
          ))}
        </ul>
      </Chart>
    </div>
  );
}
