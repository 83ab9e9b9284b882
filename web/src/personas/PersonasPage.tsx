import { Button, Menu } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { ChartScatter, ChevronDown, Plus, UserRound, UsersRound } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../app/fallbacks';
import { PageHeader } from '../app/PageHeader';
import { useWorkspace, useWorkspaceId } from '../app/useWorkspace';
import { textOf } from '../canvas/model';
import { remove } from '../canvas/moves';
import { useTexts } from '../i18n/useTexts';
import type { LiveSession } from '../live';
import { undoIn } from '../together/undoing';
import { ActionItems } from '../ui/ActionItems';
import { type Action, useActions } from '../ui/actions';
import { useCurrent, useFocusInList } from '../ui/current';
import { EmptyState } from '../ui/EmptyState';
import { SaveStatus } from '../ui/SaveStatus';
import { showUndo } from '../ui/toasts';
import { useChildren, useLiveDocument } from '../ui/useLive';
import { PersonaCard } from './PersonaCard';
import classes from './PersonasPage.module.css';
import { newPersonaActions, personaCardActions } from './personaActions';
import { copyPersona } from './personaMoves';
import { enough } from './personas';
import { undoActions } from './undoActions';
import { useNewPersona } from './useNewPersona';

/** Everybody whom the workspace draws maps for. */
export function PersonasPage() {
  const { t } = useTranslation('personas');
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
  return <Gallery ws={ws} session={open.session} />;
}

function Gallery({ ws, session }: { ws: string; session: LiveSession }) {
  const { t } = useTranslation('personas');
  const texts = useTexts();
  const { document } = session;
  const personas = useChildren(document, document.root()?.id ?? '', 'persona');
  const make = useNewPersona(ws, session);
  const undo = useMemo(() => undoActions(session), [session]);
  useActions('personas', undo);
  const making = useMemo(() => newPersonaActions(make), [make]);
  useActions('personas.new', making);
  const current = useCurrent();
  const ofCards = useMemo(
    () =>
      personaCardActions(
        () => {
          const record = document.record(current.id() ?? '');
          return record?.type === 'persona' && document.visible(record.id)
            ? { id: record.id, name: textOf(record, 'name') }
            : undefined;
        },
        {
          copy: ({ id, name }) =>
            session.push(
              copyPersona(document, id, t('copyOf', { name: name || t('unnamed') })).ops,
            ),
          remove: ({ id, name }) => {
            session.push(remove(id));
            showUndo(t('deleted', { name: name || t('unnamed') }), () => undoIn(session));
          },
        },
      ),
    [document, session, current, t],
  );
  useActions('personas.cards', ofCards);
  const newButton = useRef<HTMLButtonElement>(null);
  useFocusInList(
    current,
    personas.map(({ id }) => id),
    newButton,
  );
  const count = personas.length;
  return (
    <>
      <PageHeader title={t('title')} hint={t('hint')} beside={<SaveStatus session={session} />}>
        <ProposeLink ws={ws} />
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              ref={newButton}
              leftSection={<Plus size={16} aria-hidden />}
              rightSection={<ChevronDown size={14} aria-hidden />}
            >
              {t('add.label')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <ActionItems actions={making} />
          </Menu.Dropdown>
        </Menu>
      </PageHeader>
      <div className={classes.page}>
        {count > 0 && count < enough.least && <p className={classes.note}>{t('few', { count })}</p>}
        {count > enough.most && <p className={classes.note}>{t('many', { count })}</p>}
        {count === 0 ? (
          <EmptyState icon={UsersRound} title={t('empty')} hint={t('emptyHint')}>
            {making.map(({ id, label, run }, at) => (
              <Button
                key={id}
                variant={at === 0 ? 'filled' : 'default'}
                leftSection={at === 0 && <UserRound size={16} aria-hidden />}
                onClick={run}
              >
                {texts(label)}
              </Button>
            ))}
          </EmptyState>
        ) : (
          <ul className={classes.gallery}>
            {personas.map(({ id }) => (
              <PersonaCard
                key={id}
                ws={ws}
                id={id}
                session={session}
                actions={ofCards}
                onChoose={() => current.choose(id)}
              />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

/** Leads to the groups that the evidence tells of. */
function ProposeLink({ ws }: { ws: string }) {
  const texts = useTexts();
  const navigate = useNavigate();
  const place = useMemo(() => ({ to: '/w/$ws/segments', params: { ws } }) as const, [ws]);
  const action = useMemo<Action>(
    () => ({
      id: 'personas.propose',
      label: 'segments:open',
      area: 'personas:add.label',
      run: () => void navigate(place),
    }),
    [navigate, place],
  );
  useActions(
    'personas.propose',
    useMemo(() => [action], [action]),
  );
  return (
    <Button
      variant="default"
      leftSection={<ChartScatter size={16} aria-hidden />}
      renderRoot={(props) => <Link {...place} {...props} />}
    >
      {texts(action.label)}
    </Button>
  );
}
