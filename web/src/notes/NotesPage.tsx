import { Button, FileButton, Loader, Select, Switch, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FileUp, NotebookPen, Plus, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import { EmptyState } from '../ui/EmptyState';
import { showProblem } from '../ui/toasts';
import { type Note, type NoteSummary, noteKinds, type Snippet } from '../wire/notes';
import { CodeBook } from './CodeBook';
import { languageName, languages } from './languages';
import { NewNote } from './NewNote';
import classes from './NotesPage.module.css';
import { allNotes, codesQuery, type NoteFilter, notesQuery, refreshNotes } from './queries';
import { RestoreNote } from './TrashNote';
import { usePersonas } from './usePersonas';

const PAUSE_MILLIS = 200;

/** What a team knows from talking, watching and reading; found by word, kind, code, persona. */
export function NotesPage() {
  const { t } = useTranslation('notes');
  const ws = useWorkspaceId();
  const [filter, setFilter] = useState<NoteFilter>(allNotes);
  const [q] = useDebouncedValue(filter.q, PAUSE_MILLIS);
  const notes = useQuery(notesQuery(ws, { ...filter, q }));
  const [writing, setWriting] = useState(false);
  const items = notes.data?.items ?? [];
  const anything = JSON.stringify(filter) === JSON.stringify(allNotes);
  return (
    <>
      <PageHeader title={t('title')} hint={t('hint')}>
        <AddFiles ws={ws} />
        <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setWriting(true)}>
          {t('new')}
        </Button>
      </PageHeader>
      <div className={classes.page}>
        <div className={classes.main}>
          <Filters filter={filter} onChange={setFilter} />
          {notes.isPending && <Loader size="sm" aria-label={t('title')} />}
          {notes.isError && <Fault fault={notes.error} onRetry={() => notes.refetch()} />}
          {notes.data && items.length === 0 && (
            <EmptyState
              icon={NotebookPen}
              title={t(anything ? 'empty' : 'nothingFound')}
              hint={t(anything ? 'emptyHint' : 'nothingFoundHint')}
            >
              {anything ? (
                <Button onClick={() => setWriting(true)}>{t('new')}</Button>
              ) : (
                <Button variant="default" onClick={() => setFilter(allNotes)}>
                  {t('showAll')}
                </Button>
              )}
            </EmptyState>
          )}
          {items.length > 0 && (
            <ul className={classes.list} aria-label={t('title')}>
              {items.map((note) => (
                <NoteLine key={note.id} ws={ws} note={note} />
              ))}
            </ul>
          )}
        </div>
        <CodeBook ws={ws} />
      </div>
      {writing && <NewNote ws={ws} onClose={() => setWriting(false)} />}
    </>
  );
}

/** Brings files one after the other; what cannot be read says so, the others come in. */
function AddFiles({ ws }: { ws: string }) {
  const { t } = useTranslation('notes');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const send = async (files: readonly File[]) => {
    setBusy(true);
    let made: Note | undefined;
    for (const file of files) {
      try {
        const query = { name: file.name };
        made = await api.upload<Note>(`/workspaces/${ws}/notes/files`, file, { query });
      } catch (problem) {
        showProblem(problem);
      }
    }
    setBusy(false);
    await refreshNotes(client, ws);
    if (made && files.length === 1) {
      await navigate({ to: '/w/$ws/notes/$note', params: { ws, note: made.id } });
    }
  };
  return (
    <FileButton
      multiple
      onChange={(files) => void send(files)}
      accept=".docx,.pdf,.md,.txt,text/plain,image/*,audio/*"
    >
      {(props) => (
        <Button
          {...props}
          variant="default"
          loading={busy}
          leftSection={<FileUp size={16} aria-hidden />}
        >
          {t('addFile')}
        </Button>
      )}
    </FileButton>
  );
}

interface FiltersProps {
  readonly filter: NoteFilter;
  readonly onChange: (filter: NoteFilter) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const { t, i18n } = useTranslation('notes');
  const ws = useWorkspaceId();
  const codes = useQuery(codesQuery(ws)).data?.items ?? [];
  const personas = usePersonas();
  const set = (change: Partial<NoteFilter>) => onChange({ ...filter, ...change });
  const choice = (
    name: 'kind' | 'code' | 'persona' | 'language',
    data: readonly { value: string; label: string }[],
  ) => (
    <Select
      size="sm"
      clearable
      searchable={data.length > 8}
      aria-label={t(`field.${name}`)}
      placeholder={t(`any.${name}`)}
      data={data}
      value={filter[name] || null}
      onChange={(value) => set({ [name]: value ?? '' })}
    />
  );
  return (
    <search className={classes.filters}>
      <TextInput
        className={classes.words}
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<Search size={15} aria-hidden />}
        dir="auto"
        value={filter.q}
        onChange={(event) => set({ q: event.currentTarget.value })}
      />
      {choice(
        'kind',
        noteKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
      )}
      {choice(
        'code',
        codes.map(({ id, facts }) => ({ value: id, label: facts.name })),
      )}
      {choice('persona', personas)}
      {choice(
        'language',
        languages.map((value) => ({ value, label: languageName(value, i18n.language) })),
      )}
      <Switch
        size="sm"
        label={t('trash')}
        checked={filter.trash}
        onChange={(event) => set({ trash: event.currentTarget.checked })}
      />
    </search>
  );
}

function NoteLine({ ws, note }: { ws: string; note: NoteSummary }) {
  const { t, i18n } = useTranslation('notes');
  const format = useFormat();
  const { facts } = note;
  const found = note.snippet;
  return (
    <li className={classes.line}>
      <div className={classes.lead}>
        <Link
          to="/w/$ws/notes/$note"
          params={{ ws, note: note.id }}
          search={found ? { at: found.at + (found.marks[0]?.start ?? 0) } : {}}
          className={classes.name}
        >
          <bdi>{facts.title || t('untitled')}</bdi>
        </Link>
        {note.trashed && <RestoreNote ws={ws} note={note.id} />}
      </div>
      {found && <Found snippet={found} />}
      <p className={classes.facts}>
        <span>{t(`kind.${facts.kind}`)}</span>
        {facts.date && <time dateTime={facts.date}>{format.date(`${facts.date}T00:00`)}</time>}
        {facts.person && <bdi>{facts.person}</bdi>}
        {facts.language && <span>{languageName(facts.language, i18n.language)}</span>}
        <span>{t('passageCount', { n: format.number(note.passages) })}</span>
        {note.lost > 0 && (
          <span className={classes.lost}>{t('lostCount', { n: format.number(note.lost) })}</span>
        )}
      </p>
    </li>
  );
}

/** The words that were looked for, in what stands around them. */
function Found({ snippet }: { snippet: Snippet }) {
  const { text, marks } = snippet;
  let at = 0;
  const pieces = marks.map(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return (
      <span key={start}>
        {before}
        <mark>{text.slice(start, end)}</mark>
      </span>
    );
  });
  return (
    <p className={classes.snippet} dir="auto">
      {snippet.at > 0 && '… '}
      {pieces}
      {text.slice(at)}
    </p>
  );
}
