// Fingers on a page: touches as the browser gets them from a screen, not events made up in the page.

export async function middleOf(locator) {
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

/** One finger: where it goes down, moves and comes up; `tap` touches something once. */
export async function fingerOn(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const touch = (type, points) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  return {
    down: (at) => touch('touchStart', [at]),
    move: (at) => touch('touchMove', [at]),
    up: () => touch('touchEnd', []),
    async tap(locator) {
      // Nothing lies over it, and it stands still.
      await locator.click({ trial: true });
      await touch('touchStart', [await middleOf(locator)]);
      await touch('touchEnd', []);
    },
  };
}
