// A dashboard is shared by a link: the same numbers, said more roughly, to somebody without an account; then it is ended.
import assert from 'node:assert/strict';
import { demoPlaces } from '../screens.mjs';
import { newPage, stage } from '../support.mjs';

const { scenario } = stage({ demo: true });

/** Runs in the page: what stands on the tiles, by their titles. */
const tiles = () =>
  [...document.querySelectorAll('[aria-labelledby="dashboard-numbers"] li')].map((tile) => {
    const title = tile.querySelector('h3');
    return [title.textContent, title.nextElementSibling.textContent];
  });

const plain = (figure) => Number(figure.replace(/[^\d.-]/g, ''));

/** What others see of a figure: counts rounded down to a multiple of 5, shares and means with a digit less. */
function isTheSame(outside, inside) {
  if (outside.endsWith('+')) return plain(outside) === 5 * Math.floor(plain(inside) / 5);
  const digit = outside.endsWith('%') || !outside.includes('.') ? 0.5 : 0.05;
  return Math.abs(plain(outside) - plain(inside)) <= digit + 1e-9;
}

scenario('a dashboard is shared, read by others, and the link is ended', async (test) => {
  const { ws, map } = await demoPlaces(test.server);
  const page = await test.open(`/w/${ws}/dashboard?map=${map}&days=90`);
  await page.getByRole('region', { name: 'In numbers' }).waitFor();
  const inside = await page.evaluate(tiles);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('For whom').fill('Board');
  await dialog.getByRole('button', { name: 'Make a link' }).click();
  const url = await dialog.getByLabel('Address of the link').inputValue();

  // What the browser says of refusals goes into its log, and is what is wanted here.
  const reader = await newPage(test.browser, test.server.url);
  const asked = [];
  reader.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await reader.goto(`${url}?days=7&money=true`);
  await reader.getByRole('region', { name: 'In numbers' }).waitFor();
  const outside = await reader.evaluate(tiles);
  assert.deepEqual(
    outside.map(([title]) => title),
    inside.map(([title]) => title),
  );
  outside.forEach(([title, figure], at) => {
    assert.ok(isTheSame(figure, inside[at][1]), `${title}: ${figure}, inside ${inside[at][1]}`);
  });
  assert.equal(await reader.locator('main a, main form').count(), 0);
  const elsewhere = asked.filter(
    (path) => !/^\/(shared|assets|api\/v1\/shared)\/|^\/favicon/.test(path),
  );
  assert.deepEqual(elsewhere, []);

  await dialog.getByRole('button', { name: 'End the link “Board”' }).click();
  await dialog.getByRole('button', { name: 'End the link “Board”' }).waitFor({ state: 'detached' });
  await reader.reload();
  await reader.getByText('Nothing is shared here').waitFor();
  await reader.context().close();
});
