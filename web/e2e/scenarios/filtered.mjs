// One filter, all numbers: the measured map, its findings and its drivers of some customers only.
import assert from 'node:assert/strict';
import { demoPlaces } from '../screens.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage({ demo: true });

/** Everybody who came to one touchpoint and never to another. */
const CAME = { did: 'tp-basket', didNot: 'tp-payment' };

const number = (value) => new Intl.NumberFormat('en').format(value);

scenario(
  'counts on the map only those who did one thing and never another',
  async ({ open, server }) => {
    const { ws, map } = await demoPlaces(server);
    const at = `/workspaces/${ws}/maps/${map}`;
    const all = await server.api(`${at}/measures`);
    const some = await server.api(`${at}/measures?${new URLSearchParams(CAME)}`);
    assert.ok(some.totals.persons > 0 && some.totals.persons < all.totals.persons);
    const names = new Map(all.touchpoints.map(({ touchpoint, name }) => [touchpoint, name]));

    const page = await open(`/w/${ws}/maps/${map}`);
    await page.locator('label[for$=-measured]').click();
    await page.getByRole('button', { name: `${number(all.totals.persons)} persons` }).waitFor();
    await page.getByRole('button', { name: 'Filter' }).click();
    const filter = page.getByRole('dialog');
    await filter.getByRole('button', { name: 'Came to', exact: true }).click();
    await filter.getByLabel('Came to').selectOption({ label: names.get(CAME.did) });
    await filter.getByRole('button', { name: 'Never came to', exact: true }).click();
    await filter.getByLabel('Never came to').selectOption({ label: names.get(CAME.didNot) });
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: `${number(some.totals.persons)} persons` }).click();
    await page.getByText(`of ${number(some.totals.persons)} persons`).waitFor();

    // Findings beside the map are of the same customers, and say so.
    const found = await server.api(`${at}/findings?${new URLSearchParams(CAME)}`);
    await page
      .getByRole('button', { name: new RegExp(`^${found.findings.length} findings?$`) })
      .click();
    const list = page.locator('aside');
    await list.getByRole('note').waitFor();
    assert.equal(await list.locator('ol > li').count(), found.findings.length);
    for (const { finding } of found.findings) {
      assert.ok(finding.persons <= some.totals.persons, finding.id);
    }
  },
);

scenario('tells what moves the satisfaction of some customers only', async ({ open, server }) => {
  const { ws, map } = await demoPlaces(server);
  const drivers = (query) => server.api(`/workspaces/${ws}/maps/${map}/drivers${query}`);
  const all = await drivers('');
  const some = await drivers('?channel=app');
  assert.notEqual(some.answered, all.answered);

  const page = await open(`/w/${ws}/maps/${map}/drivers`);
  const told = (each) =>
    page.getByLabel('Overall score').locator('option', { hasText: optionOf(each) });
  await told(all).waitFor({ state: 'attached' });
  await page.getByLabel('Channel').selectOption({ label: 'App' });
  await page.waitForURL(/channel=app/);
  await told(some).waitFor({ state: 'attached' });
});

/** The question that stands for the whole, and how many answered it. */
function optionOf({ overall, questions }) {
  const { persons } = questions.find(({ question }) => question === overall);
  return `n = ${number(persons)}`;
}

scenario('names the channel of a finding as people do', async ({ open, server }) => {
  const { ws, map } = await demoPlaces(server);
  const { library } = (await server.api('/workspaces')).items.find(({ id }) => id === ws);
  const { records } = await server.api(`/workspaces/${ws}/documents/${library}`);
  const { f: channel } = records.find(({ type, f }) => type === 'channel' && f.key === 'phone');
  assert.notEqual(channel.name, channel.key);

  const page = await open(`/w/${ws}/maps/${map}`);
  await page.getByRole('button', { name: /^\d+ findings?$/ }).click();
  const sentence = page
    .locator('aside ol li')
    .getByText(/^“.* is rated .* through the other channels/);
  assert.match(
    (await sentence.innerText()).replaceAll(/[\u2068\u2069]/g, ''),
    new RegExp(`through ${channel.name} is rated`),
  );
});
