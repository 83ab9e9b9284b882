import { Button, Loader, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft, Sprout } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/PageHeader';
import { Trail } from '../dashboards/Trail';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import { type Action, useActions } from '../ui/actions';
import type { Case, CaseEdit } from '../wire/generated/api';
import { CloseDialog } from './CloseDialog';
import { Closing } from './Closing';
import classes from './cases.module.css';
import { Drafts } from './Drafts';
import { History } from './History';
import { PriorityBadge, StateBadge } from './marks';
import { Owner } from './Owner';
import { caseQuery, editCase, makeOpportunity } from './queries';
import { PRIORITIES } from './ruleDraft';
import { Timeline } from './Timeline';
import { useCause } from './useCause';
import { useMyName } from './useMyName';
import { useSaving } from './useSaving';

/** One customer's case, with all that is known of the customer beside it. */
export function CasePage() {
  const { t } = useTranslation('cases');
  const dashboards = useTranslation('dashboards').t;
  const { ws, case: id } = useParams({ from: '/w/$ws/cases/$case' });
  const query = useQuery(caseQuery(ws, id));
  const one = query.data;
  return (
    <>
      <PageHeader
        title={one ? <bdi>{one.person}</bdi> : t('one')}
        hint={one && t('number', { number: one.number })}
        beside={
          one && (
            <>
              <StateBadge state={one.state} />
              <PriorityBadge priority={one.priority} />
            </>
          )
        }
      >
        <Link to="/w/$ws/cases" params={{ ws }} className={classes.back}>
          <ArrowLeft size={16} aria-hidden className={classes.backIcon} />
          {t('inbox')}
        </Link>
      </PageHeader>
      <div className={classes.page}>
        {query.isPending && <Loader size="sm" aria-label={t('one')} />}
        {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
        {one && (
          <div className={classes.columns}>
            <div className={classes.main}>
              <Work ws={ws} one={one} />
              <section className={classes.card} aria-labelledby="case-trail">
                <h2 id="case-trail">{dashboards('trail.title')}</h2>
                <Trail ws={ws} end={{ of: 'case', id: one.id }} />
              </section>
              <Drafts ws={ws} one={one} />
              <History ws={ws} one={one} />
            </div>
            <Timeline key={one.person} ws={ws} person={one.person} />
          </div>
        )}
      </div>
    </>
  );
}

interface WorkProps {
  readonly ws: string;
  readonly one: Case;
}

/** Why there is a case, who has it, and what can be done with it. */
function Work({ ws, one }: WorkProps) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const cause = useCause();
  const me = useMyName(ws);
  const [closing, setClosing] = useState(false);
  const save = useSaving(ws, (edit: CaseEdit) => editCase(ws, one, edit));
  const better = useSaving(ws, () => makeOpportunity(ws, one));
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'case.take',
        label: 'cases:key.take',
        shortcut: 'e',
        area: 'cases:title',
        enabled: () => one.state !== 'closed' && one.owner !== me,
        run: () => save.mutate({ owner: me }),
      },
      {
        id: 'case.close',
        label: 'cases:key.close',
        shortcut: 'c',
        area: 'cases:title',
        enabled: () => mayClose(one),
        run: () => setClosing(true),
      },
    ],
    [one, me, save.mutate],
  );
  useActions('case', actions);
  return (
    <section className={classes.card} aria-label={t('one')}>
      <ul className={classes.causes}>
        {one.causes.map((each) => (
          <li key={`${each.rule} ${each.at} ${each.why}`}>
            <strong>{cause(each)}</strong>
            <span className={classes.quiet}>
              {each.ruleName && <bdi>{each.ruleName}</bdi>} {format.dateTime(each.at)}
            </span>
          </li>
        ))}
      </ul>
      <p className={one.overdue ? classes.late : classes.quiet}>
        {one.due
          ? t(one.overdue ? 'wasDue' : 'dueAt', { time: format.dateTime(one.due) })
          : t('notDue')}
      </p>
      {one.closing && <Closing ws={ws} one={one} closing={one.closing} />}
      {one.state === 'closed' ? (
        <Button
          variant="default"
          className={classes.start}
          loading={save.isPending}
          onClick={() => save.mutate({ state: 'reopened' })}
        >
          {t('act.reopen')}
        </Button>
      ) : (
        <>
          <div className={classes.fields}>
            <Owner ws={ws} one={one} onGive={(owner) => save.mutate({ owner })} />
            <NativeSelect
              label={t('priority.label')}
              value={one.priority}
              onChange={({ currentTarget: { value } }) => {
                const priority = PRIORITIES.find((each) => each === value);
                if (priority) save.mutate({ priority });
              }}
              data={PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))}
            />
          </div>
          <div className={classes.buttons}>
            {one.owner !== me && me && (
              <Button loading={save.isPending} onClick={() => save.mutate({ owner: me })}>
                {t('act.take')}
              </Button>
            )}
            {mayClose(one) && <Button onClick={() => setClosing(true)}>{t('act.close')}</Button>}
            <Moves one={one} onMove={(state) => save.mutate({ state })} />
            {one.opportunity ? null : (
              <Button
                variant="default"
                leftSection={<Sprout size={15} aria-hidden />}
                loading={better.isPending}
                onClick={() => better.mutate(undefined)}
              >
                {t('act.opportunity')}
              </Button>
            )}
          </div>
        </>
      )}
      {one.opportunity && (
        <Link
          to="/w/$ws/improvements/opportunities/$opportunity"
          params={{ ws, opportunity: one.opportunity }}
        >
          {t('toOpportunity')}
        </Link>
      )}
      <Note onSay={(note) => save.mutate({ note })} busy={save.isPending} />
      {closing && <CloseDialog ws={ws} one={one} onClose={() => setClosing(false)} />}
    </section>
  );
}

const mayClose = (one: Case) => one.state !== 'closed' && one.state !== 'new';

interface MovesProps {
  readonly one: Case;
  readonly onMove: (state: Case['state']) => void;
}

/** The states that may follow besides closing. */
function Moves({ one, onMove }: MovesProps) {
  const { t } = useTranslation('cases');
  const next: readonly ('waiting' | 'resolved' | 'assigned')[] =
    one.state === 'assigned' || one.state === 'reopened'
      ? ['waiting', 'resolved']
      : one.state === 'waiting'
        ? ['assigned', 'resolved']
        : one.state === 'resolved'
          ? ['assigned']
          : [];
  return next.map((state) => (
    <Button key={state} variant="default" onClick={() => onMove(state)}>
      {t(`act.${state}`)}
    </Button>
  ));
}

interface NoteProps {
  readonly onSay: (note: string) => void;
  readonly busy: boolean;
}

function Note({ onSay, busy }: NoteProps) {
  const { t } = useTranslation('cases');
  const [text, setText] = useState('');
  return (
    <form
      className={classes.note}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onSay(text);
        setText('');
      }}
    >
      <Textarea
        label={t('note.label')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={1}
        maxLength={5000}
        dir="auto"
      />
      <Button type="submit" variant="default" disabled={text.trim() === ''} loading={busy}>
        {t('note.add')}
      </Button>
    </form>
  );
}
