import { createElement } from 'react';
import { text } from '../i18n/i18n';
import type { DocumentView, LiveSession, Skipped } from '../live';
import { showList } from '../ui/toasts';
import { LeftAloneToast } from './LeftAloneToast';
import { leftAlone } from './leftAlone';

/** Says what an undo or redo left as it is, and who changed it since; nothing where it left nothing. */
export function showLeftAlone(skipped: readonly Skipped[], views: readonly DocumentView[]): void {
  if (skipped.length === 0) return;
  const entries = leftAlone(skipped, views);
  showList(
    text('together:left.count', { count: skipped.length }),
    createElement(LeftAloneToast, { entries }),
  );
}

/** Takes the last step in one document back, or the given one, and says what had to stay. */
export function undoIn(session: LiveSession, step?: number): void {
  showLeftAlone(session.undo(step).skipped, [session.document]);
}

/** Does it again. */
export function redoIn(session: LiveSession): void {
  showLeftAlone(session.redo().skipped, [session.document]);
}
