import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { caseCountsQuery } from '../cases/queries';
import { FileDropTarget } from '../data/FileDropTarget';
import { useFormat } from '../i18n/useFormat';
import { useOpenMapAction } from '../mapfiles/useOpenMap';
import { TourHost } from '../tour/TourHost';
import { type Action, useActions } from '../ui/actions';
import classes from './AppShell.module.css';
import { NotFound } from './fallbacks';
import { Logo } from './Logo';
import { isNear, places } from './navigation';
import { Preferences } from './Preferences';
import { rememberWorkspace, useWorkspace, useWorkspaceId } from './useWorkspace';

/** The frame of every workspace page: a rail of places, which is a tab bar on a phone. */
export function AppShell() {
  const { t } = useTranslation();
  const ws = useWorkspaceId();
  const workspace = useWorkspace();
  const navigate = useNavigate();
  useEffect(() => {
    if (workspace) rememberWorkspace(workspace.id);
  }, [workspace]);
  const openFile = useOpenMapAction();
  const actions = useMemo<readonly Action[]>(
    () => [
      ...places.map(({ to, label, shortcut }) => ({
        id: `go:${to}`,
        label,
        shortcut,
        area: 'area.go' as const,
        run: () => void navigate({ to, params: { ws } }),
      })),
      openFile,
    ],
    [navigate, ws, openFile],
  );
  useActions('shell', actions);
  const openCases = useQuery(caseCountsQuery(ws)).data?.open ?? 0;
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t('skipToContent')}
      </a>
      <nav className={classes.rail} aria-label={t('navigation')}>
        <Link to="/w/$ws/maps" params={{ ws }} className={classes.logo} aria-label={t('appName')}>
          <Logo size={36} />
        </Link>
        <ul className={classes.places}>
          {places.map((place) => (
            <li key={place.to} data-far={isNear(place) ? undefined : ''}>
              <Link to={place.to} params={{ ws }} className={classes.place}>
                <span className={classes.icon}>
                  <place.icon size={20} strokeWidth={1.7} aria-hidden />
                  {place.label === 'nav.cases' && openCases > 0 && <Waiting count={openCases} />}
                </span>
                <span className={classes.label}>{t(place.label)}</span>
              </Link>
            </li>
          ))}
        </ul>
        <Preferences />
      </nav>
      {workspace && <TourHost />}
      <main id="content" className={classes.content} tabIndex={-1}>
        {workspace ? <Outlet /> : <NotFound />}
      </main>
      {workspace && <FileDropTarget />}
    </div>
  );
}

/** How many wait, beside the icon of their place. */
function Waiting({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className={classes.waiting}>
      <span aria-hidden>{format.compact(count)}</span>
      <span className={classes.unseen}>{t('nav.casesOpen', { count })}</span>
    </span>
  );
}
