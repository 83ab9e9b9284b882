// Rows that would be markup, scripts, formulas or another direction are shown as the text they are, wherever rows are shown.
import assert from 'node:assert/strict';
import { importBytes, stage } from '../support.mjs';

const { scenario } = stage();

const RTL = '\u202E';
const TEXTS = [
  '<img src=x onerror="window.hit=1" data-evil>',
  '<svg data-evil onload="window.hit=2"><script>window.hit=3</script></svg>',
  '<script data-evil>window.hit=4; alert(4)</script>',
  '"><iframe data-evil srcdoc="<script>parent.hit=5</script>"></iframe>',
  '=HYPERLINK("javascript:window.hit=6","pay")',
  `${RTL}<b data-evil>gnp.exe</b>`,
];
const PERSON = `${RTL}<b data-evil>eve</b>`;
const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
const LOG = [
  'customer,time,step,channel,comment',
  ...TEXTS.map((text, at) =>
    [
      PERSON,
      `2026-03-0${at + 1}T09:00:00Z`,
      '<i data-evil>delivery</i>',
      '<u data-evil>web</u>',
      text,
    ]
      .map(quoted)
      .join(','),
  ),
  [PERSON, '<img src=x onerror=alert(7) data-evil>', 'delivery', 'web', 'late']
    .map(quoted)
    .join(','),
].join('\n');

const mapping = {
  layout: 'events',
  kind: 'ticket',
  person: 'customer',
  time: 'time',
  timePattern: 'iso',
  activity: 'step',
  channel: 'channel',
  text: 'comment',
};

/** Nothing of the rows may have become an element or have run; names stand by themselves in their direction. */
async function isInert(page, where) {
  assert.equal(await page.locator('[data-evil]').count(), 0, `${where}: nothing became an element`);
  assert.equal(await page.evaluate(() => window.hit), undefined, `${where}: nothing has run`);
  assert.equal(await page.locator('a[href^="javascript:"]').count(), 0, where);
}

/** Opens a page on which a dialog of the browser is a failure. */
async function guarded(open, path) {
  const page = await open('about:blank');
  page.on('dialog', (dialog) => {
    dialog.dismiss();
    throw new Error(`A row opened a dialog: ${dialog.message()}`);
  });
  await page.goto(path);
  return page;
}

async function ready(server, ws) {
  for (let tries = 0; tries < 100; tries++) {
    if ((await server.api(`/workspaces/${ws}/index`)).state === 'ready') return;
    await new Promise((again) => setTimeout(again, 100));
  }
  throw new Error('The index did not become ready.');
}

scenario(
  'hostile rows are text in the preview and among the rejected',
  async ({ open, server }) => {
    const { id: ws } = await server.api('/workspaces', { body: { name: 'Shop' } });
    const upload = await server.api(`/workspaces/${ws}/uploads?name=hostile.csv`, {
      raw: Buffer.from(LOG),
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
    });
    const preview = await guarded(open, `/w/${ws}/evidence/import/${upload.id}`);
    for (const text of TEXTS) await preview.getByText(text).first().waitFor();
    await isInert(preview, 'preview');

    await importBytes(server, ws, 'hostile.csv', Buffer.from(LOG), mapping);
    const health = await guarded(open, `/w/${ws}/evidence/health`);
    await health.getByRole('button', { name: 'Show 1 rejected row' }).click();
    await health.getByText('<img src=x onerror=alert(7) data-evil>').first().waitFor();
    await isInert(health, 'rejected rows');
  },
);

scenario('hostile rows are text among voices and in a journey', async ({ open, server }) => {
  const { id: ws } = await server.api('/workspaces', { body: { name: 'Shop' } });
  await importBytes(server, ws, 'hostile.csv', Buffer.from(LOG), mapping);
  await ready(server, ws);
  const { id: map } = await server.api(`/workspaces/${ws}/maps`, {
    body: { title: 'Map', template: 'blank', language: 'en' },
  });
  const voices = await guarded(open, `/w/${ws}/maps/${map}/voices`);
  for (const text of TEXTS) await voices.getByText(text, { exact: true }).waitFor();
  await isInert(voices, 'voices');
  const apart = await voices
    .locator('blockquote')
    .evaluateAll((quotes) => quotes.every((quote) => quote.dir === 'auto'));
  assert.ok(apart, 'each text has its own direction');
  assert.equal(
    await voices.getByRole('link', { name: PERSON }).first().locator('bdi').count(),
    1,
    'a name that turns the direction turns nothing but itself',
  );

  await voices.getByRole('link', { name: PERSON }).first().click();
  await voices.getByRole('heading', { name: PERSON }).waitFor();
  for (const text of TEXTS) await voices.getByText(text).first().waitFor();
  await isInert(voices, 'journey of a person');
});

scenario('a hostile note is text', async ({ open, server }) => {
  const { id: ws } = await server.api('/workspaces', { body: { name: 'Shop' } });
  const page = await guarded(open, `/w/${ws}/notes`);
  await page.locator('input[type=file]').setInputFiles({
    name: '<b data-evil>note</b>.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(TEXTS.join('\n\n')),
  });
  const reader = page.getByRole('region', { name: 'Text of the note' });
  // A note may leave signs out that only turn the direction.
  for (const text of TEXTS) await reader.getByText(text.replace(RTL, '')).first().waitFor();
  await isInert(page, 'note');
});
