/** Where there is no telling when the page is idle, work takes as much of a frame. */
const SLICE_MS = 4;

/** Nothing waits longer than this for a page that is never idle. */
const PATIENCE_MS = 250;

/**
 * Does something once the page has nothing better to do, told when that is over. Returns how to give it up.
 */
export function whenIdle(work: (hasTime: () => boolean) => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const waiting = setTimeout(() => {
      const until = performance.now() + SLICE_MS;
      work(() => performance.now() < until);
    });
    return () => clearTimeout(waiting);
  }
  const waiting = requestIdleCallback((deadline) => work(() => deadline.timeRemaining() > 1), {
    timeout: PATIENCE_MS,
  });
  return () => cancelIdleCallback(waiting);
}
