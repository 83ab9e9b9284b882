import { memberHeader } from '../api/member';
import type { Problem } from './types';

/** One open WebSocket, as far as a session needs it. */
export interface LiveSocket {
  send(text: string): void;
  close(code: number): void;
}

/** What a socket tells its session. `closed` comes exactly once, also when it never opened. */
export interface SocketEvents {
  opened(): void;
  message(text: string): void;
  closed(code: number): void;
}

/** The way to the server. Tests bring their own. */
export interface Transport {
  /** Gets a one-use ticket. Rejects with `TicketRefused` when trying again would not help. */
  ticket(): Promise<string>;
  connect(events: SocketEvents): LiveSocket;
}

/** The server will not let this user at this document. */
export class TicketRefused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** Fetch and WebSocket of the browser, against the server that the page came from. */
export function browserTransport(workspace: string, document: string): Transport {
  const path = `/workspaces/${encodeURIComponent(workspace)}/documents/${encodeURIComponent(document)}/tickets`;
  return {
    async ticket() {
      const headers = memberHeader(path);
      const response = await fetch(`/api/v1${path}`, { method: 'POST', headers });
      if (response.ok) {
        return ((await response.json()) as { ticket: string }).ticket;
      }
      if (response.status >= 400 && response.status < 500 && response.status !== 429) {
        throw new TicketRefused(await problemOf(response));
      }
      throw new Error(`the server answered ${response.status}`);
    },
    connect(events) {
      const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
      const socket = new WebSocket(`${scheme}://${location.host}/api/v1/live`, 'wl.v1');
      socket.onopen = () => events.opened();
      socket.onmessage = (event) => events.message(String(event.data));
      socket.onclose = (event) => events.closed(event.code);
      return {
        send: (text) => socket.send(text),
        // Browsers let a page close with 1000 or 3000 to 4999 only.
        close: (code) => socket.close(code),
      };
    },
  };
}

async function problemOf(response: Response): Promise<Problem> {
  const bare = {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    detail: `The server answered ${response.status}.`,
  };
  try {
    return { ...bare, ...((await response.json()) as Partial<Problem>) };
  } catch {
    return bare;
  }
}

/** Time and chance, so that tests can rule them. */
export interface Surroundings {
  /** In milliseconds; never less than before. */
  now(): number;
  /** Calls back once after a delay; the result takes it back. */
  after(millis: number, callback: () => void): () => void;
  /** At least 0, less than 1. */
  random(): number;
  /** Calls back when the network returns or the page is looked at again. */
  onWake(callback: () => void): () => void;
}

/** A clock that goes on where the one it reads is set back: nothing waits an hour longer. */
export function onwards(read: () => number): () => number {
  let last = read();
  let behind = 0;
  return () => {
    const now = read();
    if (now < last) behind += last - now;
    last = now;
    return now + behind;
  };
}

export function browserSurroundings(): Surroundings {
  return {
    now: onwards(() => Date.now()),
    after(millis, callback) {
      const timer = setTimeout(callback, millis);
      return () => clearTimeout(timer);
    },
    random: () => Math.random(),
    onWake(callback) {
      const visible = () => {
        if (document.visibilityState === 'visible') {
          callback();
        }
      };
      window.addEventListener('online', callback);
      document.addEventListener('visibilitychange', visible);
      return () => {
        window.removeEventListener('online', callback);
        document.removeEventListener('visibilitychange', visible);
      };
    },
  };
}
