// On a phone, with a finger alone: reading, commenting, setting a remark aside, adding a card.
import assert from 'node:assert/strict';
import { cardsIn, cellOf, smallMap } from '../smallMap.mjs';
import { stage } from '../support.mjs';
import { fingerOn } from '../touch.mjs';

const { scenario } = stage();

const phone = { width: 390, height: 844 };

async function onPhone({ open, server }, cards) {
  const place = await smallMap(server, cards);
  const page = await open(place.path, phone);
  await page.getByRole('button', { name: 'Next stage' }).first().waitFor();
  return { page, finger: await fingerOn(page), ...place };
}

const saved = (page) => page.getByText('Saved', { exact: true }).waitFor();

scenario('comments on a card that a finger touched', async (tools) => {
  const { page, finger } = await onPhone(tools, [['notice', 'actions', { text: 'sees it' }]]);
  await finger.tap(page.locator('article', { hasText: 'sees it' }));
  const details = page.getByRole('dialog', { name: 'Details' });
  await finger.tap(details.getByRole('button', { name: 'Comment', exact: true }));
  const comments = page.getByRole('dialog', { name: 'Comments' });
  const field = comments.getByRole('textbox', { name: 'New comment' });
  await finger.tap(field);
  await page.keyboard.type('Where does she see it?');
  await finger.tap(comments.getByRole('button', { name: 'Send' }));
  await comments.getByRole('article').getByText('Where does she see it?').waitFor();

  await page.reload();
  const talk = page.locator('article').getByRole('button', { name: /1 open thread/ });
  await finger.tap(talk);
  await comments.getByRole('article').getByText('Where does she see it?').waitFor();
});

scenario('sets a remark of the checks aside, and it stays aside', async (tools) => {
  const { page, finger, ws, map } = await onPhone(tools, [
    ['notice', 'actions', { text: 'sees it' }],
  ]);
  const checks = page.getByRole('button', { name: /^Map checks: \d+ remarks/ });
  const before = Number((await checks.innerText()).trim());
  await finger.tap(checks);
  const panel = page.getByRole('dialog', { name: 'Map checks' });
  const remark = panel.getByRole('listitem').filter({ hasText: 'has no touchpoint' }).first();
  const sentence = await remark.innerText();
  await finger.tap(remark.getByRole('button', { name: 'Set aside' }));
  await panel.getByText('Show 1 remark set aside').waitFor();
  await finger.tap(panel.getByRole('button', { name: 'Close' }));
  await page.getByRole('button', { name: `Map checks: ${before - 1} remarks` }).waitFor();
  await saved(page);

  const { items } = await tools.server.api(`/workspaces/${ws}/maps/${map}/checks?language=en`);
  const aside = items.filter(({ ignored }) => ignored).map((each) => each.sentence);
  assert.deepEqual(aside, [sentence.trim()]);
});

scenario('adds a card in the next stage, and nothing sticks out of the page', async (tools) => {
  const { page, finger } = await onPhone(tools, [['notice', 'actions', { text: 'sees it' }]]);
  await finger.tap(page.getByRole('button', { name: 'Next stage' }).first());
  const cell = cellOf(page, 'Compare', 'Thoughts');
  await finger.tap(cell.getByRole('button', { name: 'Add card' }));
  await page.keyboard.type('Is it worth it?');
  // Away from the field, as when the keyboard of the phone is put away.
  await finger.tap(page.getByRole('heading', { name: 'Actions' }));
  await cell.locator('article', { hasText: 'Is it worth it?' }).waitFor();
  await saved(page);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);

  await page.reload();
  await finger.tap(page.getByRole('button', { name: 'Next stage' }).first());
  await cell.locator('article').waitFor();
  assert.deepEqual(await cardsIn(page, 'Compare', 'Thoughts'), ['Is it worth it?']);
});
