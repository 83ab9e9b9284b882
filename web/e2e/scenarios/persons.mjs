// One person over all channels: opened from a number, joined with another name and taken apart, and what is said.
import assert from 'node:assert/strict';
import { importBytes, stage } from '../support.mjs';

const { scenario } = stage();

/** Two names of one customer, and another; every delivery is commented on. */
const LOG = [
  'customer,time,step,channel,comment',
  'visitor-7,2026-03-01T09:00:00Z,visit_page,web,',
  'visitor-7,2026-03-01T09:05:00Z,fill_basket,web,',
  'ann,2026-03-02T10:00:00Z,pay,app,',
  'ann,2026-03-04T10:00:00Z,delivery,phone,"The parcel never arrived, terrible service."',
  'bob,2026-03-01T12:00:00Z,visit_page,web,',
  'bob,2026-03-05T12:00:00Z,delivery,phone,"Great driver, thank you so much!"',
].join('\n');

async function shop(server) {
  const ws = (await server.api('/workspaces', { method: 'POST', body: { name: 'Shop' } })).id;
  await importBytes(server, ws, 'shop.csv', Buffer.from(LOG), {
    person: 'customer',
    time: 'time',
    activity: 'step',
    channel: 'channel',
    text: 'comment',
  });
  await ready(server, ws);
  const proposal = await server.api(`/workspaces/${ws}/proposals`, {
    method: 'POST',
    body: { title: 'Shopping', language: 'en' },
  });
  const map = await server.api(`/workspaces/${ws}/proposals/accept`, {
    method: 'POST',
    body: proposal,
  });
  return { ws, map: map.id };
}

async function ready(server, ws) {
  for (let tries = 0; tries < 100; tries++) {
    if ((await server.api(`/workspaces/${ws}/index`)).state === 'ready') return;
    await new Promise((again) => setTimeout(again, 100));
  }
  throw new Error('The index did not become ready.');
}

const persons = async (server, { ws, map }) =>
  (await server.api(`/workspaces/${ws}/maps/${map}/measures`)).totals.persons;

async function until(what, wanted) {
  for (let tries = 0; tries < 100; tries++) {
    if ((await what()) === wanted) return;
    await new Promise((again) => setTimeout(again, 100));
  }
  assert.equal(await what(), wanted);
}

scenario('joins two names of a person and takes them apart again', async ({ open, server }) => {
  const place = await shop(server);
  assert.equal(await persons(server, place), 3);

  const page = await open(`/w/${place.ws}/evidence`);
  await page.getByRole('combobox', { name: 'Find a person' }).fill('ann');
  await page.getByRole('option', { name: 'ann' }).click();
  await page.getByRole('heading', { level: 1, name: 'ann' }).waitFor();
  await page.locator('main ol > li').nth(1).waitFor();
  assert.equal(await page.locator('main ol > li').count(), 2);

  await page.getByRole('combobox', { name: 'This is the same person as …' }).fill('visitor');
  await page.getByRole('option', { name: 'visitor-7' }).click();
  await page.getByRole('button', { name: 'Take back' }).waitFor();
  await page.locator('main ol > li').nth(3).waitFor();
  await until(() => persons(server, place), 2);

  await page.getByLabel('Channel', { exact: true }).selectOption('web');
  await page.locator('main ol > li').nth(2).waitFor({ state: 'detached' });
  await page.getByLabel('Channel', { exact: true }).selectOption('');
  await page.getByText('Lanes by channel', { exact: true }).click();
  await page.getByRole('region', { name: 'Lanes by channel' }).waitFor();

  await page.getByRole('button', { name: 'Take back' }).click();
  await page.getByRole('button', { name: 'Take back' }).waitFor({ state: 'detached' });
  await until(() => persons(server, place), 3);
});

scenario('shows what customers say behind a number', async ({ open, server }) => {
  const place = await shop(server);
  const page = await open(`/w/${place.ws}/maps/${place.map}`);
  await page.locator('label[for$=-measured]').click();
  const measures = await server.api(`/workspaces/${place.ws}/maps/${place.map}/measures`);
  const last = measures.stages.findLast(({ visited }) => visited > 0);
  await page.locator('button[aria-expanded][title], button[aria-expanded]').first().waitFor();
  const said = await server.api(
    `/workspaces/${place.ws}/maps/${place.map}/voices?stage=${last.id}`,
  );
  assert.equal(said.texts, 2);
  await page
    .getByRole('button', { name: /^Visited: .*Show what is behind it/ })
    .last()
    .click();
  await page.getByText('What they say', { exact: true }).click();
  await page.getByText('The parcel never arrived, terrible service.').waitFor();
  await page.getByText(/An estimate by a word list/).waitFor();
  await page.getByRole('button', { name: /^Negative/ }).click();
  await page.getByText('Great driver, thank you so much!').waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'ann' }).click();
  await page.getByRole('heading', { level: 1, name: 'ann' }).waitFor();
});

scenario(
  'keeps in the address what customers say is narrowed down by',
  async ({ open, server }) => {
    const { ws, map } = await shop(server);
    const page = await open(`/w/${ws}/maps/${map}/voices`);
    const quotes = page.locator('blockquote');
    await quotes.nth(1).waitFor();
    await page.getByLabel('Channel').selectOption('phone');
    await page.getByLabel('Last day').fill('2026-03-04');
    await until(() => quotes.count(), 1);
    assert.match(await quotes.innerText(), /^The parcel never arrived/);
    await page.reload();
    await quotes.first().waitFor();
    assert.equal(await quotes.count(), 1);
    assert.equal(await page.getByLabel('Last day').inputValue(), '2026-03-04');
    await page.getByLabel('Kind').selectOption({ label: 'Tickets' });
    await page.getByText('Nobody has said anything here in words.').waitFor();
    const { searchParams } = new URL(page.url());
    assert.deepEqual(
      ['channel', 'to', 'kind'].map((name) => searchParams.get(name)),
      ['phone', '2026-03-04', 'ticket'],
    );
    await page.getByRole('button', { name: 'Show everything' }).click();
    await until(() => quotes.count(), 2);
  },
);
