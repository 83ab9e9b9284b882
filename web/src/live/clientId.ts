const KEY = 'wayloom.clientId';

/**
 * The id of this tab as a writer: made once, kept in `sessionStorage`, so that a reload goes on
 * under it. Browsers copy `sessionStorage` when a tab is duplicated; so the id is locked while its
 * tab lives, and a tab that finds its id locked makes a new one.
 */
export async function tabClientId(): Promise<string> {
  const kept = sessionStorage.getItem(KEY);
  if (kept !== null && (await holdLock(kept))) {
    return kept;
  }
  return newTabClientId();
}

/** Gives this tab another id: the server says that the old one is in use elsewhere. */
export async function newTabClientId(): Promise<string> {
  const made = newClientId();
  sessionStorage.setItem(KEY, made);
  await holdLock(made);
  return made;
}

export function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

let held: string | null = null;

/** Holds the lock of an id for as long as the tab lives. True when it is held. */
function holdLock(id: string): Promise<boolean> {
  // Web Locks need a secure context (https or localhost); without them a duplicated tab is told
  // apart by the server, which closes the older connection with 4409.
  if (held === id || typeof navigator.locks === 'undefined') {
    return Promise.resolve(true);
  }
  return new Promise((resolve) => {
    void navigator.locks.request(`wayloom.${id}`, { ifAvailable: true }, (lock) => {
      if (lock === null) {
        resolve(false);
        return undefined;
      }
      held = id;
      resolve(true);
      return new Promise<void>(() => {});
    });
  });
}
