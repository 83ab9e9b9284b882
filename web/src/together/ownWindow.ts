import { create } from 'zustand';
import { readKept, writeKept } from './kept';

const MARK = 'wayloom.mark';

/** Letters and digits that nobody takes for one another. */
const SIGNS = 'ABCDEFGHJKLMNPRSTUVWXYZ23456789';

/** Two signs by which a window without a name is told from the others. */
function ownMark(): string {
  const kept = readKept('sessionStorage', MARK);
  if (kept) return kept;
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint8Array(2));
  const made = SIGNS.charAt(a % SIGNS.length) + SIGNS.charAt(b % SIGNS.length);
  writeKept('sessionStorage', MARK, made);
  return made;
}

interface Together {
  readonly mark: string;
  /** Whether this window neither shows others nor tells them where it is. */
  readonly quiet: boolean;
  /** The window that this one follows. */
  readonly following: string | undefined;
  setQuiet(quiet: boolean): void;
  follow(client: string | undefined): void;
}

/** What this window tells of itself beside the name, and whom it follows. */
export const useTogether = create<Together>((set) => ({
  mark: ownMark(),
  quiet: false,
  following: undefined,
  setQuiet: (quiet) => set({ quiet, ...(quiet ? { following: undefined } : {}) }),
  follow: (following) => set({ following }),
}));
