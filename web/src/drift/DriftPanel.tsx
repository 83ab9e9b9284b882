import { Button, Loader } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import { useEditorPlace } from '../maps/EditorContext';
import { goTo, wordsOf } from '../maps/places';
import { useReviewPanel } from '../maps/useReviewPanel';
import { DateField } from '../ui/dates/DateField';
import { showProblem } from '../ui/toasts';
import type { Drift, DriftMoved } from '../wire/generated/api';
import { claimsOn } from './claims';
import classes from './Drift.module.css';
import { confirmMap, driftKey, driftQuery } from './queries';
import { figureOf, movedBy, toldOf } from './words';

/** Whether the map still tells what customers do: the numbers, then and now, and "it still holds". */
export function DriftPanel() {
  const { t } = useTranslation('drift');
  const { workspace, map } = useEditorPlace();
  const query = useQuery(driftQuery(workspace, map));
  if (query.isPending) return <Loader size="sm" aria-label={t('title')} />;
  if (query.isError) return <Fault fault={query.error} onRetry={() => query.refetch()} />;
  const drift = query.data;
  return (
    <section className={classes.panel} aria-label={t('title')}>
      <h2 className={classes.title}>{t(`state.${drift.state}`)}</h2>
      <When drift={drift} />
      {drift.moved.length > 0 && (
        <ul className={classes.list}>
          {drift.moved.map((moved) => (
            <MovedLine key={moved.since.number} moved={moved} />
          ))}
        </ul>
      )}
      <Confirm drift={drift} />
      <p className={classes.quiet}>{t('how')}</p>
    </section>
  );
}

function When({ drift }: { readonly drift: Drift }) {
  const { t } = useTranslation('drift');
  const format = useFormat();
  const { before, since, daysMore } = drift;
  const period = ({ from, to }: Drift['before']) => ({
    from: format.date(from),
    to: format.date(to),
  });
  return (
    <>
      <p className={classes.quiet}>{t('before', period(before))}</p>
      {since && <p className={classes.quiet}>{t('since', period(since))}</p>}
      {daysMore !== undefined && <p>{t('more', { count: daysMore })}</p>}
      <p className={classes.quiet}>
        {drift.checkedBy
          ? t('lookedBy', { who: drift.checkedBy, when: format.ago(drift.checkedAt) })
          : t('lookedFirst', { when: format.ago(drift.checkedAt) })}
      </p>
    </>
  );
}

function MovedLine({ moved }: { readonly moved: DriftMoved }) {
  const { t } = useTranslation('drift');
  const format = useFormat();
  const { editor } = useEditorPlace();
  const told = toldOf(moved.since.number);
  const place =
    told.what === 'conformance'
      ? ''
      : told.what === 'converted'
        ? textOf(editor.session.document.record(told.id), 'title')
        : textOf(editor.library.document.record(told.id), 'name');
  const by = (value: number) => movedBy(value, moved.since, format);
  return (
    <li className={classes.moved}>
      <strong dir="auto">{t(`what.${told.what}`, { place })}</strong>
      <span>
        {t('fromTo', {
          before: figureOf(moved.before, format),
          since: figureOf(moved.since, format),
        })}
      </span>
      <span className={classes.quiet}>
        {t('interval', {
          by: by(moved.by),
          low: by(moved.low),
          high: by(moved.high),
          before: format.number(moved.before.n),
          since: format.number(moved.since.n),
        })}
      </span>
      <Shaken number={moved.since.number} />
    </li>
  );
}

/** The claims that rest on a number that moved, each leading to its card. */
function Shaken({ number }: { readonly number: string }) {
  const { t } = useTranslation('drift');
  const { editor } = useEditorPlace();
  const { document } = editor.session;
  const cards = claimsOn(document, number);
  if (cards.length === 0) return null;
  return (
    <>
      <span>{t('claims')}</span>
      <ul className={classes.claims}>
        {cards.map((card) => (
          <li key={card}>
            <button
              type="button"
              className={classes.claim}
              dir="auto"
              onClick={() => {
                useReviewPanel.getState().close();
                goTo(editor, card);
              }}
            >
              {wordsOf(document, editor.library.document, card) || '…'}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Confirm({ drift }: { readonly drift: Drift }) {
  const { t } = useTranslation('drift');
  const { workspace, map } = useEditorPlace();
  const client = useQueryClient();
  const [upTo, setUpTo] = useState('');
  const confirm = useMutation({
    mutationFn: () => confirmMap(workspace, map, upTo || undefined),
    onSuccess: (now) => {
      client.setQueryData(driftQuery(workspace, map).queryKey, now);
      return client.invalidateQueries({ queryKey: driftKey(workspace) });
    },
    onError: showProblem,
  });
  return (
    <div className={classes.confirm}>
      <Button
        size="compact-sm"
        variant={drift.state === 'drifted' ? 'filled' : 'default'}
        loading={confirm.isPending}
        onClick={() => confirm.mutate()}
      >
        {t('confirm')}
      </Button>
      <DateField
        size="xs"
        label={t('upTo')}
        description={t('upToHint')}
        value={upTo}
        onChange={setUpTo}
      />
    </div>
  );
}
