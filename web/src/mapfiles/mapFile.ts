import { api } from '../api/client';
import type { LiveSession } from '../live';
import type { MapSummary } from '../wire/maps';

/** A map as it leaves Wayloom, as `docs/live/map-file.schema.json` describes it. */
interface MapFile {
  readonly format: 'wayloom-map';
}

/** Edits are still on their way, so the server does not know the map as it is shown. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
}

/** The map as JSON, as it is shown: edits that are on their way have arrived before. */
export async function mapFileOf(
  workspace: string,
  map: string,
  sessions: readonly LiveSession[],
): Promise<string> {
  await Promise.all(sessions.map(saved));
  return JSON.stringify(await api.get<MapFile>(`/workspaces/${workspace}/maps/${map}/file`));
}

/** Makes a map of a file; the server says what is wrong with one that it refuses. */
export function openMapFile(workspace: string, json: string): Promise<MapSummary> {
  return api.upload<MapSummary>(`/workspaces/${workspace}/maps/files`, new Blob([json]));
}

function saved(session: LiveSession): Promise<void> {
  return new Promise((done, failed) => {
    let stop = () => {};
    const look = () => {
      const { kind } = session.status();
      if (kind === 'saving') return;
      stop();
      if (session.pending() === 0) done();
      else failed(new NotSaved());
    };
    stop = session.onStatus(look);
    look();
  });
}
