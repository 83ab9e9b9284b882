import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { isFocusLost } from './focusReturn';

/** Which thing of a list is meant: the one with the focus. A menu or a palette that takes the focus changes nothing. */
export interface Current {
  readonly id: () => string | undefined;
  /** Means it, where a pointer opened its menu and gave it no focus. */
  readonly choose: (id: string) => void;
}

/** Follows the focus from thing to thing; each stands in an element whose `data-item` is its id. */
export function useCurrent(): Current {
  const current = useRef<string>(undefined);
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest('[data-portal]')) return;
      current.current = target.closest<HTMLElement>('[data-item]')?.dataset.item;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, []);
  return useMemo(
    () => ({
      id: () => current.current,
      choose: (id) => {
        current.current = id;
      },
    }),
    [],
  );
}

/**
 * Who comes after a thing that left a list: the next that is still there, else the last before it.
 *
 * @param before the list with the thing in it
 * @param now the list without it
 */
export function neighbour(
  before: readonly string[],
  now: readonly string[],
  gone: string,
): string | undefined {
  const at = before.indexOf(gone);
  const isThere = (id: string) => now.includes(id);
  return before.slice(at + 1).find(isThere) ?? before.slice(0, Math.max(at, 0)).findLast(isThere);
}

/**
 * Keeps the keys in a list: when the thing that has the focus leaves it, its neighbour takes the focus, and in an empty
 * list what makes a new one.
 */
export function useFocusInList(
  current: Current,
  ids: readonly string[],
  whenEmpty: RefObject<HTMLElement | null>,
): void {
  const before = useRef(ids);
  // Before the page is drawn, and before a menu that went along gives the focus to the page.
  useLayoutEffect(() => {
    const was = before.current;
    before.current = ids;
    const gone = current.id();
    if (!gone || !was.includes(gone) || ids.includes(gone) || !isFocusLost()) return;
    const next = neighbour(was, ids, gone);
    const card = next && document.querySelector(`[data-item="${CSS.escape(next)}"]`);
    const taker = card ? card.querySelector<HTMLElement>('a[href], button') : whenEmpty.current;
    taker?.focus();
  });
}
