// The table: the same map as a spreadsheet, edited in place, copied out and pasted into.
import assert from 'node:assert/strict';
import { newMap } from '../maps.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const SHEET =
  '\tChoice\tRenewal\nGoals\t"Find a present\nKnow the price"\tBe reminded\nEmotions\tvery\t-1\nIdeas\t\tA card by post';

async function openTable({ open, server }) {
  const { path } = await newMap(server, 'purchase');
  const page = await open(path);
  await page.getByRole('tab', { name: 'Table' }).click();
  await page.getByRole('grid', { name: 'Map as a table' }).waitFor();
  return page;
}

const cell = (page, name) => page.getByRole('gridcell', { name: new RegExp(`^${name}:`) });

/** What Ctrl+V does with this on the clipboard; browsers under test have none of their own. */
const paste = (page, text) =>
  page.evaluate((plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

const copied = (page) =>
  page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
    );
    return clipboardData.getData('text/plain');
  });

scenario('types cards into cells, walks, selects a range and copies it', async (tools) => {
  const page = await openTable(tools);
  await cell(page, 'Choice, Goals').click();
  await page.keyboard.type('Find a present');
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.type('Know the price');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Feel sure');
  await page.keyboard.press('Enter');
  await cell(page, 'Choice, Goals').getByText('Know the price').waitFor();

  await cell(page, 'Choice, Goals').click();
  await page.keyboard.press('Shift+ArrowRight');
  assert.equal(await page.getByRole('gridcell', { selected: true }).count(), 2);
  assert.equal(await copied(page), '"Find a present\nKnow the price"\tFeel sure');

  await page.keyboard.press('Delete');
  await page.getByText('Know the price').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await cell(page, 'Choice, Goals').getByText('Know the price').waitFor();
});

scenario('pastes a range after a preview, and takes all of it back at once', async (tools) => {
  const page = await openTable(tools);
  await cell(page, 'Choice, Goals').click();
  await paste(page, SHEET);
  const dialog = page.getByRole('dialog', { name: 'Paste a range' });
  await dialog.getByText('1 new stage · 1 new lane · 5 cards added').waitFor();
  await dialog.getByText('1 cell is left out').waitFor();
  await dialog.getByText('Not a number from -2 to 2').waitFor();
  await dialog.getByRole('button', { name: 'Paste' }).click();

  await cell(page, 'Renewal, Ideas').getByText('A card by post').waitFor();
  await cell(page, 'Choice, Goals').getByText('Know the price').waitFor();
  await cell(page, 'Renewal, Emotions').getByText('-1 · Bad').waitFor();
  await page.keyboard.press('Control+z');
  await cell(page, 'Renewal, Ideas').waitFor({ state: 'detached' });
  assert.equal(await page.getByText('Know the price').count(), 0);
  await page.keyboard.press('Control+Shift+z');
  await cell(page, 'Renewal, Ideas').getByText('A card by post').waitFor();
});

scenario('turns rows and columns, and shows an emotion that cannot be', async (tools) => {
  const page = await openTable(tools);
  await page.getByText('Lanes across').click();
  await page.getByRole('columnheader', { name: 'Emotions' }).waitFor();
  await cell(page, 'Choice, Emotions').click();
  await page.keyboard.type('happy');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Not a number from -2 to 2').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.type('1,5');
  await page.keyboard.press('Enter');
  await cell(page, 'Choice, Emotions').getByText('1.5').waitFor();
});
