import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { MessageSquareQuote } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../app/fallbacks';
import { PageHeader } from '../app/PageHeader';
import { useWorkspace } from '../app/useWorkspace';
import { textOf, textsOf } from '../canvas/model';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import { BackToMap } from '../maps/OfMap';
import { personasOf } from '../personas/personas';
import { EmptyState } from '../ui/EmptyState';
import { useLiveDocument } from '../ui/useLive';
import type { Drivers } from '../wire/generated/api';
import { DriverList } from './DriverList';
import { DriversChart } from './DriversChart';
import classes from './drivers.module.css';
import { driversQuery } from './queries';

/** Which touchpoints of a map move an overall score, against how well they do. */
export function DriversPage() {
  const { t } = useTranslation('drivers');
  const { ws, map } = useParams({ from: '/w/$ws/maps/$map/drivers' });
  const [overall, setOverall] = useState('');
  const [persona, setPersona] = useState('');
  const query = useQuery(driversQuery(ws, map, overall, persona));
  return (
    <>
      <PageHeader title={t('title')} hint={t('hint')}>
        <BackToMap ws={ws} map={map}>
          {t('back')}
        </BackToMap>
      </PageHeader>
      <div className={classes.page}>
        {query.isPending && <Loading />}
        {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
        {query.data && (
          <>
            <div className={classes.choices}>
              <OverallChoice drivers={query.data} onChange={setOverall} />
              <PersonaChoice ws={ws} persona={persona} onChange={setPersona} />
            </div>
            <Told drivers={query.data} />
          </>
        )}
      </div>
    </>
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

interface PersonaChoiceProps {
  readonly ws: string;
  readonly persona: string;
  readonly onChange: (persona: string) => void;
}

/** Whose answers count: everybody's, or those of the customers whom a persona stands for. */
function PersonaChoice({ ws, persona, onChange }: PersonaChoiceProps) {
  const { t } = useTranslation('measured');
  const workspace = useWorkspace();
  const open = useLiveDocument(ws, workspace?.library ?? `${ws}.library`);
  const personas = open?.loaded ? personasOf(open.session.document) : [];
  const told = personas.filter((each) => textsOf(each, 'standsFor').length > 0);
  if (told.length === 0) return null;
  return (
    <NativeSelect
      size="sm"
      label={t('toolbar.customers')}
      value={persona}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('toolbar.everybody') },
        ...told.map((each) => ({
          value: each.id,
          label: textOf(each, 'name') || t('toolbar.unnamed'),
        })),
      ]}
    />
  );
}

function Told({ drivers }: { drivers: Drivers }) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const { fit, overall = '', drivers: all } = drivers;
  if (all.length === 0) {
    const nobody = drivers.questions.length === 0;
    return (
      <EmptyState
        icon={MessageSquareQuote}
        title={t(nobody ? 'nobody' : 'unrated')}
        hint={t(nobody ? 'nobodyHint' : 'unratedHint')}
      />
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
