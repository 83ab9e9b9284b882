import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useWorkspace } from '../app/useWorkspace';
import type { LiveSession, Op } from '../live';
import { undoIn } from '../together/undoing';
import { useLiveDocument } from '../ui/useLive';
import { type LibraryContent, type LibraryView, readLibrary } from './library';

/** The open workspace's library: its content, and the way to change it. */
export interface LibraryEditor {
  readonly content: LibraryContent;
  readonly view: LibraryView;
  readonly session: LiveSession;
  readonly edit: (ops: readonly Op[]) => void;
  readonly undo: () => void;
}

/** Undefined until the library has been loaded. */
export function useLibrary(): LibraryEditor | undefined {
  const workspace = useWorkspace();
  const open = useLiveDocument(workspace?.id ?? '', workspace?.library ?? '');
  const session = open?.loaded ? open.session : undefined;
  const stamp = useChangeStamp(session);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamp says that the content is another
  return useMemo(
    () =>
      session && {
        content: readLibrary(session.document),
        view: session.document,
        session,
        edit: (ops: readonly Op[]) => session.push(ops),
        undo: () => undoIn(session),
      },
    [session, stamp],
  );
}

const stamps = new WeakMap<LiveSession, number>();

/** Another number after each change of the document, one's own unconfirmed edits included. */
function useChangeStamp(session: LiveSession | undefined): number {
  return useSyncExternalStore(
    useCallback(
      (changed) =>
        session?.document.onChange(() => {
          stamps.set(session, (stamps.get(session) ?? 0) + 1);
          changed();
        }) ?? (() => {}),
      [session],
    ),
    () => (session && stamps.get(session)) ?? 0,
  );
}
