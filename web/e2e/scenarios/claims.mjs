// What cards rest on: quotes, links and pictures, and the grades that follow from them.
import assert from 'node:assert/strict';
import { newMap } from '../maps.mjs';
import { png } from '../picture.mjs';
import { shopLog } from '../shop.mjs';
import { importBytes, stage } from '../support.mjs';

const { scenario } = stage();

const id = (name) => `${name}-${crypto.randomUUID()}`;

/** Writes to a document as another window would. */
async function write(server, ws, document, ops) {
  await server.api(`/workspaces/${ws}/documents/${document}/ops`, {
    body: { ops },
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  });
}

/** Ids of the stage “Need” and of the lane of a kind. */
async function cellOf(server, ws, map, kind) {
  const { records } = await server.api(`/workspaces/${ws}/documents/${map}`);
  return {
    stage: records.find((each) => each.f.title === 'Need').id,
    lane: records.find((each) => each.type === 'lane' && each.f.kind === kind).id,
  };
}

/** A map with one card in its first stage. */
async function mapWithCard(server, kind, fields) {
  const made = await newMap(server, 'purchase');
  const { stage: parent, lane } = await cellOf(server, made.ws, made.map, kind);
  const card = id('card');
  await write(server, made.ws, made.map, [
    { o: 'create', id: card, type: 'card', place: { parent, idx: 'a0' }, f: { ...fields, lane } },
  ]);
  return { ...made, card };
}

const region = (page) => page.getByRole('region', { name: 'What it rests on' });

async function addSupport(page, how) {
  await region(page).getByRole('button', { name: 'Add support' }).click();
  await page.getByRole('menuitem', { name: how }).click();
}

async function chooseMethod(page, form, method) {
  await form.getByRole('combobox', { name: 'Method' }).click();
  await page.getByRole('option', { name: method, exact: true }).click();
}

scenario('grades a card by what is linked to it', async ({ open, server }) => {
  const { path, card } = await mapWithCard(server, 'goals', { text: 'Find a present quickly' });
  const page = await open(path);
  await page.locator(`[data-card="${card}"]`).click();
  const rests = region(page);
  await rests.getByText('Hypothesis', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^Truth cover 0%: 0 of/ }).waitFor();

  await addSupport(page, 'Quote or note');
  await page.keyboard.type('I gave up after ten minutes');
  const quote = page.getByRole('form', { name: 'Quote' });
  await quote.getByLabel('Source').fill('Interview 7');
  await quote.getByRole('button', { name: 'Save' }).click();
  await rests.getByText('One source', { exact: true }).waitFor();

  await addSupport(page, 'Link');
  const link = page.getByRole('form', { name: 'Link' });
  await link.getByLabel('Address').fill('our intranet');
  await link.getByRole('button', { name: 'Save' }).click();
  await link.getByText('This is not an address that can be opened').waitFor();
  await link.getByLabel('Address').fill('example.org/survey');
  await link.getByLabel('What it shows').fill('Spring survey, question 4');
  await chooseMethod(page, link, 'Survey');
  await link.getByRole('button', { name: 'Save' }).click();
  await rests.getByText('Triangulated', { exact: true }).waitFor();
  await page.locator(`[data-card="${card}"]`).getByRole('img', { name: 'Triangulated' }).waitFor();
  await page.getByRole('button', { name: /^Truth cover \d+%: 1 of/ }).waitFor();
  assert.equal(
    await rests.getByRole('link', { name: 'Spring survey, question 4' }).getAttribute('href'),
    'https://example.org/survey',
  );

  await rests.getByRole('button', { name: 'Edit: Spring survey, question 4' }).click();
  await link.getByText('Contradicts', { exact: true }).click();
  await link.getByRole('button', { name: 'Save' }).click();
  await rests.getByText('Contradicted', { exact: true }).waitFor();
  await rests.getByRole('button', { name: 'Delete: Spring survey, question 4' }).click();
  await rests.getByText('One source', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await rests.getByText('Contradicted', { exact: true }).waitFor();
});

scenario('leads from the truth cover to what nothing supports', async ({ open, server }) => {
  const { path, card } = await mapWithCard(server, 'goals', { text: 'Find a present quickly' });
  const page = await open(path);
  await page.getByRole('button', { name: /^Truth cover/ }).click();
  const panel = page.getByRole('complementary', { name: 'What the map rests on' });
  await panel.getByText(/^0 of \d+ cells of the map rest on fresh evidence/).waitFor();
  await panel.getByRole('button', { name: /^Find a present quickly/ }).click();
  await region(page).waitFor();
  assert.ok(
    await page.locator(`[data-card="${card}"]`).evaluate((each) => each === document.activeElement),
  );
});

scenario('shows an uploaded picture small and large', async ({ open, server }) => {
  const { path, card } = await mapWithCard(server, 'pain-points', { text: 'Nobody at the till' });
  const page = await open(path);
  await page.locator(`[data-card="${card}"]`).click();
  const chooser = page.waitForEvent('filechooser');
  await addSupport(page, 'File or picture');
  await (await chooser).setFiles({
    name: 'empty_till.png',
    mimeType: 'image/png',
    buffer: png(80, 60),
  });
  const form = page.getByRole('form', { name: 'Picture' });
  assert.equal(await form.getByLabel('What the picture shows').inputValue(), 'empty till');
  await chooseMethod(page, form, 'Observation');
  await form.getByRole('button', { name: 'Save' }).click();
  await region(page).getByRole('button', { name: 'Enlarge: empty till' }).click();
  const large = page.getByRole('dialog').getByRole('img', { name: 'empty till' });
  await large.waitFor();
  assert.equal(await large.evaluate((image) => image.naturalWidth), 80);
  await page.keyboard.press('Escape');
  await large.waitFor({ state: 'detached' });
});

/** The map that is proposed for a shop's log; its newest event is of 7 January 2026. */
async function measuredMap(server) {
  const { id: ws } = await server.api('/workspaces', { body: { name: 'A shop' } });
  await importBytes(server, ws, 'shop.csv', shopLog());
  while ((await server.api(`/workspaces/${ws}/index`)).state !== 'ready') {
    await new Promise((again) => setTimeout(again, 100));
  }
  const proposal = await server.api(`/workspaces/${ws}/proposals`, { body: { language: 'en' } });
  const { id: map } = await server.api(`/workspaces/${ws}/proposals/accept`, { body: proposal });
  return { ws, map, path: `/w/${ws}/maps/${map}` };
}

scenario('rests a touchpoint on a measured number and on a row', async ({ open, server }) => {
  const { ws, map, path } = await measuredMap(server);
  const page = await open(path);
  const visited = page.locator('article').filter({ hasText: /visit.page/i });
  await visited.click();
  const form = page.getByRole('form');
  await addSupport(page, 'From the evidence');
  await page.getByRole('button', { name: /reached by 200$/ }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  // The log is of January 2026: too old to say how it is today.
  await region(page).getByText('Stale', { exact: true }).waitFor();

  await addSupport(page, 'From the evidence');
  await page.getByRole('dialog').getByLabel('Search in the rows').fill('c007');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /visit_page/ })
    .first()
    .click();
  await form.getByRole('button', { name: 'Save' }).click();
  await region(page).getByRole('listitem').nth(1).waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();
  const supports = (await server.api(`/workspaces/${ws}/documents/${map}`)).records.filter(
    ({ type }) => type === 'support',
  );
  assert.deepEqual(supports.map(({ f }) => f.kind).sort(), ['event', 'measure']);

  // The number opens the persons behind it.
  await region(page)
    .getByRole('button', { name: /^Visit page: reached by 200$/ })
    .click();
  const behind = page.getByRole('complementary', { name: 'Behind this number' });
  await behind.getByText('c000').first().waitFor();

  // A reader of Persian sees Persian digits and the Persian calendar.
  const persian = await open(path, { language: 'fa' });
  await persian
    .locator('article')
    .getByText(/visit.page/i)
    .click();
  const rests = persian.locator('[id^=rests-]').locator('..');
  await rests.getByText('۱۷ دی ۱۴۰۴', { exact: true }).first().waitFor();
  await rests.getByText('n = ۲۰۰').waitFor();
});

/** Two hundred visits, and before them all one answer; the newest of all is a ticket that no rule knows. */
async function manyRows(server) {
  const { id: ws } = await server.api('/workspaces', { body: { name: 'Many rows' } });
  const at = (hour) => new Date(Date.UTC(2026, 4, 1, hour)).toISOString();
  const table = (head, rows) => [head, ...rows].join('\n');
  const mapping = { person: 'who', time: 'when', activity: 'what', text: 'said' };
  const visits = Array.from({ length: 200 }, (_, i) => `v${i},${at(i + 1)},visit,`);
  await importBytes(server, ws, 'visits.csv', table('who,when,what,said', visits), mapping);
  const answer = `early,${at(0)},visit,"Za mało ŻÓŁTYCH rowerów"`;
  await importBytes(server, ws, 'answers.csv', table('who,when,what,said', [answer]), {
    ...mapping,
    kind: 'answer',
  });
  const ticket = `late,${at(300)},complain,The bell fell off the bicycle`;
  await importBytes(server, ws, 'tickets.csv', table('who,when,what,said', [ticket]), {
    ...mapping,
    kind: 'ticket',
  });
  while ((await server.api(`/workspaces/${ws}/index`)).persons !== 202) {
    await new Promise((again) => setTimeout(again, 100));
  }
  const rule = [{ field: 'type', match: 'equals', value: 'visit' }];
  const touchpoint = {
    name: 'Visit',
    channels: [],
    events: 0,
    persons: 0,
    medianPosition: 0,
    rules: [rule],
  };
  const { id: map } = await server.api(`/workspaces/${ws}/proposals/accept`, {
    body: {
      title: 'Bicycles',
      language: 'en',
      stages: [{ title: 'Looks', touchpoints: [touchpoint] }],
      leftOut: { activities: 0, events: 0 },
    },
  });
  return { ws, map, path: `/w/${ws}/maps/${map}` };
}

scenario(
  'finds an old answer among many rows, and a ticket elsewhere',
  async ({ open, server }) => {
    const { ws, map, path } = await manyRows(server);
    const page = await open(path);
    await page.locator('article').filter({ hasText: 'Visit' }).click();
    const picker = page.getByRole('dialog', { name: 'Choose from the evidence' });
    const words = picker.getByLabel('Search in the rows');

    // The answer is older than all that the first pages have; the count says how much there is.
    await addSupport(page, 'From the evidence');
    await picker.getByText('50 of 201 rows').waitFor();
    await picker.getByRole('button', { name: 'Show more' }).click();
    await picker.getByText('100 of 201 rows').waitFor();
    assert.equal(await picker.getByText('ŻÓŁTYCH').count(), 0);
    await words.fill('zoltych rowerow');
    await picker.getByText('1 of 1 rows').waitFor();
    await picker.getByRole('button', { name: /ŻÓŁTYCH/ }).click();
    await page.getByRole('form').getByRole('button', { name: 'Save' }).click();
    await region(page).getByText('Za mało ŻÓŁTYCH rowerów').waitFor();

    // No rule gives the ticket a place: here it is not, anywhere it is.
    await addSupport(page, 'From the evidence');
    await words.fill('bell');
    await picker.getByText('No row here holds these words.').waitFor();
    await picker.getByRole('button', { name: 'Search anywhere' }).click();
    await picker.getByText('1 of 1 rows').waitFor();
    await picker.getByLabel('Kind').selectOption({ label: 'Survey answers' });
    await picker.getByText('No row here holds these words.').waitFor();
    await picker.getByLabel('Kind').selectOption({ label: 'Tickets' });
    await picker.getByRole('button', { name: /The bell fell off/ }).click();
    await page.getByRole('form').getByRole('button', { name: 'Save' }).click();
    await region(page).getByText('The bell fell off the bicycle').waitFor();

    await page.getByText('Saved', { exact: true }).waitFor();
    const { records } = await server.api(`/workspaces/${ws}/documents/${map}`);
    const supports = records.filter(({ type }) => type === 'support').map(({ f }) => f);
    assert.deepEqual(supports.map(({ kind, method, date }) => [kind, method, date]).sort(), [
      ['answer', 'survey', '2026-05-01'],
      ['ticket', 'support', '2026-05-13'],
    ]);
  },
);
