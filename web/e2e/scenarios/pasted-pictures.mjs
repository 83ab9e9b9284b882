// Pictures from the clipboard: each becomes a card that rests on it, and what is no picture is told.
import assert from 'node:assert/strict';
import { png } from '../picture.mjs';
import { cardsIn, cellOf, intoLibrary, smallMap } from '../smallMap.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const add = (page, stageName, lane) =>
  cellOf(page, stageName, lane).getByRole('button', { name: /^Add/ });

/** Puts a picture onto the browser's own clipboard, as a program for screenshots does. */
async function copyPicture(page, bytes) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(
    async (numbers) => {
      const picture = new Blob([new Uint8Array(numbers)], { type: 'image/png' });
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    },
    [...bytes],
  );
}

/** What Ctrl+V does with files that were copied in a folder. */
const pasteFile = (page, name, type, length) =>
  page.evaluate(
    ([called, of, size]) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([new Uint8Array(size)], called, { type: of }));
      document.activeElement.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    [name, type, length],
  );

const rests = (page) => page.getByRole('region', { name: 'What it rests on' });

/** Waits until a picture of this width is seen below what the selected card rests on. */
async function seen(page, width) {
  const picture = rests(page)
    .getByRole('button', { name: /^Enlarge/ })
    .locator('img');
  await picture.waitFor();
  await page.waitForFunction(
    ([image, wanted]) => image.naturalWidth === wanted,
    [await picture.elementHandle(), width],
  );
}

/** Waits until the only card of a cell shows a picture of this width, and answers with the words for it. */
async function shownOn(page, cell, width) {
  const picture = cell.locator('article > img');
  await picture.waitFor();
  await page.waitForFunction(
    ([image, wanted]) => image.naturalWidth === wanted,
    [await picture.elementHandle(), width],
  );
  return picture.getAttribute('alt');
}

scenario('a pasted picture becomes a card, is undone in one step and kept', async (tools) => {
  const { open, server } = tools;
  const { path } = await smallMap(server);
  const page = await open(path);
  await add(page, 'Notice', 'Actions').waitFor();
  await copyPicture(page, png(48, 32));
  await add(page, 'Notice', 'Actions').focus();
  await page.keyboard.press('Control+v');
  await cellOf(page, 'Notice', 'Actions').locator('article:focus').waitFor();
  assert.deepEqual(await cardsIn(page, 'Notice', 'Actions'), ['Picture']);
  await seen(page, 48);
  assert.equal(await shownOn(page, cellOf(page, 'Notice', 'Actions'), 48), 'Picture');

  await page.keyboard.press('Control+z');
  await cellOf(page, 'Notice', 'Actions').locator('article').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Shift+z');
  await cellOf(page, 'Notice', 'Actions').locator('article').waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  await cellOf(page, 'Notice', 'Actions').locator('article').click();
  await seen(page, 48);
});

scenario('a picture is added to the chosen touchpoint, and needs one', async (tools) => {
  const { open, server } = tools;
  const place = await smallMap(server, [['notice', 'touchpoints', { touchpoint: 'poster' }]]);
  await intoLibrary(server, place, 'touchpoint', [['poster', { name: 'Poster' }]]);
  const page = await open(place.path);
  await add(page, 'Buy', 'Touchpoints').waitFor();
  await copyPicture(page, png(20, 20));
  await add(page, 'Buy', 'Touchpoints').focus();
  await page.keyboard.press('Control+v');
  await page.getByRole('alert').getByText('cannot stand in this lane by itself').waitFor();
  assert.deepEqual(await cardsIn(page, 'Buy', 'Touchpoints'), []);

  await page.locator('article', { hasText: 'Poster' }).click();
  await page.keyboard.press('Control+v');
  await seen(page, 20);
  await shownOn(page, cellOf(page, 'Notice', 'Touchpoints'), 20);
  await page.keyboard.press('Control+z');
  await page.locator('article > img').waitFor({ state: 'detached' });
  await rests(page)
    .getByRole('button', { name: /^Enlarge/ })
    .waitFor({ state: 'detached' });
});

scenario('says what cannot be pasted as a picture, and why', async (tools) => {
  const { open, server } = tools;
  const { path } = await smallMap(server);
  const page = await open(path);
  await add(page, 'Notice', 'Actions').focus();
  await pasteFile(page, 'minutes.pdf', 'application/pdf', 10);
  await page.getByRole('alert').getByText('“minutes.pdf” is no picture').waitFor();
  // It only calls itself a picture; the server reads its first bytes.
  await pasteFile(page, 'torn.png', 'image/png', 10);
  await page.getByRole('alert').getByText('“torn.png” is no picture').waitFor();
  await pasteFile(page, 'poster.png', 'image/png', 20 * 1024 * 1024 + 1);
  await page.getByRole('alert').getByText('poster.png is larger than 20 MB').waitFor();
  assert.deepEqual(await cardsIn(page, 'Notice', 'Actions'), []);
});
