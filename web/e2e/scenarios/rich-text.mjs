// Short rich text: bold words, lists and links, in any language and direction.
import assert from 'node:assert/strict';
import { newMap } from '../maps.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const saved = (page) => page.getByText('Saved', { exact: true }).waitFor();

/** Opens a new map, adds a card by typing, and answers with the page and the card's id. */
async function cardOf({ open, server }, text, language = 'en') {
  const { ws, map, path } = await newMap(server, 'blank', language);
  const document = await server.api(`/workspaces/${ws}/documents/${map}`);
  const stageOf = document.records.find((each) => each.type === 'stage');
  const lane = document.records.find((each) => each.f.kind === 'goals');
  await server.api(`/workspaces/${ws}/documents/${map}/ops`, {
    method: 'POST',
    headers: { 'Idempotency-Key': 'card' },
    body: {
      ops: [
        {
          o: 'create',
          id: 'wish',
          type: 'card',
          place: { parent: stageOf.id, idx: 'a5' },
          f: { lane: lane.id, text },
        },
      ],
    },
  });
  const page = await open(path, { language });
  await page.getByRole('grid').getByText(text, { exact: true }).click();
  const detailsOf = async () => {
    const now = await server.api(`/workspaces/${ws}/documents/${map}`);
    return now.records.find((each) => each.id === 'wish').f;
  };
  return { page, path, detailsOf };
}

scenario('writes bold words, a list and a link, and finds them again', async (tools) => {
  const { page, detailsOf } = await cardOf(tools, 'A fair price');
  const details = page.getByRole('textbox', { name: 'Details' });
  await details.click();
  await page.keyboard.type('Not ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('cheap');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' but fair');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Bulleted list' }).click();
  await page.keyboard.type('as on the ');
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Address of the link' }).fill('example.org/prices');
  await page.keyboard.press('Enter');
  await details.getByRole('link').waitFor();
  await page.getByRole('textbox', { name: 'Text', exact: true }).click();
  await saved(page);

  assert.deepEqual((await detailsOf()).details, {
    b: [
      { t: 'p', c: [{ s: 'Not ' }, { s: 'cheap', b: true }, { s: ' but fair' }] },
      {
        t: 'ul',
        i: [
          [
            { s: 'as on the ' },
            { s: 'https://example.org/prices', a: 'https://example.org/prices' },
          ],
        ],
      },
    ],
  });
  await page.reload();
  await page.getByRole('grid').getByText('A fair price', { exact: true }).click();
  await details.getByRole('listitem').getByRole('link').waitFor();
  assert.equal(await details.locator('strong').textContent(), 'cheap');
});

scenario('refuses a link that would run', async (tools) => {
  const { page } = await cardOf(tools, 'A fair price');
  await page.getByRole('textbox', { name: 'Details' }).click();
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await page.getByRole('textbox', { name: 'Address of the link' }).fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await page.getByText('Give a web address or an e-mail address.').waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('textbox', { name: 'Details' }).locator('a').count(), 0);
});

scenario('pastes of a page what a rich text can say, and nothing else', async (tools) => {
  const { page, detailsOf } = await cardOf(tools, 'A fair price');
  const details = page.getByRole('textbox', { name: 'Details' });
  await details.click();
  await details.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/html',
      '<h1 style="color:red" class="x">Prices</h1><script>alert(1)</script>' +
        '<p><b>Low</b> <a href="javascript:alert(1)">here</a><img src=x></p>',
    );
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await details.getByText('Low').waitFor();
  await page.getByRole('textbox', { name: 'Text', exact: true }).click();
  await saved(page);

  assert.deepEqual((await detailsOf()).details, {
    b: [
      { t: 'p', c: [{ s: 'Prices' }] },
      { t: 'p', c: [{ s: 'Low', b: true }, { s: ' here' }] },
    ],
  });
  assert.equal(await details.locator('script, img, h1, [style], [class]').count(), 0);
});

scenario(
  'keeps the joiners and the direction of a Persian text on an English page',
  async (tools) => {
    const { page, detailsOf } = await cardOf(tools, 'A fair price');
    const details = page.getByRole('textbox', { name: 'Details' });
    await page.getByRole('combobox', { name: 'Language of the text' }).click();
    await page.getByRole('option', { name: 'فارسی' }).click();
    await page.getByText('Right to left', { exact: true }).click();
    await details.click();
    await page.keyboard.insertText('می\u200cخواهد ارزان\u200cتر باشد');
    await page.getByRole('textbox', { name: 'Text', exact: true }).click();
    await saved(page);

    const fields = await detailsOf();
    assert.equal(fields.language, 'fa');
    assert.equal(fields.direction, 'rtl');
    assert.deepEqual(fields.details, {
      b: [{ t: 'p', c: [{ s: 'می\u200cخواهد ارزان\u200cتر باشد' }] }],
    });
    assert.equal(await details.getAttribute('lang'), 'fa');
    assert.equal(await details.evaluate((each) => getComputedStyle(each).direction), 'rtl');
  },
);
