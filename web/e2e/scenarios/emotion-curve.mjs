// The emotion curve by hand: dragged with the pointer, adjusted with the keys, one curve for each persona.
import assert from 'node:assert/strict';
import { cellOf, peopleOf, smallMap } from '../smallMap.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const point = (page, stageName) => cellOf(page, stageName, 'Feelings').getByRole('slider');

async function feels(page, stageName, value) {
  await page.waitForFunction(
    ([slider, wanted]) => slider.getAttribute('aria-valuenow') === wanted,
    [await point(page, stageName).elementHandle(), String(value)],
  );
}

/** Takes the point with the mouse and carries it up or down by so many pixels. */
async function carry(page, stageName, by) {
  const { x, y, width, height } = await point(page, stageName).boundingBox();
  const from = { x: x + width / 2, y: y + height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y + by, { steps: 12 });
  await page.mouse.up();
}

async function look(page, name) {
  await page.getByRole('button', { name: /^Whose journey to look at/ }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
  await page.getByRole('button', { name: `Whose journey to look at: ${name}` }).waitFor();
}

const drawn = (page, persona) => page.locator(`svg [data-persona=${persona}] path[d^=M]`).first();

scenario('two personas have curves of their own, drawn by hand and kept', async (tools) => {
  const { open, server } = tools;
  const place = await smallMap(server);
  await peopleOf(server, place, ['Ada', 'Ben']);
  const page = await open(place.path);
  await point(page, 'Notice').waitFor();

  // Ada: up as far as it goes, beyond the cell; then down by the keys
  await look(page, 'Ada');
  await carry(page, 'Notice', -300);
  await feels(page, 'Notice', 2);
  await page.keyboard.press('Enter');
  for (const value of [1.5, 1, 0.5]) {
    await page.keyboard.press('ArrowDown');
    await feels(page, 'Notice', value);
  }
  await page.keyboard.press('ArrowUp');
  await feels(page, 'Notice', 1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  // after Enter the arrows walk again
  await page.waitForFunction(
    () => document.activeElement?.getAttribute('aria-label') === 'Emotion in Compare',
  );
  await carry(page, 'Compare', 300);
  await feels(page, 'Compare', -2);
  await drawn(page, 'ada').waitFor({ state: 'attached' });
  await feels(page, 'Notice', 1);

  // Ben: nothing yet, then the other way round
  await look(page, 'Ben');
  assert.equal(await point(page, 'Notice').getAttribute('aria-valuetext'), 'No emotion yet');
  await carry(page, 'Notice', 300);
  await feels(page, 'Notice', -2);
  await carry(page, 'Compare', -300);
  await feels(page, 'Compare', 2);
  await page.keyboard.press('Control+z');
  await page.waitForFunction(
    (slider) => slider.getAttribute('aria-valuetext') === 'No emotion yet',
    await point(page, 'Compare').elementHandle(),
  );
  await page.keyboard.press('Control+Shift+z');
  await feels(page, 'Compare', 2);
  await page.getByText('Saved', { exact: true }).waitFor();

  await page.reload();
  await drawn(page, 'ada').waitFor({ state: 'attached' });
  await drawn(page, 'ben').waitFor({ state: 'attached' });
  assert.equal(await page.locator('svg [data-persona]').count(), 2);
  assert.notEqual(
    await drawn(page, 'ada').getAttribute('d'),
    await drawn(page, 'ben').getAttribute('d'),
  );
  const legend = page.getByRole('list', { name: 'Whose curve is which' });
  assert.deepEqual(await legend.getByRole('listitem').allInnerTexts(), ['Ada', 'Ben']);
  for (const [name, notice, compare] of [
    ['Ada', 1, -2],
    ['Ben', -2, 2],
  ]) {
    await legend.getByRole('button', { name }).click();
    await feels(page, 'Notice', notice);
    await feels(page, 'Compare', compare);
  }
});
