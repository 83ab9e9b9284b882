// Two people change the same words at once: the card says so, and one of the two texts is chosen there.
import assert from 'node:assert/strict';
import { cardsIn, cellOf, push, smallMap } from '../smallMap.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

async function until(check) {
  for (let tries = 0; tries < 200; tries++) {
    if (await check()) return;
    await new Promise((again) => setTimeout(again, 50));
  }
  assert.fail('it did not come to be');
}

scenario('LV75: shows both texts on the card, and takes the one that is chosen', async (at) => {
  const { ws, map, path } = await smallMap(at.server, [['notice', 'actions', { text: 'sees it' }]]);
  const words = async () => {
    const { records } = await at.server.api(`/workspaces/${ws}/documents/${map}`);
    return records.find(({ id }) => id === 'card0').f.text;
  };
  const page = await at.open(path);
  const card = cellOf(page, 'Notice', 'Actions').locator('article');

  /** One types here; another writes meanwhile what this window has not seen; one types on. */
  const bothWrite = async (first, theirs, last) => {
    await card.dblclick();
    const field = card.getByRole('textbox');
    await field.fill(first);
    await until(async () => (await words()) === first);
    await push(at.server, ws, map, [{ o: 'set', id: 'card0', f: { text: theirs } }]);
    await field.fill(last);
    await field.press('Enter');
    await until(async () => (await words()) === last);
  };

  await bothWrite('sees an advert', 'is told of it', 'reads a poster');
  await card.getByRole('button', { name: '2 versions' }).click();
  const choice = page.getByRole('dialog');
  await choice.getByText('reads a poster').waitFor();
  await choice.getByText('is told of it').waitFor();
  await choice.getByRole('button', { name: 'Take the other' }).click();
  await choice.waitFor({ state: 'detached' });
  await card.getByText('is told of it').waitFor();
  assert.equal(await card.getByRole('button', { name: '2 versions' }).count(), 0);

  await bothWrite('hears of it', 'walks past', 'finds it');
  await card.getByRole('button', { name: '2 versions' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep what stands' }).click();
  await card.getByRole('button', { name: '2 versions' }).waitFor({ state: 'detached' });
  assert.deepEqual(await cardsIn(page, 'Notice', 'Actions'), ['finds it']);
});
