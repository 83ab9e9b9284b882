// Traces what the browser does while something happens on a page.

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];

/** Runs `act` under the browser's tracing; answers with the events of the trace. */
export async function traced(page, act) {
  const session = await page.context().newCDPSession(page);
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories, recordMode: 'recordAsMuchAsPossible' },
  });
  await act();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

/** The times between animation frames, in milliseconds. */
export function frameTimes(events) {
  const starts = events
    .filter(({ name }) => name === 'FireAnimationFrame')
    .map(({ ts }) => ts / 1_000)
    .sort((a, b) => a - b);
  // Several callbacks of one frame follow each other within a moment.
  const frames = starts.filter((start, i) => i === 0 || start - starts[i - 1] > 2);
  return frames.slice(1).map((start, i) => start - frames[i]);
}

/**
 * How long the page's main thread computed for each frame, in milliseconds of its own time: what a
 * busy machine gives to others is not counted.
 */
export function workOfFrames(events) {
  const frame = events.find(({ name }) => name === 'FireAnimationFrame');
  const own = events.filter(({ pid, tid }) => pid === frame?.pid && tid === frame.tid);
  const tasks = own.filter(({ name, tdur }) => name === 'RunTask' && tdur !== undefined);
  const starts = own
    .filter(({ name }) => name === 'FireAnimationFrame')
    .map(({ ts }) => ts)
    .sort((x, y) => x - y)
    .filter((start, i, all) => i === 0 || start - all[i - 1] > 2_000);
  const work = starts.map(() => 0);
  for (const { ts, tdur } of tasks) {
    const after = starts.findIndex((start) => start > ts);
    const at = after === -1 ? starts.length - 1 : after;
    work[at] += tdur / 1_000;
  }
  return work;
}

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
