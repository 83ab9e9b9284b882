// Events sent live: a source made in the page, a client library as it is, a page of another site with the snippet.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { Analytics } from '@segment/analytics-node';
import { newMap } from '../maps.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

/** Waits until a source has taken in so many messages; answers with its counts. */
async function received(server, ws, source, count) {
  for (let tries = 0; tries < 300; tries++) {
    const { items } = await server.api(`/workspaces/${ws}/sources`);
    const { total } = items.find((each) => each.id === source);
    if (total.received >= count) return total;
    await new Promise((again) => setTimeout(again, 100));
  }
  throw new Error(`${count} messages did not arrive.`);
}

scenario('a source is made, copied into code, fed, and revoked', async ({ open, server }) => {
  const { ws } = await newMap(server, 'purchase');
  const page = await open(`/w/${ws}/evidence/live`);
  await page.getByRole('button', { name: 'New source' }).first().click();
  await page.getByLabel('Name of the source').fill('Web shop');
  await page.getByRole('dialog').getByRole('button', { name: 'New source' }).click();
  const card = page.getByRole('region', { name: 'Web shop' });
  await card.getByText('Nothing has come yet').waitFor();
  const writeKey = await card.getByRole('listitem').locator('code').innerText();
  assert.match(await card.locator('pre').innerText(), new RegExp(writeKey));

  const [{ id }] = (await server.api(`/workspaces/${ws}/sources`)).items;
  const client = new Analytics({ writeKey, host: server.url, maxEventsInBatch: 10 });
  for (let i = 0; i < 25; i++) {
    client.track({ userId: `customer-${i % 5}`, event: 'Order placed', properties: { value: i } });
  }
  await client.closeAndFlush();
  const wrong = await fetch(`${server.url}/v1/track`, {
    method: 'POST',
    body: JSON.stringify({ writeKey, event: 'Order placed' }),
  });
  assert.equal(wrong.status, 400);
  assert.deepEqual(await received(server, ws, id, 26), {
    received: 26,
    stored: 25,
    duplicate: 0,
    rejected: 1,
  });

  await card.getByRole('button', { name: 'Show 1 rejected message' }).click();
  await page.getByRole('dialog').getByText('A message must have a "userId"').waitFor();
  await page.keyboard.press('Escape');
  await card.getByRole('button', { name: 'Revoke' }).click();
  await card.getByText(/^revoked/).waitFor();
  const late = await fetch(`${server.url}/v1/track`, {
    method: 'POST',
    body: JSON.stringify({ writeKey, event: 'Order placed', userId: 'customer-1' }),
  });
  assert.equal(late.status, 401);
});

/** How a browser says that its user objects. */
const objections = [
  ['globalPrivacyControl', true],
  ['doNotTrack', '1'],
];

/** A shop at another origin, with the snippet in it. */
async function shop(server, writeKey) {
  const html = `<!doctype html><title>Shop</title>
    <script src="${server.url}/v1/wayloom.js" data-key="${writeKey}"></script>
    <button data-wayloom="Order placed" data-wayloom-plan="yearly">Buy</button>`;
  const site = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html');
    answer.end(html);
  });
  await new Promise((ready) => site.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${site.address().port}/checkout`, close: () => site.close() };
}

scenario('the snippet tells of pages and clicks, without a cookie', async ({ open, server }) => {
  const { ws } = await newMap(server, 'purchase');
  const source = await server.api(`/workspaces/${ws}/sources`, {
    body: { name: 'Shop' },
    method: 'POST',
  });
  const site = await shop(server, source.keys[0].key);
  try {
    const page = await open(site.url);
    await page.getByRole('button', { name: 'Buy' }).click();
    assert.equal((await received(server, ws, source.id, 2)).stored, 2);
    assert.deepEqual(await page.context().cookies(), []);
    // What waits when the page is left goes by beacon.
    await page.getByRole('button', { name: 'Buy' }).click();
    await page.goto('about:blank');
    assert.equal((await received(server, ws, source.id, 3)).stored, 3);

    for (const [signal, value] of objections) {
      const quiet = await open('about:blank');
      const asked = [];
      quiet.on('request', (request) => asked.push(request.url()));
      await quiet.addInitScript(
        ([name, on]) => Object.defineProperty(navigator, name, { value: on }),
        [signal, value],
      );
      await quiet.goto(site.url);
      await quiet.getByRole('button', { name: 'Buy' }).click();
      await quiet.evaluate(() => window.wayloom.track('Order placed', { value: 49 }));
      // Leaving the page sends at once whatever waits.
      await quiet.goto('about:blank');
      assert.deepEqual(
        asked.filter((url) => url.startsWith(server.url)),
        [`${server.url}/v1/wayloom.js`],
        `with ${signal} nothing is asked but the script itself`,
      );
    }
    assert.equal((await received(server, ws, source.id, 3)).received, 3);
  } finally {
    site.close();
  }
});
