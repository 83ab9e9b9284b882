// The Persian rendering of a map is the geometric mirror of the English one, in every view.
import assert from 'node:assert/strict';
import { stage } from '../support.mjs';

const { scenario } = stage({ demo: true });

/** What one pixel of rounding on each side may add up to. */
const TOLERANCE = 2;

/** What is compared: heads, cells, cards, lines and steps, whichever a view has. */
const PARTS =
  '[role=columnheader], [role=rowheader], [role=gridcell], [data-pos], [data-card], [data-flow-step], [data-story] li';

async function demoMap(server) {
  for (let tries = 0; tries < 600; tries++) {
    const ws = (await server.api('/workspaces')).items.find((each) => each.demo)?.id;
    const map = ws && (await server.api(`/workspaces/${ws}/maps`)).items[0]?.id;
    if (map) return `/w/${ws}/maps/${map}`;
    await new Promise((again) => setTimeout(again, 200));
  }
  throw new Error('The demo workspace has no map.');
}

/** The parts of a view with their places, by what they are; each measured from the start side. */
async function partsOf(page, id, isMirrored) {
  await page.locator(`#view-${id}`).click();
  const panel = page.getByRole('tabpanel');
  await panel.locator(PARTS).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  return panel.evaluate(
    async (element, [parts, mirrored]) => {
      const { left, right } = element.getBoundingClientRect();
      const measured = () =>
        [...element.querySelectorAll(parts)].map((part, index) => {
          const box = part.getBoundingClientRect();
          const { pos, card, flowStep } = part.dataset;
          const key = pos ?? card ?? flowStep ?? `${index}`;
          return {
            key: `${part.getAttribute('role') ?? part.localName} ${key}`,
            start: mirrored ? right - box.right : box.left - left,
            width: box.width,
          };
        });
      let before = '';
      let now = measured();
      while (JSON.stringify(now) !== before) {
        before = JSON.stringify(now);
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        now = measured();
      }
      return now;
    },
    [PARTS, isMirrored],
  );
}

scenario('shows in Persian the mirror of what it shows in English', async ({ open, server }) => {
  const path = await demoMap(server);
  const english = await open(path);
  const persian = await open(path, { language: 'fa' });
  await english.getByRole('tab').first().waitFor();
  const views = await english
    .getByRole('tab')
    .evaluateAll((tabs) => tabs.map((tab) => tab.id.replace('view-', '')));
  const wrong = [];
  for (const view of views) {
    const expected = await partsOf(english, view, false);
    const seen = new Map((await partsOf(persian, view, true)).map((part) => [part.key, part]));
    const both = expected.filter(({ key }) => seen.has(key));
    assert.ok(both.length >= expected.length * 0.9, `${view}: other parts are there in Persian`);
    for (const { key, start, width } of both) {
      const mirror = seen.get(key);
      const off = Math.max(Math.abs(mirror.start - start), Math.abs(mirror.width - width));
      if (off > TOLERANCE) {
        wrong.push(
          `${view}: ${key} begins at ${start}, is ${width} wide; ${mirror.start}, ${mirror.width}`,
        );
      }
    }
  }
  assert.deepEqual(wrong.slice(0, 40), []);
});
