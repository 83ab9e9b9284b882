// Measures the journey grid on a large map, as `make bench-web` asks: node bench/web/run.mjs
// Makes the map through the REST door, then drags, scrolls and types in a real browser under tracing.
// `node bench/web/run.mjs palette` measures the palette alone, and leaves the results as they are.
import { execSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { launchBrowser, newPage, root, startServer } from '../../web/e2e/support.mjs';
import { makeMap } from './map.mjs';
import { frameTimes, quantile, traced, workOfFrames } from './trace.mjs';

const size = { stages: 30, lanes: 20, cards: 2_000 };
const limits = { frame: 20, keystroke: 50, palette: 100 };
const onlyPalette = process.argv[2] === 'palette';

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
  const palette = await openings(page);
  if (onlyPalette) process.stdout.write(ofPalette(palette));
  else await everything(page, { opened, palette });
} finally {
  await browser.close();
  await server.stop();
}

async function everything(page, { opened, palette }) {
  const drawn = await page.locator('article').count();

  const rows = [];
  rows.push(await frames('Drag a card, with scrolling at the edges', () => drag(page)));
  rows.push(await frames('Scroll across and down', () => scroll(page)));
  rows.push(await frames('Walk with the arrow keys', () => walk(page)));
  const typing = await keystrokes(page);
  report({ opened, drawn, rows, typing, palette });

  async function frames(what, act) {
    const events = await traced(page, act);
    const times = frameTimes(events);
    return { what, times, work: workOfFrames(events) };
  }
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
  return keyTimes(page, 4 * (text.length + 1));
}

/** From each key to the next frame; the browser reports nothing for keys that were painted within 16 ms. */
async function keyTimes(page, pressed) {
  await page.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 50))),
  );
  const slow = await page.evaluate(() => window.keyTimes);
  return [...slow, ...Array.from({ length: Math.max(0, pressed - slow.length) }, () => 16)];
}

/** In the page: how long it takes from the next key to the first frame that shows the palette with its lines. */
function noteOpening() {
  window.shown = new Promise((done) => {
    const look = (began) => {
      const line = document.querySelector('[role=dialog] [role=option]');
      const isShown = line?.getBoundingClientRect().height > 0;
      // What was drawn in this frame is on the screen once the frame is over.
      if (isShown) setTimeout(() => done(performance.now() - began));
      else requestAnimationFrame(() => look(began));
    };
    const pressed = ({ key, timeStamp }) => {
      if (key !== 'k') return;
      removeEventListener('keydown', pressed, true);
      requestAnimationFrame(() => look(timeStamp));
    };
    addEventListener('keydown', pressed, true);
  });
}

/** Opens the palette over a card and types in it, so that each letter searches the whole map anew. */
async function openings(page) {
  const [opening, letters] = [[], []];
  const words = 'waits for';
  await page.locator('article').first().click();
  for (let round = 0; round < 12; round++) {
    await page.evaluate(noteOpening);
    await page.keyboard.press('Control+k');
    opening.push(await page.evaluate(() => window.shown));
    await page.evaluate(() => {
      window.keyTimes.length = 0;
    });
    for (const letter of words) await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.getByRole('option').first().waitFor();
    letters.push(...(await keyTimes(page, words.length)));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  return { opening, letters };
}

function one(value) {
  return value.toFixed(1);
}

function quantiles(times) {
  const [p50, p95] = [0.5, 0.95].map((share) => one(quantile(times, share)));
  return `p50 ${p50}, p95 ${p95}, most ${one(Math.max(...times))}`;
}

function ofPalette({ opening, letters }) {
  return `From Ctrl+K to the palette with its lines on the screen: ${quantiles(opening)} of ${opening.length} times; from a letter in it to
what it finds among ${size.cards} cards: ${quantiles(letters)} of ${letters.length} letters. The goal is at most ${limits.palette}. The first
opening counts too. Load ${one(load)} when the run began, commit ${commit()}.
`;
}

function commit() {
  return execSync('git rev-parse --short HEAD', { cwd: root }).toString().trim();
}

function report({ opened, drawn, rows, typing, palette }) {
  const table = rows.map(({ what, times, work }) => {
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => one(quantile(times, share)));
    const [w50, w95] = [0.5, 0.95].map((share) => one(quantile(work, share)));
    return `| ${what} | ${times.length} | ${p50} | ${p95} | ${p99} | ${w50} | ${w95} |`;
  });
  const chromium = browser.version();
  const text = `# The journey grid on a large map

Written by \`make bench-web\`: ${size.stages} stages, ${size.lanes} lanes, ${size.cards} cards; window of 1440 × 900.
${cpus().length} cores of ${cpus()[0]?.model.trim()}; Chromium ${chromium}, headless, without a graphics card; commit ${commit()}.

Times between frames, in milliseconds. At 60 frames a second they are 16.7; the goal is a p95 of at most ${limits.frame}
while dragging. Work is what the page's main thread computed for a frame, in its own processor time. The machine's load
was ${one(load)} when the run began: with more to do than cores, frames wait for others, and only the work tells about
the page.

| | frames | p50 | p95 | p99 | work p50 | work p95 |
|---|---|---|---|---|---|---|
${table.join('\n')}

From a key to its letter on the screen (the browser's event timing, in steps of 8 ms; what is faster than 16 counts
as 16): ${quantiles(typing)} of
${typing.length} keys. The goal is at most ${limits.keystroke}.

${ofPalette(palette)}
Opened in ${Math.round(opened)} ms. Of ${size.cards} cards ${drawn} were drawn: those near the window.
`;
  process.stdout.write(text);
  writeFileSync(join(root, 'bench/web/RESULTS.md'), text);
}
