// Two people talk about a map: threads, mentions, reactions, moves, unread, and words that would run.
import assert from 'node:assert/strict';
import { stage } from '../support.mjs';

const { scenario } = stage();

/** Says in the panel who is writing. */
async function writeAs(page, name) {
  await page.getByRole('button', { name: /^You write/ }).click();
  const field = page.getByRole('dialog').locator('input');
  await field.fill(name);
  await field.press('Enter');
  await page.getByRole('button', { name: `You write as ${name}` }).waitFor();
}

scenario('lets two people talk about a card', async ({ open, server }) => {
  const { id: ws } = await server.api('/workspaces', { method: 'POST', body: { name: 'Talk' } });
  const map = await server.api(`/workspaces/${ws}/maps`, {
    method: 'POST',
    body: { title: 'Talked about', template: 'saas', language: 'en', examples: true },
  });
  const path = `/w/${ws}/maps/${map.id}`;
  const anna = await open(path);
  const babak = await open(path);
  const panel = (page) => page.getByRole('complementary', { name: 'Comments' });
  const cardOf = (page) => page.locator('[data-card]').first();
  const badge = (page, name) =>
    page.locator('[data-card]').getByRole('button', { name, exact: true });

  // Anna begins with the keyboard alone.
  await cardOf(anna).waitFor();
  const card = await cardOf(anna).getAttribute('data-card');
  await anna.locator('[role=grid] [data-pos]').first().focus();
  await cardOf(anna).click();
  await anna.keyboard.press('Alt+a');
  await panel(anna).getByRole('textbox', { name: 'New comment' }).waitFor();
  await writeAs(anna, 'Anna');
  await panel(anna).getByRole('textbox', { name: 'New comment' }).fill('Is this **really** so?');
  await anna.keyboard.press('Control+Enter');
  await badge(anna, '1 open thread').waitFor();

  // Babak sees the badge, reads, and is told whom he can name.
  await badge(babak, '1 open thread · 1 unread').click();
  await writeAs(babak, 'Babak');
  const thread = panel(babak).getByRole('article').first();
  await thread.getByText('really').waitFor();
  assert.equal(await thread.locator('strong').innerText(), 'really');
  await thread.getByRole('button', { name: 'Answer' }).click();
  const field = thread.getByRole('textbox', { name: 'Answer' });
  await field.pressSequentially('Yes, @an');
  await babak.getByRole('option', { name: 'Anna' }).waitFor();
  assert.ok(await field.getAttribute('aria-activedescendant'));
  await field.press('Enter');
  assert.equal(await field.inputValue(), 'Yes, @Anna ');
  await field.pressSequentially('<img src=x onerror="window.ran = 1"> javascript:alert(1)');
  await field.press('Control+Enter');

  // Anna hears of it, sees words and no markup, and agrees.
  await anna.locator('output[data-arrivals]', { hasText: 'Babak commented on' }).waitFor();
  const hers = panel(anna).getByRole('article').first();
  await hers.getByText('<img src=x').waitFor();
  assert.equal(await hers.locator('img').count(), 0);
  assert.equal(await anna.evaluate(() => window.ran), undefined);
  assert.equal(await hers.locator('bdi[data-me]').innerText(), '@Anna');
  await hers.getByRole('button', { name: 'React' }).nth(1).click();
  await anna.getByRole('menuitemcheckbox', { name: 'Agree' }).click();
  await thread.getByRole('button', { name: 'Agree: Anna' }).click();
  await hers.getByRole('button', { name: 'Agree: You, Babak' }).waitFor();

  // The card moves to another lane; the thread goes with it, in outline and table too.
  await anna.locator(`[data-card="${card}"]`).click();
  await anna.keyboard.press('Alt+ArrowDown');
  await babak.locator(`[data-card="${card}"] [data-comments="${card}"]`).waitFor();
  await anna.locator('#view-outline').click();
  await anna.locator(`[role=treegrid] [data-comments="${card}"]`).waitFor();
  await anna.locator('#view-table').click();
  await anna.locator('[role=gridcell] [aria-label="1 open thread"]').waitFor();

  // Resolved for both, taken back, and still there after the card is deleted and the page loaded again.
  await thread.getByRole('button', { name: 'Resolve' }).click();
  await babak.locator(`[data-comments="${card}"]`).waitFor({ state: 'detached' });
  await babak.getByRole('button', { name: 'Undo' }).last().click();
  await babak.locator(`[data-comments="${card}"]`).waitFor();
  await babak.locator(`[data-card="${card}"]`).click();
  await babak.keyboard.press('Delete');
  const id = await thread.getAttribute('data-thread');
  await anna.goto(`${path}?thread=${id}`);
  const linked = panel(anna).locator(`[data-thread="${id}"]`);
  await linked.getByText('no longer on the map').first().waitFor();
  await linked.getByText('Yes,').waitFor();

  // What Anna has read stays read in another browser of hers.
  const later = await open(path);
  await later.getByRole('button', { name: /1 open thread/ }).click();
  await writeAs(later, 'anna');
  await later.getByRole('button', { name: '1 open thread', exact: true }).waitFor();
});
