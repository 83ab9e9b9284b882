// As-is and to-be: a copy that keeps its ties to the original, and the two side by side.
import assert from 'node:assert/strict';
import { newMap } from '../maps.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const saved = (page) => page.getByText('Saved', { exact: true }).waitFor();

async function addGoal(page, words) {
  await page
    .getByRole('gridcell', { name: /, Goals$/ })
    .first()
    .getByRole('button')
    .last()
    .click();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await page.getByRole('article', { name: words }).waitFor();
}

scenario('makes a to-be, changes it, and sees what must change', async ({ open, server }) => {
  const { ws, path } = await newMap(server, 'purchase');
  const page = await open(path);
  await addGoal(page, 'Pay by invoice');
  await addGoal(page, 'Wait for the call');
  await addGoal(page, 'Ask a friend');
  await saved(page);

  await page.getByRole('button', { name: 'As-is and to-be' }).click();
  await page.getByRole('menuitem', { name: 'Make a to-be of this map' }).click();
  const title = page.getByRole('textbox', { name: 'Title' });
  await page.waitForFunction(() => document.querySelector('h1 input')?.value.endsWith('to-be'));
  assert.equal(await title.inputValue(), 'Buying a present – to-be');

  await page.getByRole('article', { name: 'Pay by invoice' }).click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Pay in one step');
  await page.keyboard.press('Enter');
  await page.getByRole('article', { name: 'Ask a friend' }).click();
  await page.keyboard.press('Alt+ArrowRight');
  await page.getByRole('article', { name: 'Wait for the call' }).click();
  await page.keyboard.press('Delete');
  await addGoal(page, 'See the delivery day');
  await page.getByRole('article', { name: 'See the delivery day' }).click();
  await page.keyboard.press('Alt+ArrowRight');
  await saved(page);

  await page.getByRole('button', { name: 'As-is and to-be' }).click();
  await page.getByRole('menuitem', { name: 'Compare with “Buying a present”' }).click();
  await page.getByRole('heading', { name: '4 differences' }).waitFor();
  const list = page.getByRole('complementary', { name: 'Differences' });
  await list.getByText('Text: Pay by invoice → Pay in one step').waitFor();
  await list.getByText('Need · Goals → Research · Goals').waitFor();
  const gone = list.getByRole('button', { name: /^Removed.*Wait for the call/ });
  await gone.click();
  const marked = page.getByRole('table').locator('[data-difference=removed]');
  assert.match(await marked.textContent(), /Wait for the call.*Removed/);
  assert.ok(await marked.evaluate((card) => card === document.activeElement));
  await list
    .getByRole('group', { name: 'Only these' })
    .getByRole('button', { name: 'Added 1' })
    .click();
  await gone.waitFor({ state: 'detached' });

  await page.goto(`/w/${ws}/maps`);
  const cards = page.getByRole('listitem');
  await cards
    .filter({ hasText: 'Buying a present – to-be' })
    .getByText('To-be', { exact: true })
    .waitFor();
  await cards.getByText('As-is', { exact: true }).waitFor();
});
