// A whole map without a mouse: five stages, four lanes, touchpoints, from the home page to the saved document.
import assert from 'node:assert/strict';
import { stage } from '../support.mjs';

const { scenario } = stage({ alone: true });

const stages = ['Hear of it', 'Compare', 'Order', 'Receive', 'Tell others'];
const lanes = ['Goals', 'Actions', 'Touchpoints', 'Pain points'];
const words = (lane, column) => `${lane} of ${stages[column]}`;

/** What the focus is on: its role and its name as assistive technology has them. */
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label = element.labels?.[0]?.textContent ?? '';
    return {
      tag: element.localName,
      name: element.getAttribute('aria-label') || label || element.textContent.trim(),
      position: element.dataset.pos ?? '',
    };
  });
}

/** Tabs on until the focus is on what is wanted. */
async function tabTo(page, wanted, key = 'Tab') {
  for (let presses = 0; presses < 80; presses++) {
    const now = await focused(page);
    if (wanted(now)) return now;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab leads nowhere near it; it ended at ${JSON.stringify(await focused(page))}`);
}

/** Waits until the focus is on what is wanted: after something that takes a moment. */
async function focusOn(page, attribute, value) {
  await page.waitForFunction(
    ([name, text]) => document.activeElement?.getAttribute(name)?.startsWith(text),
    [attribute, value],
  );
}

async function typeOver(page, text) {
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.localName === 'textarea');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await focusOn(page, 'data-pos', 'stage ');
}

async function newMap(page) {
  await tabTo(page, ({ name }) => name === 'New map');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.waitForFunction(() => document.activeElement?.localName === 'input');
  await page.keyboard.type('Without a mouse');
  await tabTo(page, ({ tag }) => tag === 'select');
  await page.keyboard.type('Blank');
  await tabTo(page, ({ name }) => name === 'Create');
  await page.keyboard.press('Enter');
  await page.getByRole('grid').waitFor();
}

/** Names the stages that are there and adds the others. */
async function nameStages(page) {
  await tabTo(page, ({ position }) => position.startsWith('stage '));
  for (const [column, title] of stages.entries()) {
    if (column < 3) {
      await typeOver(page, title);
      if (column < 2) await page.keyboard.press('ArrowRight');
    } else {
      await page.keyboard.press('Alt+s');
      await page.waitForFunction(() => document.activeElement?.localName === 'textarea');
      await page.keyboard.type(title);
      await page.keyboard.press('Enter');
      await focusOn(page, 'data-pos', 'stage ');
    }
  }
}

/** Takes away the lanes of the template that are not wanted. */
async function keepLanes(page) {
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await focusOn(page, 'data-pos', 'lane ');
  const count = await page.getByRole('rowheader').count();
  for (let row = 0; row < count; row++) {
    const { name, position } = await focused(page);
    if (lanes.some((lane) => name.startsWith(lane))) {
      await page.keyboard.press('ArrowDown');
    } else {
      await page.keyboard.press('Delete');
      await page.waitForFunction(
        (gone) => document.activeElement?.getAttribute('data-pos') !== gone,
        position,
      );
    }
  }
}

/** A card for each stage of a lane, by typing on its empty cells. */
async function fillLane(page, row, lane) {
  await page.keyboard.press('Control+Home');
  for (let down = 0; down <= row; down++) await page.keyboard.press('ArrowDown');
  for (const column of stages.keys()) {
    await focusOn(page, 'data-pos', 'cell ');
    await page.keyboard.type(words(lane, column), { delay: 5 });
    if (lane === 'Touchpoints') {
      await page.getByRole('option', { name: words(lane, column) }).waitFor();
    }
    await page.keyboard.press('Enter');
    await focusOn(page, 'data-pos', 'card ');
    if (column < stages.length - 1) await page.keyboard.press('ArrowRight');
  }
}

/** Says what the selected card rests on: a quote, in the details beside the map. */
async function linkEvidence(page, quote) {
  await tabTo(page, ({ name }) => name === 'Add support');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Quote or note' }).waitFor();
  await tabTo(page, ({ name }) => name === 'Quote or note', 'ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('form', { name: 'Quote' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.localName === 'textarea');
  await page.keyboard.type(quote);
  await tabTo(page, ({ name }) => name === 'Save');
  await page.keyboard.press('Enter');
  await page.getByRole('complementary').getByText(quote).waitFor();
}

scenario(
  'builds a map of five stages and four lanes, and links evidence',
  async ({ open, server }) => {
    await server.api('/workspaces', { body: { name: 'Keys only' } });
    const page = await open('/');
    await page.evaluate(() => {
      window.pointed = 0;
      addEventListener('pointerdown', () => window.pointed++, true);
    });
    await page.getByRole('heading', { name: 'Journey maps' }).waitFor();
    await newMap(page);
    await nameStages(page);
    await keepLanes(page);
    for (const [row, lane] of lanes.entries()) await fillLane(page, row, lane);
    await linkEvidence(page, 'Nobody told me when it would come');
    await page.getByText('Saved', { exact: true }).waitFor();

    // What was typed is in the document …
    const [, ws, map] = page.url().match(/\/w\/([^/]+)\/maps\/([^/?]+)/);
    const read = async (id) =>
      (await server.api(`/workspaces/${ws}/documents/${id}`)).records.filter(
        (record) => record.f.deleted !== true,
      );
    const records = await read(map);
    const register = new Map((await read(`${ws}.library`)).map((each) => [each.id, each]));
    const inOrder = (type) =>
      records
        .filter((record) => record.type === type)
        .sort((a, b) => (a.place.idx < b.place.idx ? -1 : 1));
    assert.deepEqual(
      inOrder('stage').map((record) => record.f.title),
      stages,
    );
    assert.deepEqual(
      inOrder('lane').map((record) => record.f.title),
      lanes,
    );
    for (const [column, stageRecord] of inOrder('stage').entries()) {
      for (const lane of inOrder('lane')) {
        const cards = inOrder('card').filter(
          ({ place, f }) => place.parent === stageRecord.id && f.lane === lane.id,
        );
        assert.deepEqual(
          cards.map(({ f }) => f.text ?? register.get(f.touchpoint).f.name),
          [words(lane.f.title, column)],
        );
      }
    }

    const [support, ...more] = inOrder('support');
    assert.deepEqual(more, []);
    const claimed = records.find(({ id }) => id === support.place.parent);
    assert.equal(claimed.f.text, words('Pain points', 4));
    assert.equal(support.f.text, 'Nobody told me when it would come');

    // … and assistive technology finds it as a grid.
    const grid = page.getByRole('grid', { name: 'Journey map' });
    assert.equal(await grid.getAttribute('aria-colcount'), String(stages.length + 1));
    assert.equal(await grid.getAttribute('aria-rowcount'), String(lanes.length + 1));
    for (const [column, title] of stages.entries()) {
      const head = grid.getByRole('columnheader').filter({ hasText: title });
      await head.getByRole('group', { name: `${title}, Stage ${column + 1} of 5` }).waitFor();
    }
    for (const lane of lanes) {
      await grid.getByRole('rowheader', { name: new RegExp(`^${lane}`) }).waitFor();
    }
    const cell = grid.getByRole('gridcell', { name: 'Order, Goals', exact: true });
    await cell.getByRole('article', { name: words('Goals', 2) }).waitFor();
    assert.equal(await page.evaluate(() => window.pointed), 0);
  },
);
