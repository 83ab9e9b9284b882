// Language and appearance, from their menus and from the palette, without the page being loaded again.
import assert from 'node:assert/strict';
import { smallMap } from '../smallMap.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const root = (page, attribute) =>
  page.evaluate((name) => document.documentElement.getAttribute(name), attribute);

async function openMarked({ open, server }) {
  const place = await smallMap(server, []);
  const page = await open(place.path);
  await page.getByRole('grid').waitFor();
  await page.evaluate(() => {
    window.marked = true;
  });
  return page;
}

async function choose(page, words) {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill(words);
  await page.getByRole('dialog').getByText(words, { exact: true }).waitFor();
  await page.keyboard.press('Enter');
}

scenario('changes the language where it stands, and back by the palette', async (at) => {
  const page = await openMarked(at);
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitem', { name: 'فارسی' }).click();
  await page.locator('html[lang="fa"][dir="rtl"]').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'زبان' }).waitFor();
  await choose(page, 'نمایش به انگلیسی');
  await page.locator('html[lang="en"][dir="ltr"]').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Language' }).waitFor();
  assert.equal(await page.evaluate(() => window.marked), true);
});

scenario('is light or dark as the palette is told, and remembers it', async (at) => {
  const page = await openMarked(at);
  await choose(page, 'Appearance: dark');
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => window.marked), true);
  await page.reload();
  await page.getByRole('grid').waitFor();
  assert.equal(await root(page, 'data-mantine-color-scheme'), 'dark');
  await choose(page, 'Appearance: light');
  await page.locator('html[data-mantine-color-scheme="light"]').waitFor({ state: 'attached' });
});
