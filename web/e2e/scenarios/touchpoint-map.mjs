// The touchpoint map: channels by stages, the contact inventory, the channel chooser, ideas for what is missing.
import assert from 'node:assert/strict';
import { newMap } from '../maps.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const cell = (page, name) => page.getByRole('gridcell', { name, exact: true });
const chip = (page, name) => page.getByRole('button', { name: new RegExp(`^${name}, `) });

async function openMatrix({ open, server }) {
  const { path, ws } = await newMap(server, 'purchase');
  const page = await open(path);
  await page.getByRole('tab', { name: 'Touchpoint map' }).click();
  await page.getByRole('grid', { name: 'Touchpoint map' }).waitFor();
  return { page, ws };
}

async function suggest(page, stageName, name) {
  await page.getByRole('combobox', { name: 'For the stage' }).click();
  await page.getByRole('option', { name: stageName, exact: true }).click();
  await page.getByRole('button', { name, exact: true }).click();
}

scenario('adds suggested touchpoints, moves them by mouse and keys, and filters', async (tools) => {
  const { page } = await openMatrix(tools);
  await page.getByRole('button', { name: 'Ideas' }).click();
  await suggest(page, 'Need', 'Billboard');
  await suggest(page, 'Research', 'Blog');
  await page.getByRole('button', { name: 'Blog', exact: true }).waitFor({ state: 'detached' });
  await cell(page, 'Billboard, Need').getByText('Billboard').waitFor();

  // by mouse to another stage and channel, by keys to another stage
  await chip(page, 'Billboard').dragTo(cell(page, 'Website, Research'));
  await cell(page, 'Website, Research').getByText('Billboard').waitFor();
  await chip(page, 'Blog').click();
  await page.keyboard.press('Alt+ArrowLeft');
  await cell(page, 'Website, Need').getByText('Blog').waitFor();
  await page.keyboard.press('Control+z');
  await cell(page, 'Website, Research').getByText('Blog').waitFor();

  // a new one by typing into an empty cell
  await cell(page, 'No channel, Need').hover();
  await cell(page, 'No channel, Need').getByRole('button').click();
  await page.getByPlaceholder('Find or create a touchpoint').fill('A friend tells');
  await page.getByRole('option', { name: 'Create “A friend tells”' }).click();
  await cell(page, 'No channel, Need').getByText('A friend tells').waitFor();

  // judged, it is found by its verdict
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('button', { name: 'Needs improvement' }).click();
  await details.getByLabel('Own class').fill('Hearsay');
  await page.getByRole('combobox', { name: 'Verdict' }).click();
  await page.getByRole('option', { name: 'Needs improvement' }).click();
  await chip(page, 'Blog').waitFor({ state: 'detached' });
  await chip(page, 'A friend tells, Hearsay').waitFor();
});

scenario('chooses a channel by its arithmetic and names who meets the customer', async (tools) => {
  const { page, ws } = await openMatrix(tools);
  await page.getByRole('button', { name: 'Ideas' }).click();
  await suggest(page, 'Need', 'Billboard');
  await suggest(page, 'Research', 'Blog');
  await chip(page, 'Blog').click();
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('button', { name: 'Choose a channel' }).click();
  await details.getByRole('textbox', { name: 'Relevance: Billboard' }).fill('4');
  await details.getByRole('textbox', { name: 'Resources: Billboard' }).fill('5');
  await details.getByText('1 × 4/5 × 5/5 = 80%').waitFor();
  await details.getByRole('button', { name: 'Use Billboard' }).click();
  await cell(page, 'Billboard, Research').getByText('Blog').waitFor();

  await details.getByRole('button', { name: 'Add contact' }).click();
  await details.getByLabel('Role').fill('Editor');
  await details.getByLabel('Team').fill('Marketing');
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.goto(`/w/${ws}/touchpoints`);
  await page.getByText('Contact inventory').click();
  const table = page.getByRole('table', { name: 'Contact inventory' });
  await table.waitFor();
  assert.deepEqual(
    await table
      .getByRole('textbox', { name: 'Role' })
      .evaluateAll((all) => all.map((each) => each.value)),
    ['Editor'],
  );
});
