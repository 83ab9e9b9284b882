import { useEffect, useState } from 'react';
import { api } from '../api/client';
import { useSettledVersion } from '../measured/useDocumentVersion';
import { useMe } from '../together/me';
import type { HistoryChangesSince } from '../wire/generated/api';

/**
 * What changed since one was here; from then on what is looked at counts as seen. Nothing is asked
 * before it is known who is here: requests carry the kept name from the first on. Whoever says a
 * name is asked for anew, since each member has seen something else; a connection that comes back asks
 * nothing, for all was seen by then. A page in the background sees nothing. What cannot be told is not
 * told, the note is a courtesy; but then it does not count as seen either.
 */
export function useSeen(ws: string, map: string) {
  const path = `/workspaces/${ws}/documents/${map}/history/seen`;
  const version = useSettledVersion(ws, map);
  const me = useMe((state) => (state.workspace === ws ? state.me.id : undefined));
  const [since, setSince] = useState<HistoryChangesSince>();
  const [askedFor, setAskedFor] = useState<string>();
  const whose = `${path} ${me}`;
  const asked = askedFor === whose;
  const asking = version > 0 && me !== undefined && !asked;
  useEffect(() => {
    if (!asking) return;
    const { signal, abort } = abortable();
    api.get<HistoryChangesSince>(path, { signal }).then(
      (told) => {
        if (signal.aborted) return;
        setSince(told);
        setAskedFor(whose);
      },
      () => {},
    );
    return abort;
  }, [asking, path, whose]);
  useEffect(() => {
    if (!asked) return;
    const see = () => {
      if (document.visibilityState === 'visible') api.put(path, { version }).catch(() => {});
    };
    see();
    document.addEventListener('visibilitychange', see);
    return () => document.removeEventListener('visibilitychange', see);
  }, [asked, path, version]);
  return { since, dismiss: () => setSince(undefined) };
}

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
