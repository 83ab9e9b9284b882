import { Badge, Button, Loader, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ListFilter, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import { Fault } from '../data/Fault';
import { EmptyState } from '../ui/EmptyState';
import { showUndo } from '../ui/toasts';
import type { CaseRule, StoredRule } from '../wire/generated/api';
import classes from './cases.module.css';
import { PriorityBadge } from './marks';
import { addRule, caseRulesQuery, editRule, removeRule, restoreRule } from './queries';
import { RuleForm } from './RuleForm';
import { draftOf, NEW_RULE } from './ruleDraft';
import { Sections } from './Sections';
import { useSaving } from './useSaving';

/** What opens cases. */
export function RulesPage() {
  const { t } = useTranslation('cases');
  const ws = useWorkspaceId();
  const query = useQuery(caseRulesQuery(ws));
  const [open, setOpen] = useState<string | undefined>();
  const add = useSaving(
    ws,
    (rule: CaseRule) => addRule(ws, rule),
    () => setOpen(undefined),
  );
  const rules = query.data?.items ?? [];
  const another = (
    <Button
      className={classes.start}
      leftSection={<Plus size={16} aria-hidden />}
      onClick={() => setOpen('new')}
    >
      {t('rule.new')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('rules')} hint={t('rulesHint')}>
        <Sections ws={ws} />
      </PageHeader>
      <div className={classes.page}>
        {query.isPending && <Loader size="sm" aria-label={t('rules')} />}
        {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
        {query.isSuccess && rules.length === 0 && open !== 'new' && (
          <EmptyState icon={ListFilter} title={t('noRules.title')} hint={t('noRules.hint')}>
            {another}
          </EmptyState>
        )}
        {rules.length > 0 && (
          <ul className={classes.list} aria-label={t('rules')}>
            {rules.map((rule) => (
              <Line
                key={rule.id}
                ws={ws}
                rule={rule}
                opened={open === rule.id}
                onOpen={(wanted) => setOpen(wanted ? rule.id : undefined)}
              />
            ))}
          </ul>
        )}
        {open === 'new' ? (
          <section className={classes.card} aria-label={t('rule.new')}>
            <RuleForm
              ws={ws}
              start={NEW_RULE}
              busy={add.isPending}
              onSave={add.mutate}
              onCancel={() => setOpen(undefined)}
            />
          </section>
        ) : (
          rules.length > 0 && another
        )}
      </div>
    </>
  );
}

interface LineProps {
  readonly ws: string;
  readonly rule: StoredRule;
  readonly opened: boolean;
  readonly onOpen: (wanted: boolean) => void;
}

function Line({ ws, rule, opened, onOpen }: LineProps) {
  const { t } = useTranslation('cases');
  const { facts } = rule;
  const save = useSaving(
    ws,
    (next: CaseRule) => editRule(ws, rule, next),
    () => onOpen(false),
  );
  const toggle = useSaving(ws, (on: boolean) => editRule(ws, rule, { ...facts, on }));
  const restore = useSaving(ws, () => restoreRule(ws, rule.id));
  const remove = useSaving(
    ws,
    () => removeRule(ws, rule.id),
    () => showUndo(t('rule.removed', { name: facts.name }), () => restore.mutate(undefined)),
  );
  const draft = draftOf(facts);
  return (
    <li className={classes.line}>
      <div className={classes.lead}>
        <button
          type="button"
          className={classes.title}
          aria-expanded={opened}
          onClick={() => onOpen(!opened)}
        >
          <bdi>{facts.name}</bdi>
        </button>
        <span className={classes.marks}>
          <PriorityBadge priority={facts.priority} />
          <Badge variant="light" color="gray">
            {t(`kind.${draft.kind}`)}
          </Badge>
          <Switch
            aria-label={t('rule.on', { name: facts.name })}
            checked={facts.on}
            onChange={(event) => toggle.mutate(event.currentTarget.checked)}
          />
        </span>
      </div>
      {opened && (
        <RuleForm
          key={rule.version}
          ws={ws}
          start={draft}
          busy={save.isPending}
          onSave={save.mutate}
          onCancel={() => onOpen(false)}
          onRemove={() => remove.mutate(undefined)}
        />
      )}
    </li>
  );
}
