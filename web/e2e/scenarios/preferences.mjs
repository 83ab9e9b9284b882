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
  await page.getByRole('dialog').getByRole('combobox').fill(words);
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

scenario('does with maps and personas what their menus do, from the palette', async (at) => {
  const { ws, map } = await smallMap(at.server, []);
  const page = await at.open(`/w/${ws}/maps`);
  const palette = page.getByRole('dialog').getByRole('combobox');

  // On every page a map file can be opened.
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('link', { name: 'Small' }).waitFor();
  await choose(page, 'Open a map file');
  await chooser;

  // What is done to one map names it, and is there while its card is meant.
  await page.keyboard.press('Control+k');
  await palette.fill('delete');
  await page.getByText('Nothing found').waitFor();
  await page.keyboard.press('Escape');
  await palette.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Small' }).focus();
  await page.keyboard.press('Control+k');
  await palette.fill('delete');
  await page.getByRole('option', { name: /^Delete.*Small/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Small' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await page.getByRole('link', { name: 'Small' }).waitFor();

  // A map and its variants.
  await page.goto(`/w/${ws}/maps/${map}`);
  await page.getByRole('grid').waitFor();
  await choose(page, 'As-is');
  await page.getByRole('button', { name: 'As-is: As-is and to-be' }).waitFor();

  // Personas: made, copied from their card, deleted from their sheet.
  await page.goto(`/w/${ws}/personas`);
  await page.getByRole('heading', { name: 'Personas', exact: true }).waitFor();
  await choose(page, 'Blank persona');
  await page.getByRole('textbox', { name: 'Name' }).fill('Sara');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'All personas' }).click();
  await page.getByRole('link', { name: 'Sara', exact: true }).focus();
  await page.keyboard.press('Control+d');
  await page.getByRole('link', { name: 'Sara (copy)' }).press('Enter');
  await page.getByRole('button', { name: 'Print' }).waitFor();
  await page.keyboard.press('Control+k');
  await palette.fill('delete');
  await page.getByRole('option', { name: /^Delete.*Sara \(copy\)/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Sara', exact: true }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Sara (copy)' }).count(), 0);
});
