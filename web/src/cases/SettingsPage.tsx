import { Button, Loader, NumberInput, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import { Fault } from '../data/Fault';
import { showNote } from '../ui/toasts';
import type { CaseSettings, CaseSettingsVersion } from '../wire/generated/api';
import classes from './cases.module.css';
import { FollowUp } from './FollowUp';
import { HoursFields } from './HoursFields';
import { Macros } from './Macros';
import { Owners } from './Owners';
import { caseSettingsQuery, saveSettings } from './queries';
import { Sections } from './Sections';
import { useSaving } from './useSaving';

/** How the team deals with cases. */
export function SettingsPage() {
  const { t } = useTranslation('cases');
  const ws = useWorkspaceId();
  const query = useQuery(caseSettingsQuery(ws));
  return (
    <>
      <PageHeader title={t('settings')} hint={t('settingsHint')}>
        <Sections ws={ws} />
      </PageHeader>
      <div className={classes.page}>
        {query.isPending && <Loader size="sm" aria-label={t('settings')} />}
        {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
        {query.data && <Form key={query.data.version} ws={ws} stored={query.data} />}
      </div>
    </>
  );
}

interface FormProps {
  readonly ws: string;
  readonly stored: CaseSettingsVersion;
}

function Form({ ws, stored }: FormProps) {
  const { t } = useTranslation(['cases', 'common']);
  const [draft, setDraft] = useState(stored.settings);
  const change = (edit: Partial<CaseSettings>) => setDraft((now) => ({ ...now, ...edit }));
  const save = useSaving(
    ws,
    (settings: CaseSettings) => saveSettings(ws, stored.version, settings),
    () => showNote(t('saved')),
  );
  const number = (name: 'reopenWithinDays' | 'unhappyPercent' | 'notOlderThanDays') => ({
    label: t(`setting.${name}`),
    value: draft[name],
    onChange: (value: number | string) =>
      typeof value === 'number' && change({ [name]: Math.round(value) }),
    allowDecimal: false,
  });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(draft);
      }}
    >
      <section className={classes.card} aria-labelledby="case-hours">
        <h2 id="case-hours">{t('hours.title')}</h2>
        <HoursFields hours={draft.hours} onChange={(hours) => change({ hours })} />
      </section>
      <section className={classes.card} aria-labelledby="case-team">
        <h2 id="case-team">{t('team.title')}</h2>
        <TagsInput
          label={t('team.people')}
          value={draft.people}
          onChange={(people) => change({ people })}
          maxTags={200}
        />
        <Owners ws={ws} owners={draft.owners} onChange={(owners) => change({ owners })} />
      </section>
      <section className={classes.card} aria-labelledby="case-closing">
        <h2 id="case-closing">{t('closing.title')}</h2>
        <TagsInput
          required
          label={t('closing.rootCauses')}
          value={draft.rootCauses}
          onChange={(rootCauses) => change({ rootCauses })}
          maxTags={200}
        />
        <div className={classes.fields}>
          <NumberInput {...number('reopenWithinDays')} min={0} max={365} />
          <NumberInput {...number('unhappyPercent')} min={0} max={99} />
          <NumberInput {...number('notOlderThanDays')} min={1} max={365} />
        </div>
      </section>
      <section className={classes.card} aria-labelledby="case-macros">
        <h2 id="case-macros">{t('macros.title')}</h2>
        <p className={classes.quiet}>{t('macros.hint')}</p>
        <Macros macros={draft.macros} onChange={(macros) => change({ macros })} />
        <FollowUp ws={ws} settings={draft} onChange={change} />
      </section>
      <Button
        type="submit"
        className={classes.start}
        disabled={draft.rootCauses.length === 0}
        loading={save.isPending}
      >
        {t('common:action.save')}
      </Button>
    </form>
  );
}
