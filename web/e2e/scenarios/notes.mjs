// Notes: a Word document comes in, is marked at the keyboard, tied to a touchpoint and a card, and found again.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { docx } from '../docx.mjs';
import { mapWithTouchpoint } from '../maps.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const talk = [
  'I waited a whole week for the parcel.',
  '<img src=x onerror="document.title=1"><script>document.title=2</script>',
  'می‌خواستم پس بدهم ولی کسی جواب نداد.',
];

/** A workspace with a map of one stage that has one touchpoint and one card with words. */
async function shop(server) {
  const ws = (await server.api('/workspaces', { body: { name: 'Listening' } })).id;
  const map = await mapWithTouchpoint(server, ws, 'Delivery', 'Parcel');
  const { records } = await server.api(`/workspaces/${ws}/documents/${map}`);
  const column = records.find(({ type }) => type === 'stage');
  const lane = records.find(({ type }) => type === 'lane');
  const f = { lane: lane.id, text: 'People wait too long' };
  await server.api(`/workspaces/${ws}/documents/${map}/ops`, {
    body: {
      ops: [{ o: 'create', id: 'wait', type: 'card', place: { parent: column.id, idx: 'a5' }, f }],
    },
    headers: { 'idempotency-key': 'notes-1' },
  });
  return { ws, map };
}

scenario(
  'reads a Word document, marks it at the keyboard and finds it again',
  async ({ open, server }) => {
    const { ws, map } = await shop(server);
    const page = await open(`/w/${ws}/notes`);
    await page.locator('input[type=file]').setInputFiles({
      name: 'Talk with Sara.docx',
      mimeType: 'application/octet-stream',
      buffer: docx(talk),
    });
    await page.getByRole('heading', { name: 'Talk with Sara' }).waitFor();

    const reader = page.getByRole('region', { name: 'Text of the note' });
    await reader.getByText('<script>document.title=2</script>').waitFor();
    assert.notEqual(await page.title(), '1', 'nothing in the text runs');
    assert.notEqual(await page.title(), '2', 'nothing in the text runs');
    assert.equal(await reader.locator('img, script').count(), 0);
    const directions = await reader
      .locator('p')
      .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).direction));
    assert.deepEqual(directions, ['ltr', 'ltr', 'rtl']);

    await reader.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    for (let word = 0; word < 3; word++) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Mark the passage' });
    await form.getByText('waited a whole week', { exact: true }).waitFor();
    await page.keyboard.type('waiting');
    await page.keyboard.press('Enter');
    await form.getByRole('combobox', { name: 'Touchpoint' }).click();
    await page.getByRole('option', { name: 'Parcel' }).click();
    await form.getByRole('button', { name: 'Save' }).click();
    await reader.locator('mark').getByText('waited a whole week').waitFor();

    await page.getByRole('button', { name: 'Let a card rest on “waited a whole week”' }).click();
    await page.getByRole('combobox', { name: 'Card' }).click();
    await page.getByRole('option', { name: 'People wait too long' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(`**/maps/${map}`);
    const { items } = await server.api(`/workspaces/${ws}/maps/${map}/claims`);
    const claim = items.find(({ record }) => record === 'wait');
    assert.deepEqual([claim.supports, claim.methods], [1, ['interview']]);

    await page.goto(`/w/${ws}/notes`);
    await page.getByRole('textbox', { name: 'Search words of titles and texts' }).fill('پس بده');
    await page.locator('mark', { hasText: 'پس' }).waitFor();
    await page.getByRole('link', { name: 'waiting' }).click();
    await page.getByText('passages 1 · notes 1 · persons 0').waitFor();
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save as a table (CSV)' }).click(),
    ]);
    assert.match(await readFile(await table.path(), 'utf8'), /"waited a whole week".*"Parcel"/);
    await page.getByRole('link', { name: 'waited a whole week' }).click();
    await reader.locator('mark[data-active]').waitFor();

    await page.goto(`/w/${ws}/touchpoints`);
    await page.getByRole('button', { name: 'Details of Parcel' }).click();
    await page.getByRole('heading', { name: 'Said about it' }).waitFor();

    await page.goto(`/w/${ws}/maps/${map}/voices`);
    const quote = page.getByRole('listitem').filter({ hasText: 'waited a whole week' });
    await quote.getByText('Interviews').waitFor();
    await page.getByLabel('Kind').selectOption({ label: 'Tickets' });
    await page.getByText('Nobody has said anything here in words.').waitFor();
    await page.getByLabel('Kind').selectOption({ label: 'Interviews' });
    await page.getByLabel('Where').selectOption({ label: 'Parcel' });
    await quote.getByRole('link', { name: 'Talk with Sara' }).click();
    await reader.locator('mark[data-active]').waitFor();
  },
);
