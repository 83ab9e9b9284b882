// The outline: the same map as an indented list, built and changed by keys alone.
import assert from 'node:assert/strict';
import { newMap } from '../maps.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const row = (page, name) => page.getByRole('row', { name, exact: true });

scenario('builds and changes a map in the outline by keys alone', async ({ open, server }) => {
  const { path } = await newMap(server, 'purchase');
  const page = await open(path);
  await page.getByRole('tab', { name: 'Outline' }).click();
  const outline = page.getByRole('treegrid', { name: 'Outline of the map' });
  await outline.waitFor();

  // a card by typing, in a lane that is still empty
  await page.getByRole('switch', { name: 'Show empty lanes' }).check();
  await row(page, 'Stage: Choice').click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('Find a present');
  await page.keyboard.press('Enter');
  const card = row(page, 'Find a present');
  await card.waitFor();
  assert.equal(await card.getAttribute('aria-level'), '4');
  assert.ok(await card.evaluate((each) => each === document.activeElement));

  // another one below, moved above it, and on to the next stage
  await page.keyboard.type('Know the price');
  await page.keyboard.press('Enter');
  await row(page, 'Know the price').waitFor();
  await page.keyboard.press('Alt+ArrowUp');
  assert.equal(await row(page, 'Know the price').getAttribute('aria-posinset'), '1');
  await page.keyboard.press('Alt+ArrowRight');
  await page.getByText('Saved', { exact: true }).waitFor();

  // words changed, deleted, and brought back
  await page.keyboard.press('Enter');
  await outline.getByRole('textbox', { name: 'Text' }).fill('Know what it costs');
  await page.keyboard.press('Enter');
  await row(page, 'Know what it costs').waitFor();
  await page.keyboard.press('Delete');
  await row(page, 'Know what it costs').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await row(page, 'Know what it costs').waitFor();

  // a stage leaves its phase and comes back
  await row(page, 'Stage: Choice').click();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-level') === '1');
  await page.keyboard.press('Alt+ArrowRight');
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-level') === '2');

  // the journey shows the same cards
  await page.getByRole('tab', { name: 'Journey' }).click();
  await page.getByRole('gridcell', { name: 'Choice, Goals' }).getByText('Find a present').waitFor();
});

scenario('places a touchpoint by the picker and sets an emotion as a number', async (tools) => {
  const { path } = await newMap(tools.server, 'shopping');
  const page = await tools.open(path);
  await page.getByRole('tab', { name: 'Outline' }).click();
  await page.getByRole('switch', { name: 'Show empty lanes' }).check();
  const first = page.getByRole('row', { name: 'Touchpoints, 0 cards' }).first();
  await first.click();
  await page.keyboard.press('Enter');
  await page.getByPlaceholder('Find or create a touchpoint').fill('Shop window');
  await page.getByRole('option', { name: 'Create “Shop window”' }).click();
  await row(page, 'Shop window').waitFor();

  const emotion = page.getByRole('spinbutton').first();
  await emotion.fill('-1.5');
  await page.keyboard.press('Enter');
  await page.getByText('Very bad').first().waitFor();
});
