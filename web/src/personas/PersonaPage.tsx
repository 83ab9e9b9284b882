import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Printer, Trash2, UserRoundX, UsersRound } from 'lucide-react';
import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../app/fallbacks';
import { PageHeader } from '../app/PageHeader';
import { useWorkspace } from '../app/useWorkspace';
import { textOf } from '../canvas/model';
import { remove } from '../canvas/moves';
import { useTexts } from '../i18n/useTexts';
import type { LiveSession, Op } from '../live';
import { undoIn } from '../together/undoing';
import { useActions } from '../ui/actions';
import { EmptyState } from '../ui/EmptyState';
import { SaveStatus } from '../ui/SaveStatus';
import { showRefused, showUndo } from '../ui/toasts';
import { useLiveDocument, useRecord } from '../ui/useLive';
import { PersonaMaps } from './PersonaMaps';
import { PersonaSheet } from './PersonaSheet';
import classes from './PersonasPage.module.css';
import { personaSheetActions } from './personaActions';
import { undoActions } from './undoActions';

/** One persona, on its sheet. */
export function PersonaPage() {
  const { t } = useTranslation('personas');
  const { ws, persona } = useParams({ from: '/w/$ws/personas/$persona' });
  const workspace = useWorkspace();
  const open = useLiveDocument(ws, workspace?.library ?? `${ws}.library`);
  if (!open?.loaded) {
    return (
      <>
        <PageHeader title={t('title')} />
        <Loading />
      </>
    );
  }
  return <Opened key={persona} ws={ws} id={persona} session={open.session} />;
}

function Opened({ ws, id, session }: { ws: string; id: string; session: LiveSession }) {
  const { t } = useTranslation('personas');
  const texts = useTexts();
  const navigate = useNavigate();
  const { document } = session;
  const record = useRecord(document, id);
  const name = textOf(record, 'name') || t('unnamed');
  useEffect(() => session.onRefused(showRefused), [session]);
  const undo = useMemo(() => undoActions(session), [session]);
  useActions('personas', undo);
  const back = useCallback(
    () => navigate({ to: '/w/$ws/personas', params: { ws } }),
    [navigate, ws],
  );
  const actions = useMemo(() => {
    const named = () => textOf(document.record(id), 'name');
    return personaSheetActions({
      name: named,
      print: () => window.print(),
      remove: () => {
        const deleted = { name: named() || t('unnamed') };
        session.push(remove(id));
        showUndo(t('deleted', deleted), () => undoIn(session));
        void back();
      },
    });
  }, [document, id, session, back, t]);
  useActions(
    'persona',
    useMemo(() => Object.values(actions), [actions]),
  );
  if (record?.type !== 'persona' || !document.visible(id)) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState icon={UserRoundX} title={t('gone')} hint={t('goneHint')}>
          <Button onClick={() => void back()}>{t('all')}</Button>
        </EmptyState>
      </>
    );
  }
  const push = (ops: readonly Op[], group?: string) =>
    session.push(ops, group === undefined ? {} : { group });
  return (
    <>
      <PageHeader title={<bdi>{name}</bdi>} beside={<SaveStatus session={session} />}>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<UsersRound size={16} aria-hidden />}
          renderRoot={(props) => <Link to="/w/$ws/personas" params={{ ws }} {...props} />}
        >
          {t('all')}
        </Button>
        <Button
          variant="default"
          leftSection={<Printer size={16} aria-hidden />}
          onClick={actions.print.run}
        >
          {texts(actions.print.label)}
        </Button>
        <Button
          variant="default"
          leftSection={<Trash2 size={16} aria-hidden />}
          onClick={actions.remove.run}
        >
          {texts(actions.remove.label)}
        </Button>
      </PageHeader>
      <div className={classes.page}>
        <PersonaSheet
          ws={ws}
          persona={id}
          document={document}
          push={push}
          undo={() => undoIn(session)}
        />
        <PersonaMaps ws={ws} persona={id} />
      </div>
    </>
  );
}
