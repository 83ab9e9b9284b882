import { openAhead } from '../ui/sharedSessions';

/** The workspace and the map that an address names; what an id cannot be is left to the page, which says so. */
export function mapOfAddress(pathname: string): { ws: string; map: string } | undefined {
  const [, ws, map] = /^\/w\/([\w.:-]+)\/maps\/([\w.:-]+)\/?$/.exec(pathname) ?? [];
  return ws && map ? { ws, map } : undefined;
}

/** Begins to get what the address of a map needs, its document and its code, before anything is drawn. */
export function openMapOfAddress(): void {
  const found = mapOfAddress(location.pathname);
  if (!found) return;
  openAhead(found.ws, found.map);
  // The page asks for the same, and says what went wrong.
  import('../maps/MapPage').catch(() => undefined);
}
