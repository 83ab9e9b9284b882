import { type RefObject, useLayoutEffect, useRef } from 'react';

const GAP = 6;
const EDGE = 8;

/**
 * Shows a popover under its field while it is open, or over it where there is more room; above all else on
 * the page, so that no dialog or panel that the field stands in cuts it off.
 */
export function usePlacedBelow(
  field: RefObject<HTMLElement | null>,
  open: boolean,
): RefObject<HTMLDivElement | null> {
  const popover = useRef<HTMLDivElement>(null);
  // Before the effects of what is in it: what is not shown takes no focus.
  useLayoutEffect(() => {
    const shown = popover.current;
    const under = field.current;
    if (!open || !shown || !under) return;
    shown.showPopover();
    const place = () => {
      const at = under.getBoundingClientRect();
      const { offsetWidth: width, offsetHeight: height } = shown;
      const fitsBelow = at.bottom + GAP + height <= window.innerHeight - EDGE;
      const top = fitsBelow || at.top < height + GAP ? at.bottom + GAP : at.top - GAP - height;
      const start = getComputedStyle(shown).direction === 'rtl' ? at.right - width : at.left;
      const within = (wanted: number, room: number) =>
        Math.max(EDGE, Math.min(wanted, room - EDGE));
      shown.style.insetBlockStart = `${within(top, window.innerHeight - height)}px`;
      shown.style.left = `${within(start, document.documentElement.clientWidth - width)}px`;
    };
    place();
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
      if (shown.isConnected) shown.hidePopover();
    };
  }, [field, open]);
  return popover;
}
