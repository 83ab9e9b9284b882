/** What lies over the page, such as a dialog or a menu; the page itself is the lowest layer. */
const LAYERS = '[role=dialog], [role=menu], [role=listbox]';
const PORTAL = '[data-portal]';

/** So long a page may take to put the focus elsewhere by itself. */
const PAUSE_MS = 100;

let hadFocus = false;

/** Whether nothing has the focus: what had it is gone. */
export function isFocusLost(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body;
}

/**
 * Gives the focus back to what had it below when a dialog or a menu leaves the page with the focus in it, and to the
 * content of the page when there is no such thing any more. What goes away inside a dialog leaves the focus to the dialog.
 *
 * @returns stops it
 */
export function returnFocus(): () => void {
  /** The last thing that had the focus in each layer; the layer that had it last comes last. */
  const layers = new Map<Element, HTMLElement>();
  const look = new MutationObserver(() => {
    const [last] = [...layers].slice(-1);
    if (!last || last[1].isConnected) return;
    for (const layer of layers.keys()) if (!layer.isConnected) layers.delete(layer);
    if (!isFocusLost()) return;
    const below = [...layers.values()].reverse().find((element) => element.isConnected);
    const top = last[0];
    if (top === document.body) setTimeout(focusContent, PAUSE_MS);
    else if (top.isConnected && top instanceof HTMLElement) top.focus({ preventScroll: true });
    else if (below) below.focus({ preventScroll: true });
    else focusContent();
  });
  const came = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    hadFocus = true;
    const portal = target.closest(PORTAL);
    const layer = portal ? (target.closest(LAYERS) ?? target) : document.body;
    layers.delete(layer);
    layers.set(layer, target);
    if (portal) look.observe(portal, { childList: true, subtree: true });
  };
  document.addEventListener('focusin', came);
  return () => {
    document.removeEventListener('focusin', came);
    look.disconnect();
  };
}

/** After another page has come, which took away what had the focus; the first page begins at its beginning. */
export function focusContent(): void {
  if (hadFocus && isFocusLost()) document.getElementById('content')?.focus({ preventScroll: true });
}
