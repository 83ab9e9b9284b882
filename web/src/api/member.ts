import { meIn, UNKNOWN } from '../together/me';

/**
 * The header by which a request says which member of its workspace is at this window. It tells who
 * did something, and gives no right to anything.
 *
 * @param path below `/api/v1`
 */
export function memberHeader(path: string): Readonly<Record<string, string>> {
  const workspace = /^\/workspaces\/([^/?]+)/.exec(path)?.[1];
  if (workspace === undefined) return {};
  const { id } = meIn(decodeURIComponent(workspace));
  return id === UNKNOWN ? {} : { 'wayloom-member': id };
}
