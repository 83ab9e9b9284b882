// The way from a browser to the live server, which a scenario cuts and mends.

/** The line of all tabs of a page's browser; of what they open from now on. */
export async function lineOf(page) {
  const context = page.context();
  const sockets = new Set();
  let cut = false;
  await context.routeWebSocket(/\/api\/v1\/live/, (socket) => {
    if (cut) {
      socket.close({ code: 1001 });
      return;
    }
    sockets.add(socket);
    socket.connectToServer();
  });
  await context.route('**/tickets', (route) => (cut ? route.abort() : route.continue()));
  return {
    async cut() {
      cut = true;
      for (const socket of sockets) await socket.close({ code: 1001 });
      sockets.clear();
    },
    /** The tabs that are named notice at once. */
    async mend(...tabs) {
      cut = false;
      for (const tab of tabs) await tab.evaluate(() => window.dispatchEvent(new Event('online')));
    },
  };
}
