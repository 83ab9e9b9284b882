// Map checks: what is missing is said in a sentence, leads to its place, and can be set aside.
import assert from 'node:assert/strict';
import { newMap } from '../maps.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const count = async (page) =>
  Number((await page.getByRole('button', { name: /^Map checks:/ }).textContent()).trim());

scenario('remarks what is missing, leads there, and follows edits', async ({ open, server }) => {
  const { path } = await newMap(server, 'purchase');
  const page = await open(path);
  await page.getByRole('button', { name: /^Map checks: \d+ remarks/ }).click();
  const panel = page.getByRole('complementary', { name: 'Map checks' });
  await panel.getByRole('listitem').first().waitFor();
  const before = await count(page);
  assert.ok(before > 0);

  const remark = panel.getByRole('button', { name: /touchpoint/i }).first();
  await remark.click();
  await page.locator('[data-pos][data-selected]').first().waitFor();

  // a touchpoint where one was missing
  await page
    .getByRole('gridcell', { name: /, Touchpoints$/ })
    .first()
    .getByRole('button')
    .first()
    .click();
  await page.keyboard.type('Shop window');
  await page.keyboard.press('Enter');
  await page.getByText('Shop window').first().waitFor();
  await page.waitForFunction(
    (then) => Number(document.querySelector('[aria-label^="Map checks:"]')?.textContent) !== then,
    before,
  );
});

scenario('sets a remark aside and brings it back', async ({ open, server }) => {
  const { path } = await newMap(server, 'purchase');
  const page = await open(path);
  await page.getByRole('button', { name: /^Map checks:/ }).click();
  const panel = page.getByRole('complementary', { name: 'Map checks' });
  const first = panel.getByRole('listitem').first();
  const sentence = (await first.textContent()).trim();
  const before = await count(page);
  await first.getByRole('button', { name: 'Set aside' }).click();
  await page.getByRole('button', { name: `Map checks: ${before - 1} remarks` }).waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: `Map checks: ${before - 1} remarks` }).click();
  await panel.getByLabel('Show 1 remark set aside').check();
  await panel.getByText(sentence).waitFor();
  await panel.getByRole('button', { name: 'Bring back' }).click();
  await page.getByRole('button', { name: `Map checks: ${before} remarks` }).waitFor();
});
