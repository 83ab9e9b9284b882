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

/** Gives stars for importance, as a click on the star does. */
async function matters(details, stars) {
  const star = details.getByRole('radio', { name: `Importance ${stars} of 5` });
  await details.locator(`label[for="${await star.getAttribute('id')}"]`).click();
  assert.ok(await star.isChecked());
}

scenario('keeps what customers say of a touchpoint, its moment and its weight', async (tools) => {
  const { page } = await openMatrix(tools);
  await page.getByRole('button', { name: 'Ideas' }).click();
  await suggest(page, 'Need', 'Billboard');
  const told = (end) => page.getByRole('button', { name: new RegExp(`^Billboard, .*, ${end}$`) });
  await chip(page, 'Billboard').click();
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByLabel('What exceeds expectations').fill('“It made me laugh on a grey day.”');
  await details.getByLabel('Where it falls short').fill('“I could not read the address.”');
  await details.getByRole('combobox', { name: 'Moment of truth' }).click();
  await page.getByRole('option', { name: 'Zero (ZMOT): researching' }).click();
  await told('ZMOT').waitFor();
  await details.getByLabel('Own name of this moment').fill('The red light');
  await matters(details, 4);
  await told('The red light, Importance 4 of 5').waitFor();
  await cell(page, 'Billboard, Need').getByText('The red light').waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();

  await page.reload();
  await told('The red light, Importance 4 of 5').click();
  for (const [field, words] of [
    ['What exceeds expectations', '“It made me laugh on a grey day.”'],
    ['Where it falls short', '“I could not read the address.”'],
    ['Own name of this moment', 'The red light'],
  ]) {
    assert.equal(await details.getByLabel(field).inputValue(), words);
  }
});

scenario('shows the same touchpoints by stage and by phase', async (tools) => {
  const { page } = await openMatrix(tools);
  await page.getByRole('button', { name: 'Ideas' }).click();
  await suggest(page, 'Need', 'Billboard');
  await suggest(page, 'Research', 'Blog');
  await cell(page, 'Billboard, Need').getByText('Billboard').waitFor();
  const columns = async () =>
    (await page.getByRole('columnheader').allInnerTexts()).map((words) => words.split('\n')[0]);
  assert.equal((await columns()).length, 7);
  await page.getByText('By phase', { exact: true }).click();
  await cell(page, 'Billboard, Before the purchase').getByText('Billboard').waitFor();
  assert.deepEqual(await columns(), [
    'Before the purchase',
    'During the purchase',
    'After the purchase',
  ]);
  await cell(page, 'Website, Before the purchase').getByText('Blog').waitFor();
  const during = page.getByRole('columnheader', { name: 'During the purchase' });
  await during.getByText('No touchpoint yet').waitFor();
  await page.getByText('By stage', { exact: true }).click();
  await cell(page, 'Billboard, Need').getByText('Billboard').waitFor();
});

scenario('keeps why customers decide so, and how much it matters to them', async (tools) => {
  const { path } = await newMap(tools.server, 'purchase');
  const page = await tools.open(path);
  await cell(page, 'Choice, Actions').getByRole('button', { name: 'Add card' }).click();
  await page.keyboard.type('Asks a neighbour');
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: 'Details' });
  const why = details.getByLabel('Why they feel or decide so');
  await why.fill('A neighbour has nothing to sell');
  await matters(details, 5);
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  const card = cell(page, 'Choice, Actions').locator('article', { hasText: 'Asks a neighbour' });
  await card.getByRole('img', { name: 'Importance 5 of 5' }).waitFor();
  await card.click();
  await why.waitFor();
  assert.equal(await why.inputValue(), 'A neighbour has nothing to sell');
  assert.ok(await details.getByRole('radio', { name: 'Importance 5 of 5' }).isChecked());
});
