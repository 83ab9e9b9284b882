import { type RefObject, useEffect, useRef } from 'react';
import { isFocusLost } from '../../ui/focusReturn';
import { wasPointed } from '../../ui/lastInput';

/** A dialog that closes gives the focus back after this long; whoever wants it then comes later. */
const AFTER_DIALOGS_MS = 60;

/**
 * The keyboard's way into a panel beside the page, and back. What keys opened takes the focus, unless something in it
 * takes it by itself; what closes gives it back to where it was; what goes away under the focus leaves it in the panel.
 *
 * @param isShown whether the panel is on the page at all
 * @param isOpen whether it shows something that was asked for
 * @param back where the focus goes when the place that it came from is gone
 */
export function usePanelFocus(isShown: boolean, isOpen: boolean, back: () => void) {
  const panel = useRef<HTMLElement>(null);
  const from = useRef<HTMLElement>(null);
  const onBack = useRef(back);
  onBack.current = back;
  useEffect(() => {
    if (!isOpen) return;
    // What was opened by pointing is looked at, and the keys stay where they were.
    const byKeys = !wasPointed();
    const enter = () => {
      if (panel.current?.contains(document.activeElement)) return;
      from.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      if (byKeys) panel.current?.focus();
    };
    const inDialog = document.activeElement?.closest('[role=dialog]');
    const timer = inDialog ? setTimeout(enter, AFTER_DIALOGS_MS) : undefined;
    if (!inDialog) enter();
    return () => {
      clearTimeout(timer);
      const came = from.current;
      from.current = null;
      if (wasPointed() || !(isFocusLost() || panel.current?.contains(document.activeElement)))
        return;
      if (came?.isConnected && came !== document.body) came.focus();
      else onBack.current();
    };
  }, [isOpen]);
  useLostFocus(panel, isShown);
  return panel;
}

/** Takes the focus when what had it in the panel goes away, as a button does that opens something in its place. */
function useLostFocus(panel: RefObject<HTMLElement | null>, isShown: boolean) {
  useEffect(() => {
    const box = panel.current;
    if (!isShown || !box) return;
    let last: Element | undefined;
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element && box.contains(target) ? target : undefined;
    };
    const look = new MutationObserver(() => {
      if (!last || last.isConnected || !isFocusLost()) return;
      last = undefined;
      box.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', remember);
    look.observe(box, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      look.disconnect();
    };
  }, [panel, isShown]);
}
