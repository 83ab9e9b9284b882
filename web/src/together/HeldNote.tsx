import { Button } from '@mantine/core';
import { History, Lock } from 'lucide-react';
import { useTexts } from '../i18n/useTexts';
import type { DocumentView, LiveSession } from '../live';
import { showNote, showOffer } from '../ui/toasts';
import { useSessionStatus } from '../ui/useLive';
import classes from './HeldNote.module.css';
import { linesOf } from './heldEdits';

interface HeldNoteProps {
  readonly session: LiveSession;
  /** Where the records have their names. */
  readonly views: readonly DocumentView[];
}

/** Why edits of this window are not sent, what becomes of those that wait, and what can be done. */
export function HeldNote({ session, views }: HeldNoteProps) {
  const t = useTexts();
  const status = useSessionStatus(session);
  if (status.kind !== 'held') return null;
  const { why, pending, kept } = status;
  const Icon = why === 'restored' ? History : Lock;
  const copy = async () => {
    await navigator.clipboard.writeText(linesOf(session.waiting(), views, t).join('\n'));
    showNote(t('held.copied'));
  };
  const discard = () =>
    showOffer(t('held.sure', { count: pending }), t('held.discard'), () => session.discardHeld());
  const waiting = why === 'restored' ? 'held.wait' : kept ? 'held.kept' : 'held.unkept';
  return (
    <section className={classes.note} aria-label={t(`held.${why}`)}>
      <Icon size={16} aria-hidden className={classes.icon} />
      <p className={classes.words} role="status">
        {t(`held.${why}`)} {pending > 0 && t(waiting, { count: pending })}
      </p>
      {pending > 0 && (
        <div className={classes.buttons}>
          {why === 'restored' && (
            <Button size="compact-sm" onClick={() => session.sendHeld()}>
              {t('held.send')}
            </Button>
          )}
          <Button size="compact-sm" variant="light" onClick={() => void copy()}>
            {t('held.copy')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={discard}>
            {t('held.discard')}
          </Button>
        </div>
      )}
    </section>
  );
}
