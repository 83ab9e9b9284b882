import { create } from 'zustand';

interface Over {
  readonly over: string;
  readonly x: number;
  readonly y: number;
}

/** The cell under this window's pointer, and where over it. */
export const usePointer = create<{ readonly over: Over | undefined }>(() => ({ over: undefined }));

/** Where over a cell a point of the page lies; from the side at which the page begins. */
export function pointIn(cell: HTMLElement, x: number, y: number): Over {
  const box = cell.getBoundingClientRect();
  const across = share(x - box.left, box.width);
  const rtl = getComputedStyle(cell).direction === 'rtl';
  return {
    over: cell.dataset.cell ?? '',
    x: rtl ? 1 - across : across,
    y: share(y - box.top, box.height),
  };
}

/** Three digits are a pixel of the largest screen. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round(Math.max(0, Math.min(1, part / whole)) * 1000) / 1000;
}
