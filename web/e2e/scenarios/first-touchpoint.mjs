// From a server that nobody has used to the first touchpoint of one's own: within a minute, at the pace of a person.
import assert from 'node:assert/strict';
import { stage } from '../support.mjs';

const { scenario } = stage({ demo: true, alone: true });

const MOST_SECONDS = 60;

/** Somebody reads before every press and types four letters in a second. */
const READING_MILLIS = 1_500;
const KEY_MILLIS = 250;

scenario('the first touchpoint of one’s own is on a map within a minute', async (tools) => {
  const { open, server } = tools;
  const began = performance.now();
  let presses = 0;
  let letters = 0;
  const page = await open('/');
  const press = async (target) => {
    await target.waitFor();
    await page.waitForTimeout(READING_MILLIS);
    const { x, y, width, height } = await target.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 20 });
    await target.click();
    presses += 1;
  };
  const type = async (words) => {
    await page.keyboard.type(words, { delay: KEY_MILLIS });
    letters += words.length;
  };

  await press(page.getByRole('button', { name: 'New map' }).first());
  const dialog = page.getByRole('dialog', { name: 'New map' });
  await press(dialog.getByLabel('Title'));
  await type('Buying a lamp');
  await press(dialog.getByRole('button', { name: 'Create' }));
  await page.getByRole('grid').waitFor();
  const cell = page.getByRole('gridcell', { name: /, Touchpoints$/ }).first();
  await press(cell.getByRole('button', { name: 'Add touchpoint' }));
  await type('Shop window');
  await page.waitForTimeout(READING_MILLIS);
  await page.keyboard.press('Enter');
  await cell.locator('article', { hasText: 'Shop window' }).waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();

  const seconds = (server.startMillis + performance.now() - began) / 1_000;
  const reading = ((presses + 1) * READING_MILLIS + letters * KEY_MILLIS) / 1_000;
  console.log(
    `first touchpoint of one's own after ${seconds.toFixed(1)} s: ${(server.startMillis / 1_000).toFixed(1)} s until the server answers, ` +
      `${reading.toFixed(1)} s of reading and typing (${presses} presses, ${letters} letters), the rest is the page`,
  );
  assert.ok(seconds <= MOST_SECONDS, `${seconds.toFixed(1)} s`);
});
