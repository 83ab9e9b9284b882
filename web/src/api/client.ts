import type { Problem } from '../wire/problem';
import { memberHeader } from './member';

/** A refusal of the server (RFC 9457), or the server's silence, as something to catch. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
  }

  /** The last word of the problem's type, such as `not-found`. */
  get slug(): string {
    return this.problem.type.split('/').at(-1) ?? '';
  }
}

/** The slug of the problem that stands for "no answer at all". */
export const UNREACHABLE = 'unreachable';

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface RequestOptions {
  readonly query?: Query;
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

function urlOf(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

async function problemOf(response: Response): Promise<Problem> {
  const fallback: Problem = {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    detail: response.statusText || `HTTP ${response.status}`,
  };
  if (!response.headers.get('content-type')?.includes('json')) return fallback;
  try {
    return { ...fallback, ...((await response.json()) as Partial<Problem>) };
  } catch {
    return fallback;
  }
}

async function send(
  method: string,
  path: string,
  body: BodyInit | undefined,
  contentType: string | undefined,
  options: RequestOptions,
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(urlOf(path, options.query), {
      method,
      headers: {
        accept: 'application/json, application/problem+json',
        ...(contentType ? { 'content-type': contentType } : {}),
        ...memberHeader(path),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ProblemError({ type: UNREACHABLE, title: '', status: 0, detail: String(cause) });
  }
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return response;
}

async function json<T>(
  method: string,
  path: string,
  body: unknown,
  options: RequestOptions = {},
): Promise<T> {
  const response = await send(
    method,
    path,
    body === undefined ? undefined : JSON.stringify(body),
    body === undefined ? undefined : 'application/json',
    options,
  );
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** The REST interface under `/api/v1`. Whatever is not 2xx is thrown as a {@link ProblemError}. */
export const api = {
  get: <T>(path: string, options?: RequestOptions) => json<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: RequestOptions) =>
    json<T>('POST', path, body, options),
  /** Sends bytes as they are. */
  upload: async <T>(path: string, bytes: Blob, options: RequestOptions = {}) =>
    (await (await send('POST', path, bytes, 'application/octet-stream', options)).json()) as T,
  put: <T>(path: string, body: unknown, options?: RequestOptions) =>
    json<T>('PUT', path, body, options),
  patch: <T>(path: string, body: unknown, options?: RequestOptions) =>
    json<T>('PATCH', path, body, options),
  delete: <T = void>(path: string, options?: RequestOptions) =>
    json<T>('DELETE', path, undefined, options),
};
