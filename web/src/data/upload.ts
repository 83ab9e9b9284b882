/** Sending a file to the server, with its progress; fetch cannot tell how far an upload is. */
import { ProblemError, UNREACHABLE } from '../api/client';
import type { Upload } from '../wire/evidence';
import type { Problem } from '../wire/problem';

export interface UploadProgress {
  readonly sent: number;
  readonly total: number;
}

export function uploadFile(
  workspace: string,
  file: File,
  onProgress: (progress: UploadProgress) => void,
  signal: AbortSignal,
): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const name = encodeURIComponent(file.name);
    request.open('POST', `/api/v1/workspaces/${workspace}/uploads?name=${name}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress({ sent: loaded, total });
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as Upload);
      else reject(new ProblemError(problemOf(request)));
    };
    request.onerror = () =>
      reject(new ProblemError({ type: UNREACHABLE, title: '', status: 0, detail: '' }));
    request.onabort = () => reject(new DOMException('The upload was stopped', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function problemOf(request: XMLHttpRequest): Problem {
  const fallback = {
    type: 'about:blank',
    title: request.statusText,
    status: request.status,
    detail: request.statusText || `HTTP ${request.status}`,
  };
  return { ...fallback, ...(request.response as Partial<Problem> | null) };
}
