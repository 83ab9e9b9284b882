import { create } from 'zustand';
import type { Person } from './talk';

/** Whoever uses a window that has not said who it is. */
const NOBODY: Person = { id: 'local', name: '' };

const keyOf = (workspace: string) => `wayloom.me.${workspace}`;

function stored(workspace: string): Person {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(workspace)) ?? 'null');
    if (
      typeof kept === 'object' &&
      kept !== null &&
      'id' in kept &&
      'name' in kept &&
      typeof kept.id === 'string' &&
      typeof kept.name === 'string'
    ) {
      return { id: kept.id, name: kept.name };
    }
  } catch {
    // Without storage the choice lasts until the page is closed.
  }
  return NOBODY;
}

interface MeState {
  readonly workspace: string;
  readonly me: Person;
  enter(workspace: string): void;
  choose(me: Person): void;
}

/**
 * Who writes in this browser, by workspace. Without accounts it is a name that one chooses; choosing
 * the same one in another browser makes it the same person there.
 */
export const useMe = create<MeState>((set, get) => ({
  workspace: '',
  me: NOBODY,
  enter: (workspace) => set({ workspace, me: stored(workspace) }),
  choose: (me) => {
    set({ me });
    try {
      localStorage.setItem(keyOf(get().workspace), JSON.stringify(me));
    } catch {
      // Without storage the choice lasts until the page is closed.
    }
  },
}));
