import { create } from 'zustand';
import { readMine, writeMine } from './kept';

/** Somebody by the name under which the workspace knows them. */
interface Me {
  readonly id: string;
  readonly name: string;
}

/** Whoever uses a window and has not said who it is. */
export const UNKNOWN = 'local';
const NAME = 'wayloom.name';

const keyOf = (workspace: string) => `wayloom.me.${workspace}`;

/** Who it was here before; in a workspace that is new to the window, the name that it had elsewhere. */
export function meIn(workspace: string): Me {
  try {
    const kept: unknown = JSON.parse(readMine(keyOf(workspace)) ?? 'null');
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
    // Somebody else wrote there: it is as if nothing were kept.
  }
  return { id: UNKNOWN, name: readMine(NAME) ?? '' };
}

/** Whether somebody has a name that the workspace does not know yet. */
export function isNewHere({ id, name }: Me): boolean {
  return id === UNKNOWN && name !== '';
}

interface MeState {
  readonly workspace: string;
  readonly me: Me;
  enter(workspace: string): void;
  choose(me: Me): void;
}

/**
 * Who is at this window: the one name that others see at its pointer, in lists of who is here and
 * beside comments. Without accounts it is a name that one chooses; choosing the same one in another
 * browser makes it the same person there.
 */
export const useMe = create<MeState>((set, get) => ({
  workspace: '',
  me: { id: UNKNOWN, name: '' },
  enter: (workspace) => set({ workspace, me: meIn(workspace) }),
  choose: (me) => {
    // Kept first: whoever hears of it asks the server at once, in the name that is kept.
    writeMine(keyOf(get().workspace), JSON.stringify(me));
    writeMine(NAME, me.name);
    set({ me });
  },
}));
