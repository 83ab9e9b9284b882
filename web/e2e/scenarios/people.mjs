// What data tell of customers: which touchpoints move them, and which groups they fall into.
import assert from 'node:assert/strict';
import { demoPlaces } from '../screens.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage({ demo: true });

scenario('drivers say which touchpoint to improve first', async ({ open, server }) => {
  const { ws, map } = await demoPlaces(server);
  const page = await open(`/w/${ws}/maps/${map}/drivers`);
  // The demo makes deliveries late for some, and those say so in the overall score.
  await page
    .getByRole('region', { name: 'Touchpoints by importance' })
    .getByText('Delivery', { exact: true })
    .first()
    .waitFor();
  await page
    .getByText(/explain \d/)
    .first()
    .waitFor();
});

scenario(
  'segments are told from data, or it is said that there are none',
  async ({ open, server }) => {
    const { ws } = await demoPlaces(server);
    const page = await open(`/w/${ws}/segments`);
    const said = page.getByRole('status').filter({ hasText: /clear group/ });
    await said.waitFor({ timeout: 60_000 });
    const found = /^(\d+) clear group/.exec((await said.innerText()).trim());
    const cards = await page.getByRole('button', { name: /Adopt/ }).count();
    assert.equal(cards, found ? Number(found[1]) : 0);
  },
);
