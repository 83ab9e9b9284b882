type Kind = 'sessionStorage' | 'localStorage';

/** What a browser has kept; undefined where it keeps nothing. */
export function readKept(storage: Kind, key: string): string | undefined {
  try {
    return globalThis[storage].getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value; in a browser that keeps nothing it lasts as long as the page. */
export function writeKept(storage: Kind, key: string, value: string): void {
  try {
    globalThis[storage].setItem(key, value);
  } catch {
    // Nothing is lost but the next visit's memory.
  }
}

/** This window's own value, or else the one that the last window left for the next. */
export function readMine(key: string): string | undefined {
  return readKept('sessionStorage', key) ?? readKept('localStorage', key);
}

/** For this window, and for the next one that opens. */
export function writeMine(key: string, value: string): void {
  writeKept('sessionStorage', key, value);
  writeKept('localStorage', key, value);
}
