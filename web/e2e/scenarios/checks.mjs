// Map checks: what is missing is said in a sentence, leads to its place, and can be set aside.
import assert from 'node:assert/strict';
import { newMap } from '../maps.mjs';
import { cellOf, intoLibrary, peopleOf, push, smallMap } from '../smallMap.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const count = async (page) =>
  Number((await page.getByRole('button', { name: /^Map checks:/ }).textContent()).trim());

scenario('remarks what is missing, leads there, and follows edits', async ({ open, server }) => {
  const { path } = await newMap(server, 'purchase');
  const page = await open(path);
  await page.getByRole('button', { name: /^Map checks: \d+ remarks/ }).click();
  const panel = page.getByRole('complementary', { name: 'Map checks' });
  await panel.getByRole('listitem').first().waitFor();
  const before = await count(page);
  assert.ok(before > 0);

  const remark = panel.getByRole('button', { name: /touchpoint/i }).first();
  await remark.click();
  await page.locator('[data-pos][data-selected]').first().waitFor();

  // a touchpoint where one was missing
  await page
    .getByRole('gridcell', { name: /, Touchpoints$/ })
    .first()
    .getByRole('button')
    .first()
    .click();
  await page.keyboard.type('Shop window');
  await page.keyboard.press('Enter');
  await page.getByText('Shop window').first().waitFor();
  await page.waitForFunction(
    (then) => Number(document.querySelector('[aria-label^="Map checks:"]')?.textContent) !== then,
    before,
  );
});

scenario('sets a remark aside and brings it back', async ({ open, server }) => {
  const { path } = await newMap(server, 'purchase');
  const page = await open(path);
  await page.getByRole('button', { name: /^Map checks:/ }).click();
  const panel = page.getByRole('complementary', { name: 'Map checks' });
  const first = panel.getByRole('listitem').first();
  const sentence = (await first.textContent()).trim();
  const before = await count(page);
  await first.getByRole('button', { name: 'Set aside' }).click();
  await page.getByRole('button', { name: `Map checks: ${before - 1} remarks` }).waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: `Map checks: ${before - 1} remarks` }).click();
  await panel.getByLabel('Show 1 remark set aside').check();
  await panel.getByText(sentence).waitFor();
  await panel.getByRole('button', { name: 'Bring back' }).click();
  await page.getByRole('button', { name: `Map checks: ${before} remarks` }).waitFor();
});

/** A sentence as it is told: names stand between isolates, which nobody sees. */
const said = (sentence) =>
  new RegExp(
    `^${sentence
      .replaceAll(/[.?]/g, '\\$&')
      .replaceAll('“', '“\u2068')
      .replaceAll('”', '\u2069”')}$`,
  );

/** The remarks in the panel; what is done meanwhile is done in the map beside it. */
function remarksOf(page) {
  const panel = page.getByRole('complementary', { name: 'Map checks' });
  const button = page.getByRole('button', { name: /^Map checks:/ });
  const look = async (check) => {
    await button.click();
    await panel.waitFor();
    await check((sentence) => panel.getByText(said(sentence)));
    await button.click();
    await panel.waitFor({ state: 'detached' });
  };
  return {
    look,
    /** The count goes down by one, and it is this sentence that has gone. */
    async mends(sentence, mend) {
      await look((remark) => remark(sentence).waitFor());
      const before = await count(page);
      await mend();
      await page.getByRole('button', { name: `Map checks: ${before - 1} remarks` }).waitFor();
      await look((remark) => remark(sentence).waitFor({ state: 'detached' }));
    },
  };
}

/** A map whose open remarks are few: what Ada and Ben do and feel is not told yet. */
async function toldMap(server) {
  const place = await smallMap(
    server,
    [
      ['notice', 'touchpoints', { touchpoint: 'poster' }],
      ['notice', 'goals', { text: 'Light in the hall' }],
      ['notice', 'pains', { text: 'Too dark to read' }],
      ['notice', 'chances', { text: 'Show lamps that are lit' }],
    ],
    { ignored: ['card-without-evidence:*', 'channel-unused:*'] },
  );
  await peopleOf(server, place, ['Ada', 'Ben']);
  const { records } = await server.api(`/workspaces/${place.ws}/documents/${place.library}`);
  const channel = records.find(({ type }) => type === 'channel').id;
  await intoLibrary(server, place, 'touchpoint', [
    ['poster', { name: 'Poster' }],
    ['window', { name: 'Shop window', channels: [channel] }],
  ]);
  const map = (await server.api(`/workspaces/${place.ws}/documents/${place.map}`)).records;
  const parent = map.find((record) => !record.place).id;
  const lane = (id, idx, title, kind) => ({
    o: 'create',
    id,
    type: 'lane',
    place: { parent, idx },
    f: { title, kind },
  });
  await push(server, place.ws, place.map, [
    lane('goals', 'a6', 'Goals', 'goals'),
    lane('pains', 'a7', 'Pain points', 'pain-points'),
    lane('chances', 'a8', 'Opportunities', 'opportunities'),
  ]);
  return place;
}

scenario('each remark goes with what it misses, and no other does', async ({ open, server }) => {
  const { path } = await toldMap(server);
  const page = await open(path);
  const details = page.getByRole('complementary', { name: 'Details' });
  const { look, mends } = remarksOf(page);
  const tells = (name, missing) => `The stage “Notice” does not tell of “${name}”: ${missing}.`;

  // the five questions of each persona in each stage: what everybody does answers for both
  await look(async (remark) => {
    for (const name of ['Ada', 'Ben']) await remark(tells(name, 'actions, emotions')).waitFor();
    for (const name of ['Ada', 'Ben']) {
      await remark(
        `The stage “Buy” does not tell of “${name}”: goals, actions, emotions, touchpoints, pain points.`,
      ).waitFor();
    }
  });
  await mends('The lane “Actions” is empty: fill it or remove it.', async () => {
    await cellOf(page, 'Notice', 'Actions').getByRole('button', { name: 'Add card' }).click();
    await page.keyboard.type('Looks for the switch');
    await page.keyboard.press('Enter');
  });
  await look(async (remark) => {
    for (const name of ['Ada', 'Ben']) await remark(tells(name, 'emotions')).waitFor();
  });

  // what Ada feels answers for Ada alone, and is asked for its reason in place of that
  await page.getByRole('button', { name: /^Whose journey to look at/ }).click();
  await page.getByRole('menuitem', { name: 'Ada', exact: true }).click();
  await mends('The lane “Feelings” is empty: fill it or remove it.', async () => {
    await cellOf(page, 'Notice', 'Feelings').getByRole('slider').click();
  });
  await look(async (remark) => {
    await remark(tells('Ben', 'emotions')).waitFor();
    assert.equal(await remark(tells('Ada', 'emotions')).count(), 0);
  });
  await mends('“untitled” in “Notice” is a feeling without a reason.', async () => {
    await cellOf(page, 'Notice', 'Feelings').getByRole('slider').click();
    await details.getByLabel('Why they feel or decide so').fill('It is dark');
  });

  await mends('The stage “Notice” does not say what customers do in it.', async () => {
    await page.getByRole('heading', { name: 'Notice' }).click();
    await details.getByLabel('What the customer does here').fill('Sees that a lamp is missing');
  });
  await mends('The stage “Compare” has no touchpoint: where do customers meet you?', async () => {
    await cellOf(page, 'Compare', 'Touchpoints').getByRole('button', { name: /^Add/ }).click();
    await page.keyboard.type('Shop win');
    await page.getByRole('option', { name: 'Shop window' }).click();
  });
  await mends('The touchpoint “Poster” has no channel: by what means does it happen?', async () => {
    await page.locator('article', { hasText: 'Poster' }).click();
    await details.getByLabel('Channels', { exact: true }).first().click();
    await page.keyboard.type('Billboard');
    await page.keyboard.press('Enter');
  });
});
