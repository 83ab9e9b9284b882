// A picture of a map is posted somewhere, and whoever finds it has the map again.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { png } from '../picture.mjs';
import { push, smallMap } from '../smallMap.mjs';
import { newPage, stage } from '../support.mjs';

const { scenario } = stage();

const PERSIAN = 'می\u200cخواهد ارزان بخرد';
const SECRET = 'nobody outside may read this';

/** A map with everything that a file takes along, and some of what it does not. */
async function richMap(server) {
  const place = await smallMap(
    server,
    [
      ['notice', 'actions', { text: PERSIAN, owner: SECRET }],
      [
        'notice',
        'thoughts',
        {
          text: '=1+1 <b>&amp; ]]></metadata>',
          details: {
            b: [
              {
                t: 'ul',
                i: [[{ s: 'bold', b: true }], [{ s: 'shop', a: 'https://example.org/' }]],
              },
            ],
          },
        },
      ],
      ['compare', 'feelings', { emotion: -1.5, reason: 'too many choices' }],
      ['buy', 'touchpoints', { touchpoint: 'checkout', persona: 'sara' }],
    ],
    { title: 'نقشهٔ خرید', direction: 'rtl', owner: SECRET, personas: ['sara'] },
  );
  const { ws, map, library } = place;
  const create = (id, type, parent, idx, f) => ({
    o: 'create',
    id,
    type,
    place: { parent, idx },
    f,
  });
  await push(server, ws, library, [
    create('checkout', 'touchpoint', library, 'b00', {
      name: 'Checkout',
      channels: ['channel-web'],
    }),
    create('sara', 'persona', library, 'b01', {
      name: 'سارا',
      standsFor: ['property:plan', 'equals', SECRET],
    }),
    create('trait', 'trait', 'sara', 'a0', { kind: 'need', text: PERSIAN }),
  ]);
  await push(server, ws, map, [
    create('branch', 'link', map, 'b00', {
      from: 'notice',
      to: 'buy',
      label: 'knows it',
      personas: ['sara'],
    }),
    create('loop', 'link', map, 'b01', { from: 'buy', to: 'notice', label: 'again' }),
    create('between', 'link', map, 'b02', { from: 'card0', to: 'card1', kind: 'relation' }),
    create('quote', 'support', 'card0', 'a0', { kind: 'quote', text: SECRET }),
  ]);
  return place;
}

async function taken(page, form) {
  await page.getByRole('button', { name: 'Download or print' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: form }).click(),
  ]);
  return { name: file.suggestedFilename(), buffer: await readFile(await file.path()) };
}

/** The map as a file, from the server. */
const fileOf = (server, ws, map) => server.api(`/workspaces/${ws}/maps/${map}/file`);

const mapIn = (url) => /\/maps\/([^/?]+)/.exec(url)?.[1];

/** Opens a file by the button of the home page. */
async function chosen(page, ws, file) {
  await page.goto(`/w/${ws}/maps`);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open a map file' }).click(),
  ]);
  await chooser.setFiles({ mimeType: 'application/octet-stream', ...file });
}

/** Lets a file go over the page, as a drag from another window does. */
async function dropped(page, { name, buffer }) {
  await page.evaluate(
    ([name, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], name));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
        );
      }
    },
    [name, buffer.toString('base64')],
  );
}

async function opened(page, before) {
  await page.waitForURL((url) => (mapIn(url.pathname) ?? before) !== before);
  await page.getByRole('grid').waitFor();
  return mapIn(page.url());
}

scenario('a downloaded picture becomes the same map again', async ({ open, server }) => {
  const { ws, map, path } = await richMap(server);
  const original = await fileOf(server, ws, map);
  assert.ok(JSON.stringify(original).includes(PERSIAN));
  const page = await open(path);
  await page.getByRole('grid').waitFor();
  const files = {
    svg: await taken(page, 'Picture (SVG)'),
    png: await taken(page, 'Picture (PNG)'),
    json: await taken(page, 'Map file (JSON)'),
  };
  assert.deepEqual(
    Object.values(files).map(({ name }) => name),
    ['نقشهٔ خرید.svg', 'نقشهٔ خرید.png', 'نقشهٔ خرید.json'],
  );
  for (const { buffer } of [files.svg, files.json]) {
    assert.ok(!buffer.toString().includes(SECRET), 'owners and evidence stay');
  }
  assert.deepEqual(JSON.parse(files.json.buffer.toString()), original);

  for (const file of Object.values(files)) {
    await chosen(page, ws, file);
    const again = await opened(page, undefined);
    assert.notEqual(again, map);
    assert.deepEqual(await fileOf(server, ws, again), original, file.name);
  }

  const { id: other } = await server.api('/workspaces', {
    method: 'POST',
    body: { name: 'Other' },
  });
  for (const file of [files.png, files.svg]) {
    await page.goto(`/w/${other}/evidence`);
    await page.getByRole('heading', { name: 'Evidence' }).first().waitFor();
    await dropped(page, file);
    const again = await fileOf(server, other, await opened(page, undefined));
    const names = (of) => of.library.map(({ type, fields }) => [type, fields.name ?? fields.text]);
    assert.deepEqual(names(again).sort(), names(original).sort());
    assert.deepEqual(
      again.records.map(({ id, type, in: parent }) => [id, type, parent]),
      original.records.map(({ id, type, in: parent }) => [id, type, parent]),
    );
    const texts = (of) =>
      of.records.map(({ fields }) => [fields.text, fields.title, fields.details]);
    assert.deepEqual(texts(again), texts(original));
  }
  const { items } = await server.api(`/workspaces/${other}/maps`);
  assert.deepEqual(
    items.map(({ title }) => title),
    ['نقشهٔ خرید', 'نقشهٔ خرید'],
  );
});

scenario('a picture carries no map when it shall not', async ({ open, server }) => {
  const { ws, path } = await richMap(server);
  const page = await open(path);
  await page.getByRole('grid').waitFor();
  const button = page.getByRole('button', { name: 'Download or print' });
  await button.hover();
  await page.getByRole('tooltip').waitFor();
  await button.click();
  const again = page.getByRole('menuitemcheckbox', { name: /^Pictures can be opened again/ });
  assert.equal(await again.getAttribute('aria-checked'), 'true');
  await page.getByRole('tooltip').waitFor({ state: 'detached' });
  await again.click();
  assert.equal(await again.getAttribute('aria-checked'), 'false', 'the menu stays open');
  await page.keyboard.press('Escape');
  const svg = await taken(page, 'Picture (SVG)');
  assert.ok(!svg.buffer.toString().includes('<metadata'));
  await chosen(page, ws, svg);
  await page
    .getByRole('alert')
    .getByText(/holds no map\. Only pictures that Wayloom wrote/)
    .waitFor();
  await page.goto(path);
  await page.getByRole('grid').waitFor();
  const png = await taken(page, 'Picture (PNG)');
  assert.ok(!png.buffer.includes('Wayloom map'), 'the choice is kept');
});

scenario('hostile files harm nobody and are told apart', async ({ open, server, browser }) => {
  const { ws, path } = await richMap(server);
  const page = await open(path);
  await page.getByRole('grid').waitFor();
  const svg = await taken(page, 'Picture (SVG)');
  const sound = await taken(page, 'Picture (PNG)');
  const at = sound.buffer.indexOf('Wayloom map');
  const damaged = Buffer.from(sound.buffer);
  damaged[at + 40] ^= 0xff;
  const text = svg.buffer.toString();
  const laughs = `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${text}`;
  const script =
    '<svg xmlns="http://www.w3.org/2000/svg" onload="document.title=1"><script>document.title=1</script></svg>';
  const json = (map) =>
    JSON.stringify({ format: 'wayloom-map', version: 1, records: [], library: [], ...map });
  const hostile = [
    ['foreign.png', png(20, 20), /holds no map/],
    ['cut.png', sound.buffer.subarray(0, at + 60), /ends in the middle/],
    ['damaged.png', damaged, /is damaged/],
    ['laughs.svg', laughs, /declares a document type/],
    ['script.svg', script, /holds no map/],
    ['paper.pdf', '%PDF-1.7', /is a PDF, which holds no map/],
    ['table.csv', 'a;b', /is no file of a map/],
    ['deep.json', `${json({ map: {} }).slice(0, -1)},"x":${'['.repeat(100_000)}`, /It is no JSON/],
    ['newer.json', json({ map: {}, version: 2 }), /Open the file with a newer Wayloom/],
    ['field.json', json({ map: { onload: 'x' } }), /has no field "onload"/],
  ];
  // What the server refuses is an error to a browser's console: on a page that does not count those.
  const other = await newPage(browser, server.url);
  try {
    for (const [name, content, sentence] of hostile) {
      await chosen(other, ws, { name, buffer: Buffer.from(content) });
      await other.getByRole('alert').getByText(sentence).waitFor();
      assert.notEqual(await other.title(), '1');
    }
    const { items } = await server.api(`/workspaces/${ws}/maps`);
    assert.equal(items.length, 1, 'no map was made of any of them');
  } finally {
    await other.context().close();
  }
});

/** Without the marks that keep directions apart. */
const plain = (text) => text.replaceAll(/[\u2066-\u2069]/g, '');

scenario('a map is printed on as many pages as it was told', async ({ open, server }) => {
  const { path } = await richMap(server);
  const page = await open(path);
  await page.getByRole('grid').waitFor();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-print-asked', '');
  });
  const dialog = page.getByRole('dialog', { name: 'Print or save as PDF' });
  const printed = async (paper, turned, spread, size) => {
    await page.getByRole('button', { name: 'Download or print' }).click();
    await page.getByRole('menuitem', { name: 'Print or save as PDF' }).click();
    for (const choice of [paper, turned, spread, size].filter(Boolean)) {
      await dialog.getByText(choice, { exact: true }).click();
    }
    const said = plain(await dialog.getByRole('status').innerText());
    await dialog.getByRole('button', { name: 'Print' }).click();
    await page.locator('body[data-print-asked]').waitFor();
    const labels = await page.locator('[data-printed] section p').allTextContents();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    await page.evaluate(() => {
      window.dispatchEvent(new Event('afterprint'));
      document.body.removeAttribute('data-print-asked');
    });
    const boxes = [...pdf.matchAll(/\/MediaBox ?\[ ?0 0 ([\d.]+) ([\d.]+) ?\]/g)];
    const millimetres = (points) => Math.round((Number(points) * 25.4) / 72);
    return {
      said,
      labels,
      pages: boxes.map(([, width, height]) => [millimetres(width), millimetres(height)]),
    };
  };

  const one = await printed('A3', 'Landscape', 'On one page');
  assert.match(one.said, /^1 page A3\./);
  assert.deepEqual(one.pages, [[420, 297]]);
  assert.deepEqual(one.labels, []);

  // The picture is 864 pixels wide, at 200 % 457 mm: three pages of 190 mm that share 10 mm.
  const several = await printed('A4', 'Portrait', 'On several pages', '200%');
  const [, count, down] = /^(\d+) pages A4: 3 across, (\d+) down/.exec(several.said) ?? [];
  assert.equal(Number(count), 3 * Number(down), several.said);
  assert.deepEqual(several.pages, Array(Number(count)).fill([210, 297]));
  assert.equal(several.labels.length, Number(count));
  assert.match(plain(several.labels[1]), /^B1 of 3 × \d · نقشهٔ خرید$/);
  assert.equal(await page.locator('[data-printed]').count(), 0);
});
