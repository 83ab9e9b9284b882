// The address of a map says what is shown: a link opens the same, and the browser goes back to what was shown before.
import assert from 'node:assert/strict';
import { newMap } from '../maps.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const shown = (page, name) => page.getByRole('tab', { name, selected: true });

scenario('a link opens the view and the mode it was copied in', async ({ open, server }) => {
  const { path } = await newMap(server, 'purchase');
  const page = await open(path);
  await shown(page, 'Journey').waitFor();
  assert.equal(new URL(page.url()).search, '');

  await page.getByRole('tab', { name: 'Flow' }).click();
  await page.waitForURL(/[?&]view=flow/);
  await page.locator('label[for$=-measured]').click();
  await page.waitForURL(/[?&]mode=measured/);

  const other = await open(new URL(page.url()).pathname + new URL(page.url()).search);
  await shown(other, 'Flow').waitFor();
  await other
    .getByRole('radio', { name: 'Measured', checked: true })
    .waitFor({ state: 'attached' });
});

scenario('the browser goes back to what was shown before', async ({ open, server }) => {
  const { path } = await newMap(server, 'purchase');
  const page = await open(path);
  await shown(page, 'Journey').waitFor();
  // One after the other, faster than the page can draw them.
  await page.keyboard.press('Alt+o');
  await page.keyboard.press('Alt+t');
  await shown(page, 'Table').waitFor();
  await page.waitForURL(/[?&]view=table/);
  await page.goBack();
  await shown(page, 'Outline').waitFor();
  await page.goBack();
  await shown(page, 'Journey').waitFor();
  assert.equal(new URL(page.url()).search, '');
  await page.goForward();
  await page.goForward();
  await shown(page, 'Table').waitFor();
});

scenario('an address that names no view opens the map all the same', async ({ open, server }) => {
  const { path } = await newMap(server, 'purchase');
  const page = await open(`${path}?view=film&mode=dreamt`);
  await shown(page, 'Journey').waitFor();
});
