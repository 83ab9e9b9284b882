import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import { AddFile } from '../data/AddFile';
import { Fault } from '../data/Fault';
import { FindPerson } from '../persons/FindPerson';
import { EmptyState } from '../ui/EmptyState';
import { Erasures } from './Erasures';
import { Purposes } from './Purposes';
import classes from './privacy.module.css';
import { policiesQuery } from './queries';
import { Removals } from './Removals';
import { SourcePolicy } from './SourcePolicy';

/** What is kept of customers, for how long, and what was removed. */
export function PrivacyPage() {
  const workspace = useWorkspaceId();
  const { t } = useTranslation('privacy');
  const sources = useQuery(policiesQuery(workspace));
  const items = sources.data?.items ?? [];
  return (
    <>
      <PageHeader title={t('title')} hint={t('lead')}>
        <Link to="/w/$ws/evidence" params={{ ws: workspace }} className={classes.back}>
          <ArrowLeft size={16} aria-hidden className={classes.backIcon} />
          {t('back')}
        </Link>
      </PageHeader>
      <div className={classes.page}>
        <section className={classes.part} aria-labelledby="privacy-asks">
          <h2 id="privacy-asks">{t('asks.title')}</h2>
          <p className={classes.quiet}>{t('asks.hint')}</p>
          <FindPerson workspace={workspace} />
          <Erasures workspace={workspace} />
        </section>
        <section className={classes.part} aria-labelledby="privacy-sources">
          <h2 id="privacy-sources">{t('sources.title')}</h2>
          <p className={classes.quiet}>{t('sources.hint')}</p>
          {sources.isPending && <Loader size="sm" aria-label={t('title')} />}
          {sources.isError && <Fault fault={sources.error} onRetry={() => sources.refetch()} />}
          {sources.isSuccess && items.length === 0 && (
            <EmptyState icon={ShieldCheck} title={t('empty.title')} hint={t('empty.text')}>
              <AddFile />
            </EmptyState>
          )}
          {items.map((source) => (
            <SourcePolicy key={source.key} workspace={workspace} source={source} />
          ))}
        </section>
        <Purposes workspace={workspace} />
        <Removals workspace={workspace} />
      </div>
    </>
  );
}
