import { Loader, NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import type { Change } from '../wire/generated/api';
import { COLUMNS, type Column } from './board';
import classes from './improvements.module.css';
import { NewTitle } from './NewTitle';
import { addChange, changesQuery, editChange } from './queries';
import { Sections } from './Sections';
import { useSaving } from './useSaving';

/** What is done, as a board by status; cards are dragged, or moved by the list on each. */
export function ChangesPage() {
  const { t } = useTranslation('improvements');
  const ws = useWorkspaceId();
  const navigate = useNavigate();
  const client = useQueryClient();
  const query = useQuery(changesQuery(ws));
  const add = useSaving(
    ws,
    (title: string) => addChange(ws, { title }),
    ({ id }) =>
      void navigate({ to: '/w/$ws/improvements/changes/$change', params: { ws, change: id } }),
  );
  const move = useSaving(ws, ({ change, to }: { change: Change; to: Column }) =>
    editChange(client, ws, change, { status: to }),
  );
  const items = query.data?.items ?? [];
  return (
    <>
      <PageHeader title={t('changes')} hint={t('change.hint')}>
        <Sections ws={ws} />
      </PageHeader>
      <div className={classes.page}>
        <NewTitle
          label={t('change.what')}
          action={t('change.new')}
          busy={add.isPending}
          onAdd={add.mutate}
        />
        {query.isPending && <Loader size="sm" aria-label={t('changes')} />}
        {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
        {query.isSuccess && (
          <div className={classes.board}>
            {COLUMNS.map((column) => (
              <BoardColumn
                key={column}
                ws={ws}
                column={column}
                changes={items.filter(({ facts }) => facts.status === column)}
                onMove={(id) => {
                  const change = items.find((each) => each.id === id);
                  if (change && change.facts.status !== column) move.mutate({ change, to: column });
                }}
                onChoose={(change, to) => move.mutate({ change, to })}
              />
            ))}
          </div>
        )}
      </div>
    </>
  );
}

interface BoardColumnProps {
  readonly ws: string;
  readonly column: Column;
  readonly changes: readonly Change[];
  /** A card was dropped here. */
  readonly onMove: (id: string) => void;
  readonly onChoose: (change: Change, to: Column) => void;
}

function BoardColumn({ ws, column, changes, onMove, onChoose }: BoardColumnProps) {
  const { t } = useTranslation('improvements');
  const format = useFormat();
  const [over, setOver] = useState(false);
  return (
    <section
      className={over ? `${classes.column} ${classes.over}` : classes.column}
      aria-labelledby={`board-${column}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onMove(event.dataTransfer.getData('text/plain'));
      }}
    >
      <h2 id={`board-${column}`}>
        {t(`change.status.${column}`)}{' '}
        <span className={classes.quiet}>{format.number(changes.length)}</span>
      </h2>
      <ul className={classes.plain}>
        {changes.map((change) => (
          <BoardCard key={change.id} ws={ws} change={change} onChoose={onChoose} />
        ))}
      </ul>
    </section>
  );
}

interface BoardCardProps {
  readonly ws: string;
  readonly change: Change;
  readonly onChoose: (change: Change, to: Column) => void;
}

function BoardCard({ ws, change, onChoose }: BoardCardProps) {
  const { t } = useTranslation('improvements');
  const format = useFormat();
  const { facts } = change;
  return (
    <li
      className={classes.boardCard}
      draggable
      onDragStart={(event) => event.dataTransfer.setData('text/plain', change.id)}
    >
      <Link
        to="/w/$ws/improvements/changes/$change"
        params={{ ws, change: change.id }}
        className={classes.name}
      >
        <bdi>{facts.title}</bdi>
      </Link>
      <p className={classes.facts}>
        {facts.starts && <span>{t('change.from', { date: format.date(facts.starts) })}</span>}
        {facts.owner && <bdi>{facts.owner}</bdi>}
        {!facts.expected && <span>{t('change.nothingExpected')}</span>}
      </p>
      <NativeSelect
        size="xs"
        aria-label={t('change.move', { title: facts.title })}
        value={facts.status}
        onChange={(event) => {
          const to = COLUMNS.find((each) => each === event.currentTarget.value);
          if (to) onChoose(change, to);
        }}
        data={COLUMNS.map((value) => ({ value, label: t(`change.status.${value}`) }))}
      />
    </li>
  );
}
