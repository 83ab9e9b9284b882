import { useEffect } from 'react';
import { create } from 'zustand';
import type { TextKey } from '../i18n/useTexts';
import { isTyping } from './isTyping';
import { keystroke, matchesShortcut } from './shortcuts';
import { useSingleKeys } from './singleKeys';

/**
 * Something a person can do: the one object behind its menu item, its button, its shortcut and its
 * line in the palette.
 */
export interface Action {
  readonly id: string;
  readonly label: TextKey;
  /** Such as `mod+z` or `alt+ArrowLeft`; `mod` is Ctrl, and Command on a Mac. */
  readonly shortcut?: string;
  /** Keys that the browser itself turns into an event, such as those of the clipboard: shown only. */
  readonly shownShortcut?: string;
  /** The part of the page that it belongs to: a heading on the sheet of shortcuts. */
  readonly area?: TextKey;
  /** What it is done to, by its own name: stands beside the label where no menu is around. */
  readonly about?: () => string;
  /** Kept out of the palette, because it only makes sense at the keyboard. */
  readonly quiet?: boolean;
  /** Where the focus must be for the shortcut to count, as a selector: for shortcuts of one letter. */
  readonly within?: string;
  readonly enabled?: () => boolean;
  readonly run: () => void;
}

interface ActionStore {
  readonly groups: ReadonlyMap<string, readonly Action[]>;
  offer(owner: string, actions: readonly Action[]): void;
  withdraw(owner: string): void;
}

const useActionStore = create<ActionStore>((set) => ({
  groups: new Map(),
  offer: (owner, actions) => set(({ groups }) => ({ groups: new Map(groups).set(owner, actions) })),
  withdraw: (owner) =>
    set(({ groups }) => {
      const rest = new Map(groups);
      rest.delete(owner);
      return { groups: rest };
    }),
}));

/** Offers actions to shortcuts and palette for as long as the component stands. Memoise the list. */
export function useActions(owner: string, actions: readonly Action[]): void {
  useEffect(() => {
    useActionStore.getState().offer(owner, actions);
    return () => useActionStore.getState().withdraw(owner);
  }, [owner, actions]);
}

/** All actions on offer, the innermost place's first. */
export function useOfferedActions(): readonly Action[] {
  const groups = useActionStore((state) => state.groups);
  return [...groups.values()].reverse().flat();
}

/** Whether the stroke presses what has the focus: a button or link answers Enter by itself. */
function presses(stroke: string, target: EventTarget | null): boolean {
  return (
    stroke === 'Enter' &&
    target instanceof HTMLElement &&
    target.matches('button, a[href], summary')
  );
}

/**
 * Runs the action that a key stroke stands for. While somebody types, only the field sees the keys,
 * save for strokes that opened the palette or the like (`mod+k`).
 */
export function runShortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const stroke = keystroke(event);
  if (isTyping(event.target) && stroke !== 'mod+k') return;
  if (stroke.length === 1 && !useSingleKeys.getState().on) return;
  if (presses(stroke, event.target)) return;
  for (const actions of [...useActionStore.getState().groups.values()].reverse()) {
    for (const action of actions) {
      if (!action.shortcut || !matchesShortcut(stroke, action.shortcut)) continue;
      if (action.within && !(event.target as Element | null)?.closest?.(action.within)) continue;
      if (action.enabled && !action.enabled()) continue;
      event.preventDefault();
      action.run();
      return;
    }
  }
}
