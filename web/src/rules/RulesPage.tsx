import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ListFilter, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import { AddFile } from '../data/AddFile';
import { Fault } from '../data/Fault';
import { useNoEvidence } from '../data/NoEvidence';
import { useFormat } from '../i18n/useFormat';
import { newId } from '../live';
import { EmptyState } from '../ui/EmptyState';
import { showNote, showUndo } from '../ui/toasts';
import type { RuleCounts, Signature } from '../wire/analysis';
import { conditionsFor, touchpointName } from './conditions';
import {
  changeRule,
  channelByKey,
  createRule,
  createTouchpoint,
  deleteRule,
  moveRule,
} from './library';
import { ruleCountsQuery } from './queries';
import { type RuleDraft, RuleEditor } from './RuleEditor';
import { RuleList } from './RuleList';
import classes from './RulesPage.module.css';
import { Unmatched } from './Unmatched';
import { type LibraryEditor, useLibrary } from './useLibrary';

/** Which rule is being written: one of the list, or a new one. */
type Writing = { readonly rule: string | undefined; readonly draft: RuleDraft };

const BLANK: RuleDraft = {
  touchpoint: '',
  conditions: [{ field: 'type', match: 'equals', value: '' }],
};

/** The rules that assign events to touchpoints, and what they leave over. */
export function RulesPage() {
  const { t } = useTranslation('rules');
  const library = useLibrary();
  if (library) return <Rules library={library} />;
  return (
    <>
      <PageHeader title={t('title')} hint={t('lead')} />
      <Loader size="sm" m="xl" aria-label={t('title')} />
    </>
  );
}

function Rules({ library }: { library: LibraryEditor }) {
  const { t } = useTranslation('rules');
  const ws = useWorkspaceId();
  const { content, view } = library;
  const noEvidence = useNoEvidence(ws);
  const [writing, setWriting] = useState<Writing>();
  const counts = useQuery(ruleCountsQuery(ws, content.version));
  const byRule = useMemo(
    () => new Map(counts.data?.items.map((count) => [count.rule, count])),
    [counts.data],
  );

  const makeBoth = (signature: Signature) => {
    const touchpoint = newId();
    const name = touchpointName(signature);
    const channel = signature.channel && channelByKey(content, signature.channel);
    library.edit([
      ...createTouchpoint(view, touchpoint, name, channel ? [channel.id] : []),
      ...createRule(view, newId(), touchpoint, conditionsFor(signature)),
    ]);
    showUndo(t('unmatched.made', { name }), library.undo);
  };
  const save = ({ touchpoint, newTouchpoint, conditions }: RuleDraft) => {
    const made = newTouchpoint && touchpoint === '' ? newId() : undefined;
    const target = made ?? touchpoint;
    library.edit([
      ...(made ? createTouchpoint(view, made, newTouchpoint ?? '') : []),
      ...(writing?.rule
        ? changeRule(writing.rule, target, conditions)
        : createRule(view, newId(), target, conditions)),
    ]);
    setWriting(undefined);
  };
  const editor = writing && (
    <RuleEditor
      key={JSON.stringify(writing)}
      title={t(writing.rule ? 'editor.title' : 'editor.newTitle')}
      initial={writing.draft}
      library={library}
      onSave={save}
      onCancel={() => setWriting(undefined)}
    />
  );
  return (
    <>
      <PageHeader title={t('title')} hint={t('lead')}>
        <Button
          leftSection={<Plus size={16} aria-hidden />}
          onClick={() => setWriting({ rule: undefined, draft: BLANK })}
        >
          {t('new')}
        </Button>
      </PageHeader>
      <div className={classes.page}>
        <div className={classes.list}>
          {counts.isError && <Fault fault={counts.error} onRetry={() => counts.refetch()} />}
          {counts.data && <Cover counts={counts.data} />}
          {writing && !writing.rule && editor}
          {content.rules.length === 0 && !writing && (
            <EmptyState icon={ListFilter} title={t('empty')} hint={t('emptyHint')}>
              <Button onClick={() => setWriting({ rule: undefined, draft: BLANK })}>
                {t('new')}
              </Button>
              {noEvidence && <AddFile variant="default" />}
            </EmptyState>
          )}
          <RuleList
            library={content}
            counts={byRule}
            stale={counts.isPlaceholderData}
            edited={writing?.rule}
            editor={editor}
            onEdit={({ id, touchpoint, conditions }) =>
              setWriting({ rule: id, draft: { touchpoint, conditions } })
            }
            onMove={(rule, to) => {
              library.edit(moveRule(view, rule.id, to));
              showNote(t('moved', { number: to + 1, total: content.rules.length }));
            }}
            onDelete={(rule) => {
              library.edit(deleteRule(rule.id));
              showUndo(t('deleted'), library.undo);
            }}
          />
        </div>
        <Unmatched
          libraryVersion={content.version}
          onMakeRule={(signature) => {
            const conditions = conditionsFor(signature);
            setWriting({ rule: undefined, draft: { touchpoint: '', conditions } });
            window.scrollTo({ top: 0, behavior: 'smooth' });
          }}
          onMakeBoth={makeBoth}
        />
      </div>
    </>
  );
}

/** How much of all evidence has a touchpoint. */
function Cover({ counts: { matched, unmatched } }: { counts: RuleCounts }) {
  const { t } = useTranslation('rules');
  const format = useFormat();
  const total = matched.events + unmatched.events;
  if (total === 0) return null;
  const share = matched.events / total;
  return (
    <div className={classes.cover} aria-live="polite">
      <strong>{t('cover', { share: format.share(share, 1) })}</strong>
      <span className={classes.coverBar} aria-hidden>
        <span style={{ inlineSize: `${100 * share}%` }} />
      </span>
      <span className={classes.quiet}>
        {t('coverDetail', {
          matched: format.number(matched.events),
          total: format.number(total),
          unmatched: format.number(unmatched.events),
        })}
      </span>
    </div>
  );
}
