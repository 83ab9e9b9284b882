import { EyeOff, Hourglass, WifiOff } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError, UNREACHABLE } from '../api/client';
import { EmptyState } from '../ui/EmptyState';
import type { SharedMap } from '../wire/generated/api';
import { PageFoot } from './PageFoot';
import { PasswordForm } from './PasswordForm';
import { readMap } from './reader';
import { SharedMapView } from './SharedMapView';
import classes from './SharedPage.module.css';

const PREPARING_MILLIS = 5_000;

type State =
  | { readonly is: 'loading' | 'locked' | 'gone' | 'unreachable' | 'failed' }
  | { readonly is: 'shown'; readonly map: SharedMap };

function stateOf(error: unknown): State {
  if (!(error instanceof ProblemError)) return { is: 'failed' };
  if (error.slug === UNREACHABLE) return { is: 'unreachable' };
  if (error.slug === 'password-needed') return { is: 'locked' };
  return { is: error.problem.status === 404 ? 'gone' : 'failed' };
}

/** What stands at the address of a link: the map, the question for its password, or nothing. */
export function SharedPage({ token }: { token: string }) {
  const { t } = useTranslation('shared');
  const [state, setState] = useState<State>({ is: 'loading' });
  const [pass, setPass] = useState<string>();
  const load = useCallback(() => {
    readMap(token, pass).then(
      (map) => setState({ is: 'shown', map }),
      (error: unknown) => setState(stateOf(error)),
    );
  }, [token, pass]);
  useEffect(load, [load]);
  const preparing = state.is === 'shown' && state.map.preparing;
  useEffect(() => {
    if (!preparing) return;
    const again = setInterval(load, PREPARING_MILLIS);
    return () => clearInterval(again);
  }, [preparing, load]);
  const title = state.is === 'shown' ? state.map.title || t('untitled') : t('title');
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
        return <SharedMapView map={shown.map} />;
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
