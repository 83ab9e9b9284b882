// From an opportunity to what a change did: judged, planned with an expectation, started, measured.
import assert from 'node:assert/strict';
import { demoPlaces } from '../screens.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage({ demo: true });

scenario('an opportunity becomes a change whose effect is told', async ({ open, server }) => {
  const { ws } = await demoPlaces(server);
  const page = await open(`/w/${ws}/improvements`);
  await page
    .getByRole('textbox', { name: 'What could be better?' })
    .fill('Say the day of delivery');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('heading', { name: 'Say the day of delivery' }).waitFor();
  for (const [name, value] of [
    ['Effect on satisfaction', '4'],
    ['Effect on the business goal', '3'],
  ]) {
    await page.getByRole('textbox', { name }).fill(value);
    await page.keyboard.press('Tab');
  }
  await page.getByText('4 × 3 = 12').first().waitFor();

  await page.getByRole('button', { name: 'Plan a change' }).click();
  await page.waitForURL(/improvements\/changes\//);
  await page.getByLabel('First day').fill('2026-02-01');
  await page.getByRole('combobox', { name: 'Map', exact: true }).first().selectOption({ index: 1 });
  const place = page.getByRole('combobox', { name: 'Place', exact: true }).first();
  await place.locator('option').nth(1).waitFor({ state: 'attached' });
  await place.selectOption({ index: 1 });
  await page.getByRole('textbox', { name: 'By how much' }).fill('5');
  await page.getByRole('button', { name: 'Write it down' }).click();

  const effect = page.getByRole('region', { name: 'What it did' });
  await effect
    .getByText(/It helped|It made things worse|It had no effect|Not enough data/)
    .waitFor();
  await effect.getByRole('link', { name: 'Table as CSV' }).waitFor();

  await page.getByRole('combobox', { name: 'Status' }).selectOption('Running');
  await page.getByText('Locked, since the change has started.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Write it down' }).count(), 0);
  await page.goto(`${server.url}/w/${ws}/improvements/changes`);
  const running = page.getByRole('region', { name: /^Running/ });
  await running.getByRole('link', { name: 'Say the day of delivery' }).click();
  await page.getByRole('button', { name: 'Remove this change' }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await running.getByRole('link', { name: 'Say the day of delivery' }).waitFor();
});

scenario(
  'the demo tells what helped from what did nothing, on trend lines too',
  async ({ open, server }) => {
    const { ws, map } = await demoPlaces(server);
    const page = await open(`/w/${ws}/improvements/changes`);
    const effect = page.getByRole('region', { name: 'What it did' });
    await page.getByRole('link', { name: 'Coffee in the showroom' }).click();
    await effect.getByText(/It had no effect/).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'A message with the hour, the evening before' }).click();
    await effect.getByText(/It helped/).waitFor();

    await page.goto(`${server.url}/w/${ws}/maps/${map}`);
    await page.locator('#view-journey').waitFor();
    await page.locator('label[for$=-measured]').click();
    const delivery = page.getByRole('article', { name: /^Delivery/ });
    await delivery.getByRole('button', { name: /^Score: .*Show what is behind it/ }).click();
    const trend = page.getByRole('region', { name: 'Over time' });
    const flag = trend.getByRole('link', { name: /A message with the hour.* starts/ });
    await flag.hover();
    await page
      .getByRole('tooltip')
      .getByText(/A message with the hour/)
      .waitFor();
    await trend.getByRole('img', { name: /A message with the hour/ }).waitFor();
    await trend.getByRole('button', { name: 'Table' }).click();
    await trend.getByRole('cell', { name: /A message with the hour/ }).waitFor();
  },
);

scenario('a map that drifted says so until somebody looked', async ({ open, server }) => {
  const { ws, map } = await demoPlaces(server);
  await server.api(`/workspaces/${ws}/maps/${map}/drift/confirmations`, {
    method: 'POST',
    body: { upTo: '2026-02-01' },
  });
  const page = await open(`/w/${ws}/maps/${map}`);
  await page.getByRole('button', { name: /have drifted: \d+ number/ }).click();
  const drift = page.getByRole('region', { name: 'Drift' });
  await drift.getByText('Score of “Delivery”').waitFor();
  await drift.getByRole('button', { name: 'I looked, it still holds' }).click();
  await drift.getByText('Too early to say').waitFor();
});

scenario('a card of the map becomes an opportunity, and leads to it', async ({ open, server }) => {
  const { ws, map } = await demoPlaces(server);
  const page = await open(`/w/${ws}/maps/${map}`);
  const card = page.getByRole('article', { name: 'Offer evening deliveries' });
  await card.click();
  await page.getByRole('button', { name: 'Make it an opportunity' }).click();
  await page.getByRole('link', { name: 'See the opportunity' }).first().waitFor();
  await card.getByRole('link', { name: 'See the opportunity' }).click();
  await page.getByRole('heading', { name: 'Offer evening deliveries' }).waitFor();
});
