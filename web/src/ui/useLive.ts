import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { textOf } from '../canvas/model';
import type { DocumentView, LiveSession, RecordState, SessionStatus } from '../live';
import { holdSession, releaseSession } from './sharedSessions';

export interface OpenDocument {
  readonly session: LiveSession;
  /** Whether the document has been loaded once: before that nothing can be edited. */
  readonly loaded: boolean;
}

/** Keeps a live document open for as long as the component stands. Undefined for the first moment. */
export function useLiveDocument(workspace: string, document: string): OpenDocument | undefined {
  const [open, setOpen] = useState<OpenDocument>();
  useEffect(() => {
    const session = holdSession(workspace, document);
    let current = true;
    setOpen({ session, loaded: false });
    void session.loaded.then(() => {
      if (current) setOpen({ session, loaded: true });
    });
    return () => {
      current = false;
      releaseSession(workspace, document);
      setOpen(undefined);
    };
  }, [workspace, document]);
  return open;
}

export function useSessionStatus(session: LiveSession): SessionStatus {
  return useSyncExternalStore(
    useCallback((changed) => session.onStatus(changed), [session]),
    () => session.status(),
  );
}

/** Whether a document may be looked at only; draws again only when that changes. */
export function useReadOnly(session: LiveSession): boolean {
  return useSyncExternalStore(
    useCallback((changed) => session.onStatus(changed), [session]),
    () => !session.mayEdit(),
  );
}

/** A record, deleted or not; draws again when it changes. */
export function useRecord(document: DocumentView, id: string): RecordState | undefined {
  return useSyncExternalStore(
    useCallback((changed) => document.onRecord(id, changed), [document, id]),
    () => document.record(id),
  );
}

/** A text field of a record; draws again only when that field changes, not with every commit. */
export function useTextField(document: DocumentView, id: string, field: string): string {
  return useSyncExternalStore(
    useCallback((changed) => document.onRecord(id, changed), [document, id]),
    () => textOf(document.record(id), field),
  );
}

/** The children of a record that have a type, in order. */
export function useChildren(
  document: DocumentView,
  parent: string,
  type: string,
): readonly RecordState[] {
  const children = useSyncExternalStore(
    useCallback((changed) => document.onChildren(parent, changed), [document, parent]),
    () => document.children(parent),
  );
  return useMemo(() => children.filter((child) => child.type === type), [children, type]);
}
