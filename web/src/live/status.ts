import type { Problem } from './types';

/**
 * Why edits are not sent: the user may look at the document only, or not even that any more, or it
 * was brought back from a backup and the user is asked first, or the page has to be loaded anew.
 */
export type Held = 'read-only' | 'no-access' | 'restored' | 'outdated';

/** How safe the edits of this tab are; shown at all times. */
export type SessionStatus =
  /** The document is not there yet; nothing can be edited. */
  | { readonly kind: 'connecting' }
  /** Every edit is on the server's disk. */
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly pending: number }
  /** No connection; the edits are sent when it is back. `kept`: closing the tab would lose nothing. */
  | { readonly kind: 'offline'; readonly pending: number; readonly kept: boolean }
  /** What was not sent stays here until something changes, or the user says what is to become of it. */
  | { readonly kind: 'held'; readonly why: Held; readonly pending: number; readonly kept: boolean }
  /** The server refused an edit, or refuses to let the tab in: `problem.detail` says why. */
  | { readonly kind: 'not-saved'; readonly problem: Problem; readonly pending: number };

export function sameStatus(a: SessionStatus, b: SessionStatus): boolean {
  return (
    a.kind === b.kind &&
    ('pending' in a ? a.pending : 0) === ('pending' in b ? b.pending : 0) &&
    ('why' in a ? a.why : '') === ('why' in b ? b.why : '') &&
    ('kept' in a ? a.kept : true) === ('kept' in b ? b.kept : true) &&
    ('problem' in a ? a.problem : null) === ('problem' in b ? b.problem : null)
  );
}
