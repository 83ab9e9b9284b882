// A claim that grew stale because what customers do has changed: told in every view, confirmed anew.
import assert from 'node:assert/strict';
import { demoPlaces } from '../screens.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage({ demo: true, alone: true });

const CLAIM = 'Two-hour window is long with a small child';
const MOVED =
  /The score of “Delivery” went from 3\.\d\d to 4\.\d\d since Jan 31, 2026 \(n = \d+\)\./;

const claimOf = async (server, { ws, map }) => {
  const { records } = await server.api(`/workspaces/${ws}/documents/${map}`);
  const { id } = records.find(({ f }) => f.text === CLAIM);
  const { cover, items } = await server.api(`/workspaces/${ws}/maps/${map}/claims`);
  return { cover, ...items.find(({ record }) => record === id) };
};

/** The truth cover in a page once it is known which numbers moved. */
async function coverIn(page, place) {
  const told = page.locator(place);
  await told.waitFor();
  await page.waitForFunction(() => !document.querySelector('[data-stale]'));
  return (await told.innerText()).match(/[\d.]+%/)[0];
}

scenario('shows the same truth cover on the home page and on the map', async ({ open, server }) => {
  const { ws, map } = await demoPlaces(server);
  const home = await open(`/w/${ws}/maps`);
  const first = await coverIn(home, `li:has(a[href$="/maps/${map}"]) p:has-text("Truth cover")`);
  const { cover, items } = await server.api(`/workspaces/${ws}/maps/${map}/claims`);
  assert.ok(
    items.some(({ why }) => why === 'moved'),
    'it was looked at before anybody opened it',
  );
  assert.ok(Math.abs(Number.parseFloat(first) - 100 * cover.share) <= 0.5, first);
  const page = await open(`/w/${ws}/maps/${map}`);
  assert.equal(await coverIn(page, 'button[aria-label^="Truth cover"]'), first);
});

scenario(
  'says that the number below a claim moved, until somebody confirms it',
  async ({ open, server }) => {
    const places = await demoPlaces(server);
    const page = await open(`/w/${places.ws}/maps/${places.map}`);
    const card = page.getByRole('article', { name: CLAIM });
    await card.getByRole('img', { name: MOVED }).waitFor();
    const stale = await claimOf(server, places);
    assert.equal(stale.why, 'moved');
    assert.ok(stale.moved.low > 0, 'the interval leaves out nothing');

    await card.click();
    const rests = page.getByRole('region', { name: 'What it rests on' });
    await rests.getByText('Stale: the number moved').waitFor();
    await rests.getByText(MOVED).waitFor();
    await rests.getByText(/^Difference .*95 %/).waitFor();
    await rests.getByRole('button', { name: 'Still true' }).click();
    await rests.getByText('Triangulated', { exact: true }).waitFor();
    await rests.getByText('still true on Jun 30, 2026').waitFor();
    const { cover } = await claimOf(server, places);
    assert.equal(cover.fresh, stale.cover.fresh + 1, 'the cell holds again');

    await page.getByRole('button', { name: 'Undo' }).last().click();
    await rests.getByText('Stale: the number moved').waitFor();
  },
);

scenario('leads from the truth cover to the claim whose number moved', async ({ open, server }) => {
  const { ws, map } = await demoPlaces(server);
  const page = await open(`/w/${ws}/maps/${map}`);
  await page.getByRole('img', { name: MOVED }).waitFor();
  await page.getByRole('button', { name: /^Truth cover/ }).click();
  const panel = page.getByRole('complementary', { name: 'What the map rests on' });
  await panel.getByRole('button', { name: /^Stale/ }).click();
  await panel.getByRole('button', { name: MOVED }).click();
  await page.getByRole('region', { name: 'What it rests on' }).getByText(MOVED).waitFor();
});

scenario(
  'says so in words in the outline, in the table and on a phone',
  async ({ open, server }) => {
    const { ws, map } = await demoPlaces(server);
    const page = await open(`/w/${ws}/maps/${map}`);
    await page.getByRole('img', { name: MOVED }).waitFor();
    await page.keyboard.press('Alt+o');
    await page.getByRole('row', { name: CLAIM }).getByText('Stale: the number moved').waitFor();
    await page.keyboard.press('Alt+t');
    await page
      .getByRole('gridcell')
      .filter({ hasText: CLAIM })
      .getByText('Stale: the number moved')
      .waitFor();

    const phone = await open(`/w/${ws}/maps/${map}?view=outline`, {
      width: 390,
      height: 844,
      language: 'fa',
    });
    await phone
      .getByRole('row')
      .filter({ hasText: CLAIM })
      .getByText('کهنه: عدد تغییر کرده')
      .waitFor();
  },
);
