// A survey on a page of another site: shown and answered there, and what it leaves alone for who objects to being followed.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { stage } from '../support.mjs';

const { scenario } = stage();

/** A shop at another origin; its page is told once the survey is known. */
async function shop() {
  let html = '';
  const site = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html');
    answer.end(html);
  });
  await new Promise((ready) => site.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${site.address().port}`;
  return { origin, show: (text) => (html = text), close: () => site.close() };
}

/** An open survey of one question that pages of the origin may show. */
async function survey(server, origin) {
  const { id: ws } = await server.api('/workspaces', { body: { name: 'Asking' } });
  const made = await server.api(`/workspaces/${ws}/surveys`, {
    body: {
      title: { en: 'How was it?' },
      languages: ['en'],
      language: 'en',
      questions: [
        {
          kind: 'rating',
          id: 'parcel',
          text: { en: 'The parcel?' },
          required: true,
          scale: 'csat',
        },
      ],
      onceInDays: 0,
      sites: [origin],
    },
  });
  await server.api(`/workspaces/${ws}/surveys/${made.id}/open`, { body: {} });
  return { ws, id: made.id, token: made.token };
}

const page = (server, { token }) => `<!doctype html><title>Shop</title>
  <button id="feedback">Feedback</button>
  <script src="${server.url}/s/${token}/embed.js" data-delay="0" data-open="#feedback"></script>`;

const responses = async (server, { ws, id }) =>
  (await server.api(`/workspaces/${ws}/surveys/${id}`)).responses;

scenario('a survey opens on another site and is answered there', async ({ open, server }) => {
  const site = await shop();
  try {
    const asked = await survey(server, site.origin);
    site.show(page(server, asked));
    const shopping = await open(site.origin);
    const dialog = shopping.getByRole('dialog');
    await dialog.waitFor();
    const frame = shopping.frameLocator('dialog iframe');
    await frame.getByRole('radio', { name: '4' }).check();
    await frame.getByRole('button', { name: 'Send' }).click();
    await frame.getByRole('heading', { name: 'Thank you' }).waitFor();
    assert.equal(await responses(server, asked), 1);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'hidden' });

    // By itself it comes once a visit; who clicks gets it again.
    await shopping.reload();
    await shopping.getByRole('button', { name: 'Feedback' }).click();
    await dialog.waitFor();
    assert.equal(await shopping.locator('dialog').count(), 1);
    assert.deepEqual(await shopping.context().cookies(), []);
  } finally {
    site.close();
  }
});

scenario('no other site can show it', async ({ open, server, errors }) => {
  const site = await shop();
  try {
    const asked = await survey(server, 'https://shop.example');
    site.show(page(server, asked));
    const shopping = await open('about:blank');
    const told = shopping.waitForEvent('console', {
      predicate: (message) => message.text().includes('frame-ancestors'),
    });
    await shopping.goto(site.origin);
    await shopping.getByRole('dialog').waitFor();
    await told;
    assert.equal(await shopping.frameLocator('dialog iframe').locator('form').count(), 0);
    // The browser says so, which is what is wanted here.
    errors.length = 0;
  } finally {
    site.close();
  }
});

scenario('who objects to being followed is not asked by itself', async ({ open, server }) => {
  const site = await shop();
  try {
    const asked = await survey(server, site.origin);
    site.show(page(server, asked));
    for (const [signal, value] of [
      ['globalPrivacyControl', true],
      ['doNotTrack', '1'],
    ]) {
      const quiet = await open('about:blank');
      const requests = [];
      quiet.on('request', (request) => requests.push(request.url()));
      await quiet.addInitScript(
        ([name, on]) => Object.defineProperty(navigator, name, { value: on }),
        [signal, value],
      );
      await quiet.goto(site.origin);
      // Whatever was to be shown after no time at all has been.
      await quiet.evaluate(() => new Promise((passed) => setTimeout(passed, 50)));
      assert.equal(await quiet.locator('dialog').count(), 0, `with ${signal}`);
      assert.equal(await quiet.evaluate(() => sessionStorage.length), 0, `with ${signal}`);
      assert.deepEqual(
        requests.filter((url) => url.startsWith(server.url)),
        [`${server.url}/s/${asked.token}/embed.js`],
        `with ${signal} nothing is asked but the script itself`,
      );

      await quiet.getByRole('button', { name: 'Feedback' }).click();
      await quiet.frameLocator('dialog iframe').getByText('The parcel?').waitFor();
    }
    assert.equal(await responses(server, asked), 0);
  } finally {
    site.close();
  }
});
