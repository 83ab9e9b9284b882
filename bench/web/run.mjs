// Measures the journey grid on a large map, as `make bench-web` asks: node bench/web/run.mjs
// Makes the map through the REST door, then drags, scrolls and types in a real browser under tracing.
import { execSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { launchBrowser, newPage, root, startServer } from '../../web/e2e/support.mjs';
import { makeMap } from './map.mjs';
import { frameTimes, quantile, traced, workOfFrames } from './trace.mjs';

const size = { stages: 30, lanes: 20, cards: 2_000 };
const limits = { frame: 20, keystroke: 50 };

const [load] = loadavg();
const server = await startServer();
const browser = await launchBrowser();
try {
  const place = await makeMap(server, size);
  const page = await newPage(browser, server.url, {});
  const began = performance.now();
  await page.goto(place.path);
  await page.getByRole('grid').waitFor();
  await page.locator('article').first().waitFor();
  const opened = performance.now() - began;
  await page.evaluate(watch);
  const drawn = await page.locator('article').count();

  const rows = [];
  rows.push(await frames('Drag a card, with scrolling at the edges', () => drag(page)));
  rows.push(await frames('Scroll across and down', () => scroll(page)));
  rows.push(await frames('Walk with the arrow keys', () => walk(page)));
  const typing = await keystrokes(page);
  report({ opened, drawn, rows, typing });

  async function frames(what, act) {
    const events = await traced(page, act);
    const times = frameTimes(events);
    return { what, times, work: workOfFrames(events) };
  }
} finally {
  await browser.close();
  await server.stop();
}

/** In the page: asks for every frame, so that a late one shows, and notes how long each key took to paint. */
function watch() {
  const tick = () => requestAnimationFrame(tick);
  tick();
  window.keyTimes = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name === 'keydown') window.keyTimes.push(entry.duration);
    }
  }).observe({ type: 'event', durationThreshold: 16 });
}

async function drag(page) {
  const box = await page.locator('article').nth(5).boundingBox();
  await page.mouse.move(box.x + 30, box.y + 12);
  await page.mouse.down();
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < 120; i++) await page.mouse.move(500 + i * 4, 400 + Math.sin(i / 9) * 160);
    // Near the end of the window, where the map scrolls by itself.
    for (let i = 0; i < 90; i++) await page.mouse.move(1080 + (i % 3), 500 + (i % 5));
    for (let i = 0; i < 60; i++) await page.mouse.move(900 - i * 3, 860 + (i % 3));
  }
  await page.mouse.up();
}

async function scroll(page) {
  await page.mouse.move(700, 500);
  for (let i = 0; i < 90; i++) await page.mouse.wheel(120, 0);
  for (let i = 0; i < 90; i++) await page.mouse.wheel(0, 120);
  for (let i = 0; i < 90; i++) await page.mouse.wheel(-120, -60);
}

async function walk(page) {
  await page.locator('article').nth(8).click();
  for (let i = 0; i < 40; i++) await page.keyboard.press('ArrowRight');
  for (let i = 0; i < 40; i++) await page.keyboard.press('ArrowDown');
}

async function keystrokes(page) {
  await page.keyboard.press('Control+Home');
  await page.locator('article').first().click();
  await page.evaluate(() => {
    window.keyTimes.length = 0;
  });
  const text = 'What the customer says here is typed letter by letter.';
  for (let card = 0; card < 4; card++) {
    for (const letter of text) await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.keyboard.press('Enter');
  }
  await page.waitForFunction(() => true);
  const slow = await page.evaluate(() => window.keyTimes);
  const pressed = 4 * (text.length + 1);
  // The browser reports nothing for keys that were painted within 16 ms.
  return [...slow, ...Array.from({ length: Math.max(0, pressed - slow.length) }, () => 16)];
}

function report({ opened, drawn, rows, typing }) {
  const one = (value) => value.toFixed(1);
  const table = rows.map(({ what, times, work }) => {
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => one(quantile(times, share)));
    const [w50, w95] = [0.5, 0.95].map((share) => one(quantile(work, share)));
    return `| ${what} | ${times.length} | ${p50} | ${p95} | ${p99} | ${w50} | ${w95} |`;
  });
  const chromium = browser.version();
  const commit = execSync('git rev-parse --short HEAD', { cwd: root }).toString().trim();
  const text = `# The journey grid on a large map

Written by \`make bench-web\`: ${size.stages} stages, ${size.lanes} lanes, ${size.cards} cards; window of 1440 × 900.
${cpus().length} cores of ${cpus()[0]?.model.trim()}; Chromium ${chromium}, headless, without a graphics card; commit ${commit}.

Times between frames, in milliseconds. At 60 frames a second they are 16.7; the goal is a p95 of at most ${limits.frame}
while dragging. Work is what the page's main thread computed for a frame, in its own processor time. The machine's load
was ${one(load)} when the run began: with more to do than cores, frames wait for others, and only the work tells about
the page.

| | frames | p50 | p95 | p99 | work p50 | work p95 |
|---|---|---|---|---|---|---|
${table.join('\n')}

From a key to its letter on the screen (the browser's event timing, in steps of 8 ms; what is faster than 16 counts
as 16): p50 ${one(quantile(typing, 0.5))}, p95 ${one(quantile(typing, 0.95))}, most ${one(Math.max(...typing))} of
${typing.length} keys. The goal is at most ${limits.keystroke}.

Opened in ${Math.round(opened)} ms. Of ${size.cards} cards ${drawn} were drawn: those near the window.
`;
  process.stdout.write(text);
  writeFileSync(join(root, 'bench/web/RESULTS.md'), text);
}
