import { Loader, MultiSelect, NativeSelect, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { mapsQuery } from '../api/queries';
import { PageHeader } from '../app/PageHeader';
import { Trail } from '../dashboards/Trail';
import { Fault } from '../data/Fault';
import type { Change, ChangeEdit } from '../wire/generated/api';
import { COLUMNS } from './board';
import { Comments } from './Comments';
import { EffectView } from './EffectView';
import classes from './improvements.module.css';
import { NamedFields } from './NamedFields';
import { Plan } from './Plan';
import { planOf } from './plan';
import { changesQuery, editChange, opportunitiesQuery } from './queries';
import { Remove } from './Remove';
import { SavedDate, SavedText } from './SavedText';
import { Spots } from './Spots';
import { useSaving } from './useSaving';

/** One change: what is done, what was expected of it, and what it did. */
export function ChangePage() {
  const { t } = useTranslation('improvements');
  const { ws, change: id } = useParams({ from: '/w/$ws/improvements/changes/$change' });
  const query = useQuery(changesQuery(ws));
  const one = query.data?.items.find((each) => each.id === id);
  return (
    <>
      <PageHeader title={<bdi>{one?.facts.title ?? t('change.one')}</bdi>}>
        <Link to="/w/$ws/improvements/changes" params={{ ws }} className={classes.back}>
          <ArrowLeft size={16} aria-hidden className={classes.backIcon} />
          {t('changes')}
        </Link>
      </PageHeader>
      <div className={classes.page}>
        {query.isPending && <Loader size="sm" aria-label={t('change.one')} />}
        {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
        {query.isSuccess && !one && <p>{t('gone')}</p>}
        {one && <Whole ws={ws} change={one} />}
      </div>
    </>
  );
}

function Whole({ ws, change }: { readonly ws: string; readonly change: Change }) {
  const { t } = useTranslation('improvements');
  const dashboards = useTranslation('dashboards').t;
  const navigate = useNavigate();
  const { facts } = change;
  const client = useQueryClient();
  const save = useSaving(ws, (edit: ChangeEdit) => editChange(client, ws, change, edit));
  const opportunities = useQuery(opportunitiesQuery(ws)).data?.items ?? [];
  const maps = useQuery(mapsQuery(ws)).data?.items ?? [];
  return (
    <>
      {facts.expected && facts.starts && <EffectView ws={ws} change={change} />}
      {/* Begun anew only where the plan itself is another: what is half written stays. */}
      <Plan key={JSON.stringify(planOf(change))} ws={ws} change={change} onSave={save.mutate} />
      <section className={classes.card} aria-labelledby="change-facts">
        <h2 id="change-facts">{t('change.what')}</h2>
        <div className={classes.fields}>
          <NamedFields facts={facts} onEdit={save.mutate} />
          <NativeSelect
            label={t('field.status')}
            value={facts.status}
            onChange={(event) => {
              const status = COLUMNS.find((each) => each === event.currentTarget.value);
              if (status) save.mutate({ status });
            }}
            data={COLUMNS.map((value) => ({ value, label: t(`change.status.${value}`) }))}
          />
          {facts.starts && (
            <SavedDate
              label={t('change.ends')}
              value={facts.ends ?? ''}
              min={facts.starts}
              onSave={(ends) => ends && save.mutate({ ends })}
            />
          )}
          <NativeSelect
            label={t('change.toBe')}
            value={facts.toBe ?? ''}
            onChange={(event) => save.mutate({ toBe: event.currentTarget.value })}
            data={[
              { value: '', label: t('change.noToBe') },
              ...maps.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
        </div>
        {facts.toBe && (
          <Link to="/w/$ws/maps/$map" params={{ ws, map: facts.toBe }}>
            {t('change.openToBe')}
          </Link>
        )}
        <MultiSelect
          label={t('opportunities')}
          data={opportunities.map(({ id, facts: { title } }) => ({ value: id, label: title }))}
          value={facts.opportunities}
          onChange={(chosen) => save.mutate({ opportunities: chosen })}
        />
        <SavedText
          label={t('field.description')}
          value={facts.description}
          onSave={(description) => save.mutate({ description })}
          input={(props) => (
            <Textarea {...props} autosize minRows={2} maxLength={10_000} dir="auto" />
          )}
        />
        <Spots
          ws={ws}
          spots={facts.spots}
          onChange={(spots) => save.mutate({ spots: [...spots] })}
        />
      </section>
      <section className={classes.card} aria-labelledby="change-trail">
        <h2 id="change-trail">{dashboards('trail.title')}</h2>
        <Trail ws={ws} end={{ of: 'change', id: change.id }} />
      </section>
      <Comments ws={ws} subject="changes" id={change.id} comments={change.comments} />
      <Remove
        ws={ws}
        subject="changes"
        id={change.id}
        title={facts.title}
        leave={() => navigate({ to: '/w/$ws/improvements/changes', params: { ws } })}
      />
    </>
  );
}
