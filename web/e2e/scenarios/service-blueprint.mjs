// The service blueprint: its lanes, cards with owner, time and fail point, and links between them.
import assert from 'node:assert/strict';
import { newMap } from '../maps.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const cell = (page, name) => page.getByRole('gridcell', { name, exact: true });
const link = (page, from, to) =>
  page.getByRole('button', { name: `Remove the link from “${from}” to “${to}”` });

async function type(page, where, words) {
  await cell(page, where).hover();
  await cell(page, where).getByRole('button', { name: 'Add card' }).click();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await cell(page, where).getByText(words).waitFor();
}

scenario('draws a blueprint with linked steps, owners, times and fail points', async (tools) => {
  const { path } = await newMap(tools.server, 'purchase');
  const page = await tools.open(path);
  await page.getByRole('tab', { name: 'Service blueprint' }).click();
  await page.getByRole('button', { name: 'Add the missing lanes' }).click();
  await type(page, 'Choice, Physical evidence', 'Samples on a table');
  await type(page, 'Choice, Actions', 'Asks for advice');
  await type(page, 'Choice, Frontstage', 'Shop assistant advises');
  await type(page, 'Choice, Backstage', 'Looks up the stock');
  await type(page, 'Choice, Support processes', 'Counts the stock each night');

  // the lines run between what they divide
  const top = async (locator) => (await locator.boundingBox()).y;
  const line = (name) => page.getByText(`Line of ${name}`, { exact: true });
  const order = [
    cell(page, 'Choice, Physical evidence'),
    cell(page, 'Choice, Actions'),
    line('interaction'),
    cell(page, 'Choice, Frontstage'),
    line('visibility'),
    cell(page, 'Choice, Backstage'),
    line('internal interaction'),
    cell(page, 'Choice, Support processes'),
  ];
  const tops = [];
  for (const each of order) {
    assert.ok(await each.isVisible());
    tops.push(await top(each));
  }
  assert.deepEqual(
    tops,
    tops.toSorted((a, b) => a - b),
  );

  // by mouse: from the handle of one card to another
  const first = page.getByRole('article', { name: 'Asks for advice' });
  await first.hover();
  const handle = await first.getByRole('button', { name: /^Link to another card/ }).boundingBox();
  const second = await page.getByRole('article', { name: 'Shop assistant advises' }).boundingBox();
  await page.mouse.move(handle.x + 12, handle.y + 12);
  await page.mouse.down();
  await page.mouse.move(second.x + 30, second.y + 20, { steps: 4 });
  await page.mouse.up();
  await link(page, 'Asks for advice', 'Shop assistant advises').waitFor({ state: 'attached' });

  // by keys: begin, walk, end
  await page.getByRole('article', { name: 'Shop assistant advises' }).click();
  await page.keyboard.press('Alt+k');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const byKeys = link(page, 'Shop assistant advises', 'Looks up the stock');
  await byKeys.waitFor({ state: 'attached' });
  assert.equal(await page.locator('[data-relation]').count(), 2);
  await byKeys.focus();
  await page.keyboard.press('Enter');
  await byKeys.waitFor({ state: 'detached' });
  await page.getByRole('article', { name: 'Looks up the stock' }).click();
  await page.keyboard.press('Control+z');
  await byKeys.waitFor({ state: 'attached' });

  // who answers for it, how long it may take, where it goes wrong
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByLabel('Owner').fill('Warehouse');
  await details.getByLabel('Time standard').fill('15');
  await page.getByRole('article', { name: 'Looks up the stock' }).click();
  await page.keyboard.press('Alt+x');
  await page
    .getByRole('article', { name: 'Looks up the stock, Owner: Warehouse, 15 minutes, Fail point' })
    .waitFor();

  // hung on the journey's step: the journey shows it in the same stage
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.getByRole('tab', { name: 'Journey' }).click();
  for (const [lane, words] of [
    ['Physical evidence', 'Samples on a table'],
    ['Actions', 'Asks for advice'],
    ['Support processes', 'Counts the stock each night'],
  ]) {
    await cell(page, `Choice, ${lane}`).getByText(words).waitFor();
    assert.equal(await page.getByText(words, { exact: true }).count(), 1, `${words} stands once`);
  }
});
