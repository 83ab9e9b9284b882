// A map is shared by a link: read without an account, with a password, never with a small group, and ended.
import assert from 'node:assert/strict';
import { importBytes, newPage, stage } from '../support.mjs';

const { scenario } = stage();

/** Twelve customers who look; seven of them buy, so five do not. */
const LOG = [
  'customer,time,step',
  ...Array.from({ length: 12 }, (_, i) => [
    `anna-${i},2026-03-01T09:0${i % 10}:00Z,look`,
    ...(i < 7 ? [`anna-${i},2026-03-02T09:0${i}:00Z,buy`] : []),
  ]).flat(),
].join('\n');

async function aMeasuredMap(server) {
  const { id: ws } = await server.api('/workspaces', { method: 'POST', body: { name: 'Shop' } });
  await importBytes(server, ws, 'shop.csv', Buffer.from(LOG), {
    person: 'customer',
    time: 'time',
    activity: 'step',
  });
  for (let tries = 0; tries < 200; tries++) {
    if ((await server.api(`/workspaces/${ws}/index`)).persons === 12) break;
    await new Promise((again) => setTimeout(again, 100));
  }
  const step = (name) => ({
    name,
    channels: [],
    events: 0,
    persons: 0,
    medianPosition: 0,
    rules: [[{ field: 'type', match: 'equals', value: name }]],
  });
  const { id: map } = await server.api(`/workspaces/${ws}/proposals/accept`, {
    body: {
      title: 'Our shop',
      language: 'en',
      stages: [
        { title: 'Looks', touchpoints: [step('look')] },
        { title: 'Buys', touchpoints: [step('buy')] },
      ],
      leftOut: { activities: 0, events: 0 },
    },
  });
  return { ws, map };
}

scenario(
  'a map is shared, read by others, and the link is ended',
  async ({ open, server, browser }) => {
    const { ws, map } = await aMeasuredMap(server);
    const page = await open(`/w/${ws}/maps/${map}`);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Show measured numbers').check();
    await dialog.getByLabel('Password', { exact: true }).fill('open sesame');
    await dialog.getByRole('button', { name: 'Make a link' }).click();
    const url = await dialog.getByLabel('Address of the link').inputValue();
    assert.match(url, /\/shared\/[A-Za-z0-9_-]{27}$/);

    // What the browser says of refusals goes into its log, and is what is wanted here.
    const reader = await newPage(browser, server.url);
    const asked = [];
    reader.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await reader.goto(url);
    await reader.getByLabel('Password').fill('close sesame');
    await reader.getByRole('button', { name: 'Open' }).click();
    await reader.getByText('This is not the password.').waitFor();
    await reader.getByLabel('Password').fill('open sesame');
    await reader.getByRole('button', { name: 'Open' }).click();
    await reader.getByRole('heading', { level: 1, name: 'Our shop' }).waitFor();
    const shown = await reader.getByRole('table').innerText();
    assert.match(shown, /10\+ persons/);
    assert.match(shown, /5\+ persons/);
    assert.match(shown, /50% go on/);
    assert.doesNotMatch(await reader.content(), /anna|12 persons|7 persons/);
    const elsewhere = asked.filter(
      (path) => !/^\/(shared|assets|api\/v1\/shared)\/|^\/favicon/.test(path),
    );
    assert.deepEqual(elsewhere, []);

    await dialog.getByRole('button', { name: /^End the link/ }).click();
    await dialog.getByRole('button', { name: /^End the link/ }).waitFor({ state: 'detached' });
    await reader.reload();
    await reader.getByText('Nothing is shared here').waitFor();
    await reader.context().close();

    await dialog.getByRole('link', { name: 'All links of this workspace' }).click();
    await page.getByRole('heading', { level: 1, name: 'Shared links' }).waitFor();
    await page.getByText(/^made .* ended by hand/).waitFor();
  },
);
