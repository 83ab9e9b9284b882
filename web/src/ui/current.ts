import { useEffect, useMemo, useRef } from 'react';

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
