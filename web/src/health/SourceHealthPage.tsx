import { Drawer, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, HeartPulse } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import { AddFile } from '../data/AddFile';
import { Fault } from '../data/Fault';
import { RejectedTable } from '../data/RejectedTable';
import { useFormat } from '../i18n/useFormat';
import { EmptyState } from '../ui/EmptyState';
import type { SourceHealth, SourceHealthReason } from '../wire/generated/api';
import classes from './health.module.css';
import { healthQuery, rejectedOfQuery } from './queries';
import { RejectedReasons } from './RejectedReasons';
import { SourceVolume } from './SourceVolume';

interface Opened {
  readonly source: SourceHealth;
  readonly reason: SourceHealthReason;
}

/** Every source: when something last came of it, how much when, and what was refused and why. */
export function SourceHealthPage() {
  const workspace = useWorkspaceId();
  const { t } = useTranslation(['data', 'common']);
  const health = useQuery(healthQuery(workspace));
  const [opened, setOpened] = useState<Opened>();
  const sources = health.data?.items ?? [];
  return (
    <>
      <PageHeader title={t('health.title')} hint={t('health.lead')}>
        <Link to="/w/$ws/evidence" params={{ ws: workspace }} className={classes.back}>
          <ArrowLeft size={16} aria-hidden className={classes.backIcon} />
          {t('title')}
        </Link>
      </PageHeader>
      <div className={classes.page}>
        {health.isPending && <Loader size="sm" aria-label={t('health.title')} />}
        {health.isError && <Fault fault={health.error} onRetry={() => health.refetch()} />}
        {health.isSuccess && sources.length === 0 && (
          <EmptyState icon={HeartPulse} title={t('health.none')}>
            <AddFile />
          </EmptyState>
        )}
        {sources.map((source) => (
          <SourceCard
            key={source.key}
            source={source}
            onOpen={(reason) => setOpened({ source, reason })}
          />
        ))}
      </div>
      <Drawer
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        position="right"
        size="xl"
        title={opened && <bdi>{t('rejected.title', { name: opened.source.name })}</bdi>}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        {opened && (
          <RejectedTable
            rows={rejectedOfQuery(workspace, {
              source: opened.source.key,
              reason: opened.reason.reason,
              column: opened.reason.column,
            })}
          />
        )}
      </Drawer>
    </>
  );
}

interface SourceCardProps {
  readonly source: SourceHealth;
  readonly onOpen: (reason: SourceHealthReason) => void;
}

function SourceCard({ source, onOpen }: SourceCardProps) {
  const { t } = useTranslation('data');
  const format = useFormat();
  return (
    <section className={classes.card} aria-label={source.name}>
      <div className={classes.head}>
        <h2 dir="auto">{source.name}</h2>
        {source.kind && <span className={classes.quiet}>{t(`kind.${source.kind}`)}</span>}
      </div>
      <dl className={classes.facts}>
        <Fact label={t('health.lastTime')}>
          {source.lastTime ? (
            <time dateTime={source.lastTime} title={format.dateTime(source.lastTime)}>
              {format.ago(source.lastTime)}
            </time>
          ) : (
            t('health.never')
          )}
        </Fact>
        <Fact label={t('health.lastReceived')}>
          {source.lastReceived ? (
            <time dateTime={source.lastReceived} title={format.dateTime(source.lastReceived)}>
              {format.ago(source.lastReceived)}
            </time>
          ) : (
            t('health.never')
          )}
        </Fact>
        <Fact label={t('total.events')}>{format.number(source.events)}</Fact>
        <Fact label={t('total.persons')}>{format.number(source.persons)}</Fact>
        <Fact label={t('health.rejected')}>{format.number(source.rejected)}</Fact>
      </dl>
      {source.volume.length > 0 && <SourceVolume source={source} />}
      {source.reasons.length > 0 && <RejectedReasons source={source} onOpen={onOpen} />}
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
