import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { workspacesQuery } from '../api/queries';
import type { Workspace } from '../wire/maps';

const STORAGE_KEY = 'wayloom.workspace';

/** The id in the address of every page below `/w/`. */
export function useWorkspaceId(): string {
  return useParams({ from: '/w/$ws' }).ws;
}

/** The open workspace; undefined when the address names one that is not there. */
export function useWorkspace(): Workspace | undefined {
  const id = useWorkspaceId();
  const { data } = useSuspenseQuery(workspacesQuery);
  return data.items.find((each) => each.id === id);
}

/** The document of personas, touchpoints and channels that a workspace's maps share. */
export function libraryOf(id: string, workspaces: readonly Workspace[]): string {
  return workspaces.find((each) => each.id === id)?.library ?? `${id}.library`;
}

export function lastWorkspace(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

export function rememberWorkspace(id: string): void {
  try {
    localStorage.setItem(STORAGE_KEY, id);
  } catch {
    // Without storage the first workspace opens next time.
  }
}
