import { Button } from '@mantine/core';
import { History, Lock, type LucideIcon, RefreshCw } from 'lucide-react';
import { useTexts } from '../i18n/useTexts';
import type { DocumentView, Held, LiveSession } from '../live';
import { showNote, showOffer } from '../ui/toasts';
import { useSessionStatus } from '../ui/useLive';
import classes from './HeldNote.module.css';
import { linesOf } from './heldEdits';

interface HeldNoteProps {
  readonly session: LiveSession;
  /** Where the records have their names. */
  readonly views: readonly DocumentView[];
}

const icons: Record<Held, LucideIcon> = {
  'read-only': Lock,
  'no-access': Lock,
  restored: History,
  outdated: RefreshCw,
};

/** Why edits of this window are not sent, what becomes of those that wait, and what can be done. */
export function HeldNote({ session, views }: HeldNoteProps) {
  const t = useTexts();
  const status = useSessionStatus(session);
  if (status.kind !== 'held') return null;
  const { why, pending, kept } = status;
  const Icon = icons[why];
  const copy = async () => {
    await navigator.clipboard.writeText(linesOf(session.waiting(), views, t).join('\n'));
    showNote(t('held.copied'));
  };
  const discard = () =>
    showOffer(t('held.sure', { count: pending }), t('held.discard'), () => session.discardHeld());
  const waiting = () => {
    if (why === 'restored') return 'held.wait';
    if (!kept) return 'held.unkept';
    return why === 'outdated' ? 'held.keptForReload' : 'held.kept';
  };
  return (
    <section className={classes.note} aria-label={t(`held.${why}`)}>
      <Icon size={16} aria-hidden className={classes.icon} />
      <p className={classes.words} role="status">
        {t(`held.${why}`)} {pending > 0 && t(waiting(), { count: pending })}
      </p>
      {(pending > 0 || why === 'outdated') && (
        <div className={classes.buttons}>
          {why === 'outdated' && (
            <Button size="compact-sm" onClick={() => location.reload()}>
              {t('held.reload')}
            </Button>
          )}
          {why === 'restored' && (
            <Button size="compact-sm" onClick={() => session.sendHeld()}>
              {t('held.send')}
            </Button>
          )}
          {pending > 0 && (
            <>
              <Button size="compact-sm" variant="light" onClick={() => void copy()}>
                {t('held.copy')}
              </Button>
              <Button size="compact-sm" variant="subtle" onClick={discard}>
                {t('held.discard')}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
