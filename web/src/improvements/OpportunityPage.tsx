import { Button, Loader, NativeSelect, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { ArrowLeft, Hammer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/PageHeader';
import { OfCase } from '../cases/OfCase';
import { Trail } from '../dashboards/Trail';
import { Fault } from '../data/Fault';
import type { Opportunity, OpportunityEdit } from '../wire/generated/api';
import { Affected } from './Affected';
import { Comments } from './Comments';
import { Ideas } from './Ideas';
import classes from './improvements.module.css';
import { JudgementFields } from './JudgementFields';
import { NamedFields } from './NamedFields';
import {
  addChange,
  changesQuery,
  type EditOf,
  editOpportunity,
  opportunitiesQuery,
} from './queries';
import { Remove } from './Remove';
import { SavedText } from './SavedText';
import { useSaving } from './useSaving';

const STATUSES = ['open', 'chosen', 'done', 'dropped'] as const;

/** One opportunity: what, where, for how many, how it stands, what is done about it. */
export function OpportunityPage() {
  const { t } = useTranslation('improvements');
  const { ws, opportunity: id } = useParams({
    from: '/w/$ws/improvements/opportunities/$opportunity',
  });
  const query = useQuery(opportunitiesQuery(ws));
  const one = query.data?.items.find((each) => each.id === id);
  return (
    <>
      <PageHeader title={<bdi>{one?.facts.title ?? t('opportunity.one')}</bdi>}>
        <Link to="/w/$ws/improvements" params={{ ws }} className={classes.back}>
          <ArrowLeft size={16} aria-hidden className={classes.backIcon} />
          {t('opportunities')}
        </Link>
      </PageHeader>
      <div className={classes.page}>
        {query.isPending && <Loader size="sm" aria-label={t('opportunity.one')} />}
        {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
        {query.isSuccess && !one && <p>{t('gone')}</p>}
        {one && <Whole ws={ws} opportunity={one} />}
      </div>
    </>
  );
}

interface WholeProps {
  readonly ws: string;
  readonly opportunity: Opportunity;
}

function Whole({ ws, opportunity }: WholeProps) {
  const { t } = useTranslation('improvements');
  const dashboards = useTranslation('dashboards').t;
  const navigate = useNavigate();
  const { facts } = opportunity;
  const client = useQueryClient();
  const save = useSaving(ws, (edit: EditOf<Opportunity, OpportunityEdit>) =>
    editOpportunity(client, ws, opportunity, edit),
  );
  return (
    <>
      <section className={classes.card} aria-labelledby="opportunity-facts">
        <h2 id="opportunity-facts">{t('opportunity.what')}</h2>
        <div className={classes.fields}>
          <NamedFields facts={facts} onEdit={save.mutate} />
          <NativeSelect
            label={t('field.status')}
            value={facts.status}
            onChange={(event) => {
              const status = STATUSES.find((each) => each === event.currentTarget.value);
              if (status) save.mutate({ status });
            }}
            data={STATUSES.map((value) => ({ value, label: t(`opportunity.status.${value}`) }))}
          />
        </div>
        <SavedText
          label={t('field.description')}
          value={facts.description}
          onSave={(description) => save.mutate({ description })}
          input={(props) => (
            <Textarea {...props} autosize minRows={2} maxLength={10_000} dir="auto" />
          )}
        />
        <Ideas ideas={facts.ideas} onChange={(ideas) => save.mutate({ ideas: [...ideas] })} />
        {facts.origin?.kind === 'case' && <OfCase ws={ws} id={facts.origin.id} />}
      </section>
      <Affected ws={ws} facts={facts} onEdit={save.mutate} />
      <JudgementFields opportunity={opportunity} onEdit={save.mutate} />
      <Done ws={ws} opportunity={opportunity} />
      <section className={classes.card} aria-labelledby="opportunity-trail">
        <h2 id="opportunity-trail">{dashboards('trail.title')}</h2>
        <Trail ws={ws} end={{ of: 'opportunity', id: opportunity.id }} />
      </section>
      <Comments
        ws={ws}
        subject="opportunities"
        id={opportunity.id}
        comments={opportunity.comments}
      />
      <Remove
        ws={ws}
        subject="opportunities"
        id={opportunity.id}
        title={facts.title}
        leave={() => navigate({ to: '/w/$ws/improvements', params: { ws } })}
      />
    </>
  );
}

/** The changes that are about it, and a way to begin one. */
function Done({ ws, opportunity }: WholeProps) {
  const { t } = useTranslation('improvements');
  const navigate = useNavigate();
  const changes = useQuery(changesQuery(ws)).data?.items ?? [];
  const about = changes.filter(({ facts }) => facts.opportunities.includes(opportunity.id));
  const { title, spots } = opportunity.facts;
  const begin = useSaving(
    ws,
    () => addChange(ws, { title, spots, opportunities: [opportunity.id] }),
    ({ id }) =>
      void navigate({ to: '/w/$ws/improvements/changes/$change', params: { ws, change: id } }),
  );
  return (
    <section className={classes.card} aria-labelledby="opportunity-changes">
      <h2 id="opportunity-changes">{t('opportunity.done')}</h2>
      {about.length > 0 && (
        <ul className={classes.plain}>
          {about.map(({ id, facts }) => (
            <li key={id}>
              <Link to="/w/$ws/improvements/changes/$change" params={{ ws, change: id }}>
                <bdi>{facts.title}</bdi>
              </Link>{' '}
              <span className={classes.quiet}>{t(`change.status.${facts.status}`)}</span>
            </li>
          ))}
        </ul>
      )}
      <Button
        className={classes.start}
        variant="default"
        leftSection={<Hammer size={15} aria-hidden />}
        loading={begin.isPending}
        onClick={() => begin.mutate(undefined)}
      >
        {t('change.plan')}
      </Button>
    </section>
  );
}
