import { Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ChartScatter, ChevronDown, Plus, UserRound, UsersRound } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../app/fallbacks';
import { PageHeader } from '../app/PageHeader';
import { useWorkspace, useWorkspaceId } from '../app/useWorkspace';
import type { LiveSession } from '../live';
import { useActions } from '../ui/actions';
import { EmptyState } from '../ui/EmptyState';
import { SaveStatus } from '../ui/SaveStatus';
import { useChildren, useLiveDocument } from '../ui/useLive';
import { PersonaCard } from './PersonaCard';
import classes from './PersonasPage.module.css';
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
  const { document } = session;
  const personas = useChildren(document, document.root()?.id ?? '', 'persona');
  const make = useNewPersona(ws, session);
  const actions = useMemo(() => undoActions(session), [session]);
  useActions('personas', actions);
  const count = personas.length;
  return (
    <>
      <PageHeader title={t('title')} hint={t('hint')} beside={<SaveStatus session={session} />}>
        <ProposeLink ws={ws} />
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              leftSection={<Plus size={16} aria-hidden />}
              rightSection={<ChevronDown size={14} aria-hidden />}
            >
              {t('add.label')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => make()}>{t('add.blank')}</Menu.Item>
            <Menu.Item onClick={() => make('b2c')}>{t('add.b2c')}</Menu.Item>
            <Menu.Item onClick={() => make('b2b')}>{t('add.b2b')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </PageHeader>
      <div className={classes.page}>
        {count > 0 && count < enough.least && <p className={classes.note}>{t('few', { count })}</p>}
        {count > enough.most && <p className={classes.note}>{t('many', { count })}</p>}
        {count === 0 ? (
          <EmptyState icon={UsersRound} title={t('empty')} hint={t('emptyHint')}>
            <Button leftSection={<UserRound size={16} aria-hidden />} onClick={() => make()}>
              {t('add.blank')}
            </Button>
            <Button variant="default" onClick={() => make('b2c')}>
              {t('add.b2c')}
            </Button>
            <Button variant="default" onClick={() => make('b2b')}>
              {t('add.b2b')}
            </Button>
          </EmptyState>
        ) : (
          <ul className={classes.gallery}>
            {personas.map(({ id }) => (
              <PersonaCard key={id} ws={ws} id={id} session={session} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

/** Leads to the groups that the evidence tells of. */
function ProposeLink({ ws }: { ws: string }) {
  const { t } = useTranslation('segments');
  return (
    <Button
      variant="default"
      leftSection={<ChartScatter size={16} aria-hidden />}
      renderRoot={(props) => <Link to="/w/$ws/segments" params={{ ws }} {...props} />}
    >
      {t('open')}
    </Button>
  );
}
