import { Button, Drawer, SegmentedControl, TextInput } from '@mantine/core';
import { Plus, Search, Waypoints } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../app/fallbacks';
import { PageHeader } from '../app/PageHeader';
import { useWorkspace, useWorkspaceId } from '../app/useWorkspace';
import { textOf } from '../canvas/model';
import { remove } from '../canvas/moves';
import type { LiveSession, Op, RecordState } from '../live';
import { redoIn, undoIn } from '../together/undoing';
import { type Action, useActions } from '../ui/actions';
import { EmptyState } from '../ui/EmptyState';
import { SaveStatus } from '../ui/SaveStatus';
import { showRefused, showUndo } from '../ui/toasts';
import { useChildren, useLiveDocument } from '../ui/useLive';
import { ContactTable } from './ContactTable';
import { createTouchpoint } from './registerMoves';
import { TouchpointForm } from './TouchpointForm';
import classes from './TouchpointsPage.module.css';
import { TouchpointTable } from './TouchpointTable';

/** The register: every touchpoint of the workspace, edited in place. */
export function TouchpointsPage() {
  const { t } = useTranslation('library');
  const ws = useWorkspaceId();
  const workspace = useWorkspace();
  const open = useLiveDocument(ws, workspace?.library ?? `${ws}.library`);
  if (!open?.loaded) {
    return (
      <>
        <PageHeader title={t('title')} hint={t('hint')} />
        <Loading />
      </>
    );
  }
  return <Register session={open.session} />;
}

function Register({ session }: { session: LiveSession }) {
  const { t, i18n } = useTranslation(['library', 'matrix']);
  const { document } = session;
  const touchpoints = useChildren(document, document.root()?.id ?? '', 'touchpoint');
  const [query, setQuery] = useState('');
  const [shows, setShows] = useState<'touchpoints' | 'contacts'>('touchpoints');
  const [opened, setOpened] = useState<string>();
  const wanted = query.trim().toLocaleLowerCase();
  const shown = useMemo(() => {
    const collator = new Intl.Collator(i18n.language);
    return touchpoints
      .filter((each) => textOf(each, 'name').toLocaleLowerCase().includes(wanted))
      .sort((a, b) => collator.compare(textOf(a, 'name'), textOf(b, 'name')));
  }, [touchpoints, wanted, i18n.language]);
  useEffect(() => session.onRefused(showRefused), [session]);
  const push = (ops: readonly Op[], group?: string) =>
    session.push(ops, group === undefined ? {} : { group });
  const add = () => {
    const made = createTouchpoint(document, '');
    push(made.ops);
    setOpened(made.id);
  };
  const trash = (record: RecordState) => {
    setOpened(undefined);
    push(remove(record.id));
    const name = textOf(record, 'name') || t('unnamed');
    showUndo(t('deleted', { name }), () => undoIn(session));
  };
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'register.undo',
        label: 'action.undo',
        shortcut: 'mod+z',
        enabled: () => session.canUndo(),
        run: () => undoIn(session),
      },
      {
        id: 'register.redo',
        label: 'action.redo',
        shortcut: 'mod+shift+z|mod+y',
        enabled: () => session.canRedo(),
        run: () => redoIn(session),
      },
    ],
    [session],
  );
  useActions('register', actions);
  const current = opened === undefined ? undefined : document.record(opened);
  return (
    <>
      <PageHeader title={t('title')} hint={t('hint')} beside={<SaveStatus session={session} />}>
        <TextInput
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<Search size={15} aria-hidden />}
          dir="auto"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <SegmentedControl
          key={i18n.language}
          size="xs"
          radius="md"
          aria-label={t('contacts.shows', { ns: 'matrix' })}
          value={shows}
          onChange={(value) => setShows(value === 'contacts' ? 'contacts' : 'touchpoints')}
          data={[
            { value: 'touchpoints', label: t('title') },
            { value: 'contacts', label: t('contacts.inventory', { ns: 'matrix' }) },
          ]}
        />
        <Button leftSection={<Plus size={16} aria-hidden />} onClick={add}>
          {t('add')}
        </Button>
      </PageHeader>
      <div className={classes.page}>
        {touchpoints.length === 0 ? (
          <EmptyState icon={Waypoints} title={t('empty')} hint={t('emptyHint')}>
            <Button onClick={add}>{t('add')}</Button>
          </EmptyState>
        ) : shown.length === 0 ? (
          <p className={classes.none}>{t('noMatch')}</p>
        ) : shows === 'contacts' ? (
          <ContactTable document={document} touchpoints={shown} push={push} onOpen={setOpened} />
        ) : (
          <TouchpointTable
            document={document}
            touchpoints={shown}
            push={push}
            onOpen={setOpened}
            onDelete={trash}
          />
        )}
      </div>
      <Drawer
        position="right"
        opened={current !== undefined}
        onClose={() => setOpened(undefined)}
        title={textOf(current, 'name') || t('add')}
        closeButtonProps={{ 'aria-label': t('action.close', { ns: 'common' }) }}
      >
        {opened !== undefined && (
          <TouchpointForm key={opened} document={document} id={opened} push={push} />
        )}
      </Drawer>
    </>
  );
}
