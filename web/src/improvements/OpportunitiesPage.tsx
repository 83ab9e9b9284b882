import { Badge, Loader, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Sprout } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import { Fault } from '../data/Fault';
import { DriftedMaps } from '../drift/DriftedMaps';
import { useFormat } from '../i18n/useFormat';
import { EmptyState } from '../ui/EmptyState';
import type { Opportunity } from '../wire/generated/api';
import { BubblePicture } from './BubblePicture';
import classes from './improvements.module.css';
import { LENSES, type Lens, ranked, scoresOf } from './lenses';
import { NewTitle } from './NewTitle';
import { addOpportunity, opportunitiesQuery } from './queries';
import { Sections } from './Sections';
import { useSaving } from './useSaving';

/** What could be better, ranked by a lens. */
export function OpportunitiesPage() {
  const { t } = useTranslation('improvements');
  const ws = useWorkspaceId();
  const navigate = useNavigate();
  const [lens, setLens] = useState<Lens>('value');
  const query = useQuery(opportunitiesQuery(ws));
  const add = useSaving(
    ws,
    (title: string) => addOpportunity(ws, { title }),
    ({ id }) =>
      void navigate({
        to: '/w/$ws/improvements/opportunities/$opportunity',
        params: { ws, opportunity: id },
      }),
  );
  const items = ranked(query.data?.items ?? [], lens);
  return (
    <>
      <PageHeader title={t('title')} hint={t('hint')}>
        <Sections ws={ws} />
      </PageHeader>
      <div className={classes.page}>
        <DriftedMaps ws={ws} />
        <NewTitle
          label={t('opportunity.what')}
          action={t('opportunity.new')}
          busy={add.isPending}
          onAdd={add.mutate}
        />
        {query.isPending && <Loader size="sm" aria-label={t('title')} />}
        {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
        {query.isSuccess && items.length === 0 && (
          <EmptyState icon={Sprout} title={t('empty.title')} hint={t('empty.text')} />
        )}
        {items.length > 0 && (
          <>
            <NativeSelect
              className={classes.choice}
              label={t('lens.by')}
              description={t(`lens.formula.${lens}`)}
              value={lens}
              onChange={(event) =>
                setLens(LENSES.find((each) => each === event.currentTarget.value) ?? 'value')
              }
              data={LENSES.map((each) => ({ value: each, label: t(`lens.name.${each}`) }))}
            />
            {lens === 'value' && <BubblePicture ws={ws} opportunities={items} />}
            <ol className={classes.list} aria-label={t('opportunities')}>
              {items.map((each) => (
                <Line key={each.id} ws={ws} opportunity={each} lens={lens} />
              ))}
            </ol>
          </>
        )}
      </div>
    </>
  );
}

interface LineProps {
  readonly ws: string;
  readonly opportunity: Opportunity;
  readonly lens: Lens;
}

function Line({ ws, opportunity, lens }: LineProps) {
  const { t } = useTranslation(['improvements', 'common']);
  const format = useFormat();
  const { facts } = opportunity;
  const scores = scoresOf(opportunity, lens);
  return (
    <li className={classes.line}>
      <div className={classes.lead}>
        <Link
          to="/w/$ws/improvements/opportunities/$opportunity"
          params={{ ws, opportunity: opportunity.id }}
          className={classes.name}
        >
          <bdi>{facts.title}</bdi>
        </Link>
        <Badge variant="light" color={facts.status === 'dropped' ? 'gray' : 'woad'}>
          {t(`opportunity.status.${facts.status}`)}
        </Badge>
      </div>
      <p className={classes.facts}>
        {facts.reach && (
          <span>
            {t('common:count.persons', { count: facts.reach.persons })}
            {' · '}
            {t(`reach.in.${facts.reach.period}`)}
            {' · '}
            {t(`basis.${facts.reach.basis}`)}
          </span>
        )}
        {facts.pain && (
          <span>{t('pain.short', { percent: format.share(facts.pain.percent / 100) })}</span>
        )}
        {facts.owner && <bdi>{facts.owner}</bdi>}
        {scores.length === 0 && <span>{t('lens.none')}</span>}
        {scores.map((score) => (
          <span key={score.name}>
            {score.name !== 'value' && (
              <>
                <bdi>{lens === 'kano' ? t(`kano.${score.name as 'better'}`) : score.name}</bdi>{' '}
              </>
            )}
            <bdi dir="ltr">{score.arithmetic}</bdi>
          </span>
        ))}
      </p>
    </li>
  );
}
