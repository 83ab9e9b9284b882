import { openAhead } from '../ui/sharedSessions';

/** Begins to get what the address of a map needs, its document and its code, before anything is drawn. */
export function openMapOfAddress(): void {
  const [, ws, map] = /^\/w\/([^/]+)\/maps\/([^/]+)\/?$/.exec(location.pathname) ?? [];
  if (!ws || !map) return;
  openAhead(decodeURIComponent(ws), decodeURIComponent(map));
  // The page asks for the same, and says what went wrong.
  import('../maps/MapPage').catch(() => undefined);
}
