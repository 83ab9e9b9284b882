import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { MessageSquareQuote } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddFile } from '../data/AddFile';
import { Answered } from '../data/Answered';
import { useFormat } from '../i18n/useFormat';
import { FilterBar } from '../journeys/FilterBar';
import { changed, type JourneyFilter } from '../journeys/search';
import { useMapPlaces } from '../journeys/useMapPlaces';
import type { LiveSession } from '../live';
import { MapPage } from '../maps/OfMap';
import { EmptyState } from '../ui/EmptyState';
import type { Drivers } from '../wire/generated/api';
import { DriverList } from './DriverList';
import { DriversChart } from './DriversChart';
import classes from './drivers.module.css';
import { driversQuery } from './queries';

const FROM = '/w/$ws/maps/$map/drivers';

/** Which touchpoints of a map move an overall score, against how well they do. */
export function DriversPage() {
  const { t } = useTranslation('drivers');
  const { ws, map } = useParams({ from: FROM });
  return (
    <MapPage ws={ws} map={map} title={t('title')} hint={t('hint')}>
      {(session) => <Asked ws={ws} map={map} session={session} />}
    </MapPage>
  );
}

interface AskedProps {
  readonly ws: string;
  readonly map: string;
  readonly session: LiveSession;
}

function Asked({ ws, map, session }: AskedProps) {
  const { t } = useTranslation('measured');
  const [overall, setOverall] = useState('');
  const filter: JourneyFilter = useSearch({ from: FROM });
  const navigate = useNavigate();
  const places = useMapPlaces(session.document, t('toolbar.unnamed'));
  const query = useQuery(driversQuery(ws, map, overall, filter));
  return (
    <div className={classes.page}>
      <FilterBar
        ws={ws}
        touchpoints={places.touchpoints}
        filter={filter}
        onChange={(changes) =>
          void navigate({
            to: FROM,
            params: { ws, map },
            search: changed(filter, changes),
            replace: true,
          })
        }
      />
      <Answered query={query}>
        {(drivers) => (
          <>
            <div className={classes.choices}>
              <OverallChoice drivers={drivers} onChange={setOverall} />
            </div>
            <Told ws={ws} drivers={drivers} />
          </>
        )}
      </Answered>
    </div>
  );
}

interface OverallChoiceProps {
  readonly drivers: Drivers;
  readonly onChange: (question: string) => void;
}

function OverallChoice({ drivers, onChange }: OverallChoiceProps) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  if (drivers.questions.length === 0) return null;
  return (
    <NativeSelect
      size="sm"
      label={t('overall')}
      value={drivers.overall ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={drivers.questions.map(({ question, type, persons }) => ({
        value: question,
        label: `${question} · ${type.toUpperCase()} · n = ${format.number(persons)}`,
      }))}
    />
  );
}

function Told({ ws, drivers }: { ws: string; drivers: Drivers }) {
  const { t } = useTranslation(['drivers', 'common']);
  const format = useFormat();
  const { fit, overall = '', drivers: all } = drivers;
  if (all.length === 0) {
    const nobody = drivers.questions.length === 0;
    return (
      <EmptyState
        icon={MessageSquareQuote}
        title={t(nobody ? 'nobody' : 'unrated')}
        hint={t(nobody ? 'nobodyHint' : 'unratedHint')}
      >
        {nobody && <AddFile />}
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link to={nobody ? '/w/$ws/surveys' : '/w/$ws/rules'} params={{ ws }} {...props} />
          )}
        >
          {t(nobody ? 'common:nav.surveys' : 'common:nav.rules')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <p className={classes.said} role="status">
        {fit
          ? t('fit', {
              share: format.share(fit.value, 1),
              low: format.share(fit.low, 1),
              high: format.share(fit.high, 1),
              question: overall,
              count: drivers.used,
            })
          : t('untold', { question: overall, count: drivers.answered })}
      </p>
      <div className={classes.columns}>
        {fit && <DriversChart drivers={drivers} />}
        <DriverList drivers={all} />
      </div>
    </>
  );
}
