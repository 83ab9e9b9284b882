import { EyeOff, Hourglass, WifiOff } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError, UNREACHABLE } from '../api/client';
import { EmptyState } from '../ui/EmptyState';
import type { Shared } from '../wire/generated/api';
import { PageFoot } from './PageFoot';
import { PasswordForm } from './PasswordForm';
import { Preparing } from './Preparing';
import { readShared } from './reader';
import { SharedMapView } from './SharedMapView';
import classes from './SharedPage.module.css';

/** By itself: who reads a map needs nothing of it. */
const SharedDashboardView = lazy(() => import('./SharedDashboardView'));

const PREPARING_MILLIS = 5_000;

type State =
  | { readonly is: 'loading' | 'locked' | 'gone' | 'unreachable' | 'failed' }
  | { readonly is: 'shown'; readonly shared: Shared };

function stateOf(error: unknown): State {
  if (!(error instanceof ProblemError)) return { is: 'failed' };
  if (error.slug === UNREACHABLE) return { is: 'unreachable' };
  if (error.slug === 'password-needed') return { is: 'locked' };
  return { is: error.problem.status === 404 ? 'gone' : 'failed' };
}

const titleOf = ({ map, dashboard }: Shared, untitled: string) =>
  map ? map.title || untitled : dashboard?.title;

function Shown({ shared: { map, dashboard, preparing } }: { shared: Shared }) {
  const { t } = useTranslation('shared');
  if (map) return <SharedMapView map={map} preparing={preparing} />;
  return (
    <>
      {!dashboard && <h1 className="wl-hidden">{t('title')}</h1>}
      {preparing && <Preparing />}
      {dashboard && (
        <Suspense fallback={<p className={classes.quiet}>{t('loading')}</p>}>
          <SharedDashboardView dashboard={dashboard} />
        </Suspense>
      )}
    </>
  );
}

/** What stands at the address of a link: the map or dashboard, the question for its password, or nothing. */
export function SharedPage({ token }: { token: string }) {
  const { t } = useTranslation('shared');
  const [state, setState] = useState<State>({ is: 'loading' });
  const [pass, setPass] = useState<string>();
  const load = useCallback(() => {
    readShared(token, pass).then(
      (shared) => setState({ is: 'shown', shared }),
      (error: unknown) => setState(stateOf(error)),
    );
  }, [token, pass]);
  useEffect(load, [load]);
  const preparing = state.is === 'shown' && state.shared.preparing;
  useEffect(() => {
    if (!preparing) return;
    const again = setInterval(load, PREPARING_MILLIS);
    return () => clearInterval(again);
  }, [preparing, load]);
  const title = (state.is === 'shown' && titleOf(state.shared, t('untitled'))) || t('title');
  useEffect(() => {
    document.title = `${title} – Wayloom`;
  }, [title]);
  return (
    <div className={classes.page}>
      <main className={classes.main}>{content(state)}</main>
      <PageFoot />
    </div>
  );

  function content(shown: State): ReactNode {
    switch (shown.is) {
      case 'loading':
        return (
          <p className={classes.quiet} role="status">
            {t('loading')}
          </p>
        );
      case 'shown':
        return <Shown shared={shown.shared} />;
      case 'locked':
        return <PasswordForm token={token} onOpened={setPass} />;
      case 'gone':
        return (
          <>
            <h1 className="wl-hidden">{t('title')}</h1>
            <EmptyState icon={EyeOff} title={t('gone.title')} hint={t('gone.text')} />
          </>
        );
      case 'unreachable':
      case 'failed':
        return (
          <>
            <h1 className="wl-hidden">{t('title')}</h1>
            <EmptyState
              icon={shown.is === 'failed' ? Hourglass : WifiOff}
              title={t(`${shown.is}.title`)}
              hint={t(`${shown.is}.text`)}
            >
              <button type="button" className={classes.button} onClick={load}>
                {t('again')}
              </button>
            </EmptyState>
          </>
        );
    }
  }
}
