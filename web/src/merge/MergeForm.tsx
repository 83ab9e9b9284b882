import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { GitMerge } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { historyOf } from '../history/history';
import type { DocumentView } from '../live';
import { showNote, showProblem, showUndo } from '../ui/toasts';
import { DifferenceList } from '../variants/DifferenceList';
import { ConflictChoice } from './ConflictChoice';
import {
  type Choices,
  conflictKey,
  type MergeOutlook,
  mergeProposal,
  openConflicts,
  proposalsQuery,
} from './merge';
import classes from './merge.module.css';

interface MergeFormProps {
  readonly ws: string;
  readonly proposal: string;
  readonly origin: string;
  /** Of the map and of the proposal. */
  readonly titles: readonly [string, string];
  readonly outlook: MergeOutlook;
  readonly documents: readonly [DocumentView, DocumentView];
  readonly library: DocumentView;
}

/** Conflicts to be settled, what would change, and the button that does it. */
export function MergeForm(props: MergeFormProps) {
  const { ws, proposal, origin, titles, outlook, documents, library } = props;
  const { t } = useTranslation('merge');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [choices, setChoices] = useState<Choices>(new Map());
  const { conflicts, changes } = outlook;
  const open = openConflicts(conflicts, choices);
  const takesMine = conflicts.filter((each) => choices.get(conflictKey(each))).length;
  const undo = (version: number) =>
    historyOf(ws, origin)
      .undo(version)
      .then(() => showNote(t('undone')), showProblem);
  const merge = useMutation({
    mutationFn: () =>
      mergeProposal(ws, proposal, conflicts, choices, {
        before: t('nameBefore', { title: titles[1] }),
        after: t('nameAfter', { title: titles[1] }),
      }),
    onSuccess: async ({ version }) => {
      await client.invalidateQueries({ queryKey: proposalsQuery(ws, proposal).queryKey });
      await navigate({ to: '/w/$ws/maps/$map', params: { ws, map: origin } });
      if (version === undefined) showNote(t('nothing'));
      else showUndo(t('merged'), () => void undo(version));
    },
    onError: showProblem,
  });
  const settle = (mine: boolean, which = conflicts) =>
    setChoices(new Map([...choices, ...which.map((each) => [conflictKey(each), mine] as const)]));
  return (
    <>
      {conflicts.length > 0 && (
        <section className={classes.part} aria-labelledby="merge-conflicts">
          <h2 id="merge-conflicts">{t('conflicts', { count: conflicts.length })}</h2>
          <p className={classes.quiet}>{t('conflictsHint')}</p>
          {conflicts.length > 1 && (
            <div className={classes.all}>
              <Button size="compact-sm" variant="default" onClick={() => settle(false)}>
                {t('allTheirs')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => settle(true)}>
                {t('allMine')}
              </Button>
            </div>
          )}
          {conflicts.map((each) => (
            <ConflictChoice
              key={conflictKey(each)}
              conflict={each}
              documents={documents}
              library={library}
              value={choices.get(conflictKey(each))}
              onChange={(mine) => settle(mine, [each])}
            />
          ))}
        </section>
      )}
      <section className={classes.part} aria-label={t('changes')}>
        {changes.length > 0 ? (
          <DifferenceList differences={changes} documents={documents} library={library} />
        ) : (
          <p className={classes.quiet}>{t(conflicts.length > 0 ? 'onlyConflicts' : 'noChanges')}</p>
        )}
      </section>
      <div className={classes.foot}>
        <Button
          leftSection={<GitMerge size={16} aria-hidden />}
          disabled={open > 0 || (changes.length === 0 && takesMine === 0 && conflicts.length === 0)}
          loading={merge.isPending}
          onClick={() => merge.mutate()}
        >
          {t('mergeInto', { title: titles[0] })}
        </Button>
        <span className={classes.quiet}>
          {open > 0 ? t('open', { count: open }) : t('willBeNamed')}
        </span>
      </div>
    </>
  );
}
