import { Button, Drawer, Loader, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Presentation, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mapsQuery } from '../api/queries';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import { Fault } from '../data/Fault';
import { NoEvidence, useNoEvidence } from '../data/NoEvidence';
import { useFormat } from '../i18n/useFormat';
import { DrillDown } from '../measured/DrillDown';
import { AskedContext } from '../measured/useAsked';
import { ShareDashboard } from '../sharing/ShareDashboard';
import { TitleSelect } from '../ui/TitleSelect';
import type { Dashboard } from '../wire/generated/api';
import { CasesPart } from './CasesPart';
import { ChangesPart } from './ChangesPart';
import { Charts } from './Charts';
import { ChurnPart } from './ChurnPart';
import classes from './dashboards.module.css';
import { FreshnessPart } from './FreshnessPart';
import { MoneyPart } from './MoneyPart';
import { NumbersPart } from './NumbersPart';
import { type KeyNumber, periodsOf } from './numbers';
import { Present } from './Present';
import { dashboardQuery } from './queries';
import { Sentences } from './Sentences';
import { Stories } from './Stories';

const DAYS = [7, 30, 90, 365] as const;

/** How it goes: in sentences first, then in numbers, then in pictures. */
export function DashboardPage() {
  const { t } = useTranslation('dashboards');
  const ws = useWorkspaceId();
  const navigate = useNavigate();
  const search = useSearch({ from: '/w/$ws/dashboard' });
  const maps = useQuery(mapsQuery(ws)).data?.items ?? [];
  const shown = { map: search.map ?? '', days: search.days ?? 30 };
  const query = useQuery(dashboardQuery(ws, shown));
  const [presented, setPresented] = useState(false);
  const change = (changed: { map?: string; days?: number }) => {
    const next = { ...shown, ...changed };
    void navigate({
      to: '/w/$ws/dashboard',
      params: { ws },
      search: { ...(next.map ? { map: next.map } : {}), days: next.days },
      replace: true,
    });
  };
  return (
    <>
      <PageHeader title={t('title')} hint={t('hint')}>
        <TitleSelect
          aria-label={t('of')}
          value={shown.map}
          onChange={(event) => change({ map: event.currentTarget.value })}
          data={[
            { value: '', label: t('everything') },
            ...maps.map(({ id, title }) => ({ value: id, label: title || t('untitled') })),
          ]}
          className={classes.pick}
        />
        <NativeSelect
          aria-label={t('length')}
          value={String(shown.days)}
          onChange={(event) => change({ days: Number(event.currentTarget.value) })}
          data={DAYS.map((days) => ({ value: String(days), label: t(`lengths.${days}`) }))}
        />
        <Button
          variant="default"
          leftSection={<Printer size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('print')}
        </Button>
        <ShareDashboard
          workspace={ws}
          map={search.map}
          days={shown.days}
          name={query.data?.map ? query.data.title || t('untitled') : t('everything')}
        />
        <Button
          leftSection={<Presentation size={16} aria-hidden />}
          disabled={!query.data?.numbers.numbers.length}
          onClick={() => setPresented(true)}
        >
          {t('present')}
        </Button>
      </PageHeader>
      <div className={classes.page}>
        {query.isPending && <Loader size="sm" aria-label={t('title')} />}
        {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
        {query.data && <Whole ws={ws} dashboard={query.data} />}
      </div>
      {presented && query.data && (
        <Present dashboard={query.data} onClose={() => setPresented(false)} />
      )}
    </>
  );
}

function Whole({ ws, dashboard }: { readonly ws: string; readonly dashboard: Dashboard }) {
  const { t } = useTranslation(['dashboards', 'common']);
  const format = useFormat();
  const [opened, setOpened] = useState<KeyNumber>();
  const noEvidence = useNoEvidence(ws);
  const { numbers, opens } = dashboard;
  return (
    <>
      <Sentences
        title={dashboard.map ? <bdi>{dashboard.title || t('untitled')}</bdi> : t('everything')}
        dashboard={dashboard}
      />
      {noEvidence && <NoEvidence />}
      <NumbersPart numbers={numbers} onOpen={opens ? setOpened : undefined} />
      <Stories ws={ws} map={dashboard.map} />
      {numbers.numbers.length > 0 && <Charts numbers={numbers.numbers} />}
      {dashboard.cases && (
        <CasesPart
          cases={dashboard.cases}
          ofMap={dashboard.map !== undefined}
          title={
            <Link
              to="/w/$ws/cases"
              params={{ ws }}
              search={dashboard.map ? { map: dashboard.map } : {}}
            >
              {t('cases.title')}
            </Link>
          }
        />
      )}
      <ChangesPart
        changes={dashboard.changes}
        named={({ id, title }) => (
          <Link to="/w/$ws/improvements/changes/$change" params={{ ws, change: id }}>
            <bdi>{title}</bdi>
          </Link>
        )}
      />
      <ChurnPart churn={dashboard.churn} />
      <MoneyPart ws={ws} dashboard={dashboard} />
      <FreshnessPart
        dashboard={dashboard}
        written={format.dateTime}
        named={({ id, title }) => (
          <Link to="/w/$ws/maps/$map" params={{ ws, map: id }}>
            <bdi>{title || t('untitled')}</bdi>
          </Link>
        )}
      />
      <Drawer
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        position="right"
        size="md"
        title={opened && t(`number.${opened.key}`)}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        {opened && opens && (
          <Behind ws={ws} map={opens} number={opened} stamp={String(numbers.asOf)} />
        )}
      </Drawer>
    </>
  );
}

interface BehindProps {
  readonly ws: string;
  readonly map: string;
  readonly number: KeyNumber;
  readonly stamp: string;
}

/** The persons and rows of a number's last period. */
function Behind({ ws, map, number, stamp }: BehindProps) {
  const { t } = useTranslation('dashboards');
  const { from, to } = periodsOf(number).now;
  const among = number.byBeginning
    ? { beganFrom: from, beganTo: to, windowOver: true }
    : { from, to };
  return (
    <AskedContext.Provider value={{ stamp, persona: '', among }}>
      <p className={classes.quiet}>{t(`how.${number.key}`)}</p>
      <DrillDown workspace={ws} map={map} reference={number.number} />
    </AskedContext.Provider>
  );
}
