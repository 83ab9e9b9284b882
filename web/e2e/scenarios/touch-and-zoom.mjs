// A finger on the journey grid, a phase on the move, cards from map to map, and a page enlarged to twice its size.
import assert from 'node:assert/strict';
import { cardsIn, cellOf, smallMap } from '../smallMap.mjs';
import { stage } from '../support.mjs';
import { fingerOn, middleOf } from '../touch.mjs';

const { scenario } = stage();

const three = [
  ['notice', 'actions', { text: 'sees it' }],
  ['notice', 'actions', { text: 'stops' }],
  ['compare', 'actions', { text: 'reads' }],
];

const card = (page, words) => page.locator('article', { hasText: words });

scenario(
  'a finger that stays on a card takes it along, one that moves at once does not',
  async ({ open, server }) => {
    const { path } = await smallMap(server, three);
    const page = await open(path);
    await card(page, 'stops').waitFor();
    const finger = await fingerOn(page);
    const from = await middleOf(card(page, 'stops'));
    const to = await middleOf(cellOf(page, 'Buy', 'Thoughts'));

    // All in one turn of the page: a slow machine must not make a long press of it.
    await card(page, 'stops').evaluate((element, there) => {
      const { x, y } = element.getBoundingClientRect();
      const event = (type, at) =>
        new PointerEvent(type, { pointerType: 'touch', bubbles: true, ...at });
      element.dispatchEvent(event('pointerdown', { clientX: x + 9, clientY: y + 9 }));
      window.dispatchEvent(event('pointermove', { clientX: there.x, clientY: there.y }));
      window.dispatchEvent(event('pointerup', { clientX: there.x, clientY: there.y }));
    }, to);
    assert.equal(await page.locator('[data-dragged]').count(), 0);
    assert.deepEqual(await cardsIn(page, 'Notice', 'Actions'), ['sees it', 'stops']);

    await finger.down(from);
    await page.locator('[data-dragged]').waitFor();
    for (const share of [0.3, 0.6, 1]) {
      await finger.move({
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
      });
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    }
    await finger.up();
    await cellOf(page, 'Buy', 'Thoughts').locator('article', { hasText: 'stops' }).waitFor();
    assert.deepEqual(await cardsIn(page, 'Notice', 'Actions'), ['sees it']);
  },
);

scenario('a phase is dragged behind another with all its stages', async ({ open, server }) => {
  const { path } = await smallMap(server);
  const page = await open(path);
  const stages = () =>
    page
      .getByRole('columnheader')
      .evaluateAll((heads) =>
        heads.filter((head) => head.dataset.column).map((head) => head.dataset.column),
      );
  await page.locator('[data-column]').first().waitFor();
  assert.deepEqual(await stages(), ['notice', 'compare', 'buy']);
  const from = await middleOf(page.getByText('Before', { exact: true }));
  const to = await page.locator('[data-phase=during]').boundingBox();
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y, { steps: 3 });
  await page.mouse.move(to.x + to.width - 8, from.y, { steps: 8 });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  await page.mouse.up();
  await page.waitForFunction(
    () => document.querySelector('[data-column]').dataset.column === 'buy',
  );
  assert.deepEqual(await stages(), ['buy', 'notice', 'compare']);
});

/** Takes something by the mouse and lets it go elsewhere. */
async function drag(page, from, to) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 12, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  await page.mouse.up();
}

const idsOf = (page, attribute) =>
  page.evaluate(
    (name) =>
      [...document.querySelectorAll(`[data-${name}]`)].map((each) =>
        each.getAttribute(`data-${name}`),
      ),
    attribute,
  );

async function becomes(page, attribute, wanted) {
  await page.waitForFunction(
    ([name, ids]) =>
      [...document.querySelectorAll(`[data-${name}]`)]
        .map((each) => each.getAttribute(`data-${name}`))
        .join() === ids,
    [attribute, wanted.join()],
  );
}

scenario('a stage is dragged before another, with its cards', async ({ open, server }) => {
  const { path } = await smallMap(server, three);
  const page = await open(path);
  await page.locator('[data-column]').first().waitFor();
  assert.deepEqual(await idsOf(page, 'column'), ['notice', 'compare', 'buy']);
  const before = await page.locator('[data-column=notice]').boundingBox();
  const from = await middleOf(page.locator('[data-column=compare]').getByText('Compare'));
  await drag(page, from, { x: before.x + 10, y: from.y });
  await becomes(page, 'column', ['compare', 'notice', 'buy']);
  assert.deepEqual(await cardsIn(page, 'Compare', 'Actions'), ['reads']);
  await page.keyboard.press('Control+z');
  await becomes(page, 'column', ['notice', 'compare', 'buy']);
});

scenario('a lane is dragged above another', async ({ open, server }) => {
  const { path } = await smallMap(server, three);
  const page = await open(path);
  await page.locator('[data-row]').first().waitFor();
  assert.deepEqual(await idsOf(page, 'row'), ['actions', 'thoughts', 'feelings', 'touchpoints']);
  const above = await page.locator('[data-row=actions]').boundingBox();
  const from = await middleOf(page.locator('[data-row=feelings]').getByText('Feelings'));
  await drag(page, from, { x: from.x, y: above.y + 6 });
  await becomes(page, 'row', ['feelings', 'actions', 'thoughts', 'touchpoints']);
  await page.keyboard.press('Control+z');
  await becomes(page, 'row', ['actions', 'thoughts', 'feelings', 'touchpoints']);
});

scenario('the small picture of the map moves the view', async ({ open, server }) => {
  const { path } = await smallMap(server, three);
  const page = await open(path, { width: 900, height: 450 });
  await page.getByRole('grid').waitFor();
  await page.getByRole('button', { name: 'Small picture of the map' }).click();
  const picture = page.locator('[class*=miniMap]');
  await picture.locator('canvas').waitFor();
  const scrolled = () =>
    page
      .locator('[data-scroller]')
      .evaluate(({ scrollLeft, scrollTop }) => ({ scrollLeft, scrollTop }));
  const { x, y, width, height } = await picture.boundingBox();
  assert.deepEqual(await scrolled(), { scrollLeft: 0, scrollTop: 0 });
  await page.mouse.move(x + width - 4, y + height - 4);
  await page.mouse.down();
  const far = await scrolled();
  assert.ok(
    far.scrollLeft > 100 && far.scrollTop > 100,
    `a press goes there: ${JSON.stringify(far)}`,
  );
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
  const middle = await scrolled();
  assert.ok(middle.scrollLeft < far.scrollLeft && middle.scrollTop < far.scrollTop);
  await page.mouse.move(x + 2, y + 2, { steps: 5 });
  await page.mouse.up();
  assert.deepEqual(await scrolled(), { scrollLeft: 0, scrollTop: 0 });
});

scenario('cards are copied from one map and pasted into another', async ({ open, server }) => {
  const first = await smallMap(server, three);
  const second = await smallMap(server);
  const page = await open(first.path);
  await card(page, 'sees it').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  await page.goto(second.path);
  await cellOf(page, 'Buy', 'Thoughts').getByRole('button', { name: 'Add card' }).focus();
  await page.keyboard.press('Control+v');
  await cellOf(page, 'Buy', 'Thoughts').locator('article').nth(1).waitFor();
  assert.deepEqual(await cardsIn(page, 'Buy', 'Thoughts'), ['sees it', 'stops']);
});

scenario('nothing is cut off at 200 %, and a cell can be typed into', async ({ open, server }) => {
  const { path } = await smallMap(server, three);
  // A window of 1440 × 900 has half of that in CSS pixels then.
  const page = await open(path, { width: 720, height: 450 });
  await card(page, 'sees it').waitFor();
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.equal(beyond, 0, 'the page scrolls sideways');
  const cut = await page.locator('header button:visible, header a:visible').evaluateAll((all) =>
    all
      // The row of tabs can be scrolled, and scrolls to what has the focus.
      .filter((each) => {
        if (each.role === 'tab') return false;
        const { left, right } = each.getBoundingClientRect();
        return left < -1 || right > window.innerWidth + 1;
      })
      .map((each) => each.getAttribute('aria-label') ?? each.textContent),
  );
  assert.deepEqual(cut, [], 'out of the window');
  await cellOf(page, 'Notice', 'Thoughts').getByRole('button', { name: 'Add card' }).focus();
  await page.keyboard.type('can it wait?');
  await page.keyboard.press('Enter');
  await cellOf(page, 'Notice', 'Thoughts').locator('article').waitFor();
  assert.deepEqual(await cardsIn(page, 'Notice', 'Thoughts'), ['can it wait?']);
});
