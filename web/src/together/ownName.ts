import { create } from 'zustand';

const KEY = 'wayloom.name';
const MARK = 'wayloom.mark';

/** Letters and digits that nobody takes for one another. */
const SIGNS = 'ABCDEFGHJKLMNPRSTUVWXYZ23456789';

function read(storage: 'sessionStorage' | 'localStorage', key: string): string {
  try {
    return globalThis[storage].getItem(key) ?? '';
  } catch {
    return '';
  }
}

function write(storage: 'sessionStorage' | 'localStorage', key: string, value: string): void {
  try {
    globalThis[storage].setItem(key, value);
  } catch {
    // A browser that keeps nothing: the name lasts as long as the page.
  }
}

/** Two signs by which a window without a name is told from the others. */
function ownMark(): string {
  const kept = read('sessionStorage', MARK);
  if (kept !== '') return kept;
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint8Array(2));
  const made = SIGNS.charAt(a % SIGNS.length) + SIGNS.charAt(b % SIGNS.length);
  write('sessionStorage', MARK, made);
  return made;
}

interface Together {
  /** What the person at this window calls themselves; empty until they have said. */
  readonly name: string;
  readonly mark: string;
  /** Whether this window neither shows others nor tells them where it is. */
  readonly quiet: boolean;
  /** The window that this one follows. */
  readonly following: string | undefined;
  rename(name: string): void;
  setQuiet(quiet: boolean): void;
  follow(client: string | undefined): void;
}

/** What this window tells of itself, and whom it follows. The name is kept for the next window. */
export const useTogether = create<Together>((set) => ({
  name: read('sessionStorage', KEY) || read('localStorage', KEY),
  mark: ownMark(),
  quiet: false,
  following: undefined,
  rename: (name) => {
    const short = name.trim().slice(0, 40);
    write('sessionStorage', KEY, short);
    write('localStorage', KEY, short);
    set({ name: short });
  },
  setQuiet: (quiet) => set({ quiet, ...(quiet ? { following: undefined } : {}) }),
  follow: (following) => set({ following }),
}));
