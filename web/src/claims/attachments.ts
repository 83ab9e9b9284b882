/** Files that a workspace keeps: portraits, pictures and documents that statements rest on. */
import { api, ProblemError } from '../api/client';
import { text } from '../i18n/i18n';

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** What the server takes at most. */
const MOST_BYTES = 20 * 1024 * 1024;

/** The address of the bytes; pictures are shown by it, other files are saved. */
export function attachmentUrl(workspace: string, id: string): string {
  return `/api/v1/workspaces/${workspace}/attachments/${encodeURIComponent(id)}`;
}

/** Sends a file to be kept. Refused here already when the server would refuse its size. */
export async function attach(workspace: string, file: File): Promise<Attachment> {
  if (file.size > MOST_BYTES) {
    throw new ProblemError({
      type: 'too-large',
      title: '',
      status: 413,
      detail: text('claims:file.tooLarge', { name: file.name }),
    });
  }
  const name = encodeURIComponent(file.name);
  return api.upload<Attachment>(`/workspaces/${workspace}/attachments`, file, { query: { name } });
}
