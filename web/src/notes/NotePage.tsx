import { Button, Loader } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeft, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { PageHeader } from '../app/PageHeader';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import { showProblem, showUndo } from '../ui/toasts';
import type { Note, Passage } from '../wire/notes';
import { EditNote } from './EditNote';
import { languageName } from './languages';
import { Margin } from './Margin';
import classes from './NotePage.module.css';
import { PassageForm } from './PassageForm';
import { noteQuery, refreshNotes } from './queries';
import { Reader } from './Reader';
import { SourceFile } from './SourceFile';
import type { Picked } from './spans';
import { RestoreNote, TrashNote } from './TrashNote';
import { usePersonas } from './usePersonas';

/** One note: its text to read and to mark, and beside it what is marked. */
export function NotePage() {
  const { t } = useTranslation('notes');
  const { ws, note: id } = useParams({ from: '/w/$ws/notes/$note' });
  const note = useQuery(noteQuery(ws, id));
  if (note.data) return <Opened key={id} ws={ws} note={note.data} />;
  return (
    <>
      <PageHeader title={t('title')} />
      <div className={classes.page}>
        {note.isError ? (
          <Fault fault={note.error} onRetry={() => note.refetch()} />
        ) : (
          <Loader size="sm" aria-label={t('title')} />
        )}
      </div>
    </>
  );
}

/** A stretch to be marked, or a passage whose facts are changed. */
type Marking = { readonly picked: Picked } | { readonly passage: Passage };

function Opened({ ws, note }: { ws: string; note: Note }) {
  const { t } = useTranslation('notes');
  const wanted = useSearch({ from: '/w/$ws/notes/$note' });
  const [active, setActive] = useState<string | undefined>(wanted.passage);
  const [marking, setMarking] = useState<Marking>();
  const [editing, setEditing] = useState(false);
  const client = useQueryClient();
  const unmark = async ({ id, anchor, facts }: Passage) => {
    try {
      await api.delete(`/workspaces/${ws}/notes/passages/${id}`);
      await refreshNotes(client, ws);
      showUndo(t('unmarked'), () => {
        api
          .post(`/workspaces/${ws}/notes/${note.id}/passages`, {
            revision: note.revision,
            anchor,
            facts,
          })
          .then(() => refreshNotes(client, ws), showProblem);
      });
    } catch (problem) {
      showProblem(problem);
    }
  };
  return (
    <>
      <PageHeader
        title={<span dir="auto">{note.facts.title || t('untitled')}</span>}
        hint={<Facts ws={ws} note={note} />}
      >
        {note.trashed ? (
          <RestoreNote ws={ws} note={note.id} />
        ) : (
          <>
            <TrashNote ws={ws} note={note.id} />
            <Button
              variant="default"
              leftSection={<Pencil size={15} aria-hidden />}
              onClick={() => setEditing(true)}
            >
              {t('edit')}
            </Button>
          </>
        )}
      </PageHeader>
      <div className={classes.page}>
        <div className={classes.text}>
          {note.file && <SourceFile ws={ws} file={note.file} title={note.facts.title} />}
          <Reader
            note={note}
            active={active}
            goTo={wanted.at}
            onOpen={setActive}
            onMark={(picked) => setMarking({ picked })}
          />
        </div>
        <Margin
          ws={ws}
          note={note}
          active={active}
          onOpen={setActive}
          onEdit={(passage) => setMarking({ passage })}
          onUnmark={(passage) => void unmark(passage)}
        />
      </div>
      {marking && (
        <PassageForm
          ws={ws}
          note={note}
          {...marking}
          onDone={(passage) => {
            setMarking(undefined);
            if (passage) setActive(passage.id);
          }}
        />
      )}
      {editing && <EditNote ws={ws} note={note} onClose={() => setEditing(false)} />}
    </>
  );
}

function Facts({ ws, note }: { ws: string; note: Note }) {
  const { t, i18n } = useTranslation('notes');
  const format = useFormat();
  const { kind, date, person, persona, language } = note.facts;
  const known = usePersonas().find(({ value }) => value === persona);
  return (
    <span className={classes.facts}>
      <Link to="/w/$ws/notes" params={{ ws }} className={classes.back}>
        <ArrowLeft size={14} aria-hidden /> {t('all')}
      </Link>
      <span>{t(`kind.${kind}`)}</span>
      {date && <time dateTime={date}>{format.date(`${date}T00:00`)}</time>}
      {person && <bdi>{person}</bdi>}
      {known && <bdi>{known.label}</bdi>}
      {language && <span>{languageName(language, i18n.language)}</span>}
      {note.revision > 1 && <span>{t('revision', { n: format.number(note.revision) })}</span>}
    </span>
  );
}
