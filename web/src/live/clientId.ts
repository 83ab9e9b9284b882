import type { TabLocks } from './rescue';

const KEY = 'wayloom.clientId';

/**
 * The id of this tab as a writer: made once, kept in `sessionStorage`, so that a reload goes on
 * under it. Browsers copy `sessionStorage` when a tab is duplicated; so the id is locked while its
 * tab lives, and a tab that finds its id locked makes a new one.
 */
export function tabClientId(): Promise<string> {
  own ??= claim();
  return own;
}

/** Asked for by every document that the tab opens at once, and settled once. */
let own: Promise<string> | undefined;

async function claim(): Promise<string> {
  const kept = sessionStorage.getItem(KEY);
  if (kept !== null && (await holdForever(kept))) {
    return kept;
  }
  return makeAnother();
}

/** Gives this tab another id: the server says that the old one is in use elsewhere. */
export function newTabClientId(): Promise<string> {
  own = makeAnother();
  return own;
}

async function makeAnother(): Promise<string> {
  const made = newClientId();
  sessionStorage.setItem(KEY, made);
  await holdForever(made);
  return made;
}

export function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

let held: string | null = null;

/** Holds the lock of an id for as long as the tab lives. True when it is held. */
async function holdForever(id: string): Promise<boolean> {
  // Web Locks need a secure context (https or localhost); without them a duplicated tab is told
  // apart by the server, which closes the older connection with 4409.
  if (held === id || typeof navigator.locks === 'undefined') {
    return true;
  }
  const release = await browserLocks.take(id);
  if (release !== undefined) held = id;
  return release !== undefined;
}

/** The Web Locks of the browser, which lets them go when a tab ends in whatever way. */
export const browserLocks: TabLocks = {
  take(clientId) {
    // Without locks nobody can know whether the tab lives; its queue waits for the tab itself.
    if (typeof navigator.locks === 'undefined') return Promise.resolve(undefined);
    return new Promise((resolve) => {
      void navigator.locks.request(`wayloom.${clientId}`, { ifAvailable: true }, (lock) => {
        if (lock === null) {
          resolve(undefined);
          return undefined;
        }
        return new Promise<void>((release) => resolve(() => release()));
      });
    });
  },
};
