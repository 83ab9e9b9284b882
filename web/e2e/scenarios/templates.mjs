// Starting from a template: find one, look into it, make maps of it in two languages, by mouse and by keys.
import assert from 'node:assert/strict';
import { stage } from '../support.mjs';

const { scenario } = stage();

async function newWorkspace(server, name) {
  return (await server.api('/workspaces', { body: { name } })).id;
}

const cell = (page, stageName, lane) =>
  page.getByRole('gridcell', { name: `${stageName}, ${lane}`, exact: true });

/** The document of the map that a page shows. */
async function mapOf(server, page) {
  const [, ws, map] = page.url().match(/\/w\/([^/]+)\/maps\/([^/?]+)/);
  return server.api(`/workspaces/${ws}/documents/${map}`);
}

scenario(
  'finds a template by a word, looks into it and makes a map with its example',
  async ({ open, server }) => {
    const ws = await newWorkspace(server, 'Bank');
    const page = await open(`/w/${ws}/maps`);
    const gallery = page.getByRole('region', { name: 'Start from a template' });
    await gallery.getByRole('listitem').nth(11).waitFor();

    await gallery.getByRole('searchbox').fill('identity');
    await gallery.getByText('1 template', { exact: true }).waitFor();
    await gallery.getByRole('button', { name: 'Bank: opening an account' }).click();

    const dialog = page.getByRole('dialog');
    const preview = dialog.getByRole('table');
    await preview.getByRole('columnheader', { name: /^Proof of identity/ }).waitFor();
    await preview.getByText('The customer proves who they are.').waitFor();
    await preview.getByText('Three attempts, then off to the branch').waitFor();
    await dialog.getByText('Opens as: Journey').waitFor();
    await dialog.getByRole('button', { name: 'Create' }).click();

    await page.getByRole('grid').waitFor();
    await cell(page, 'Choosing a bank', 'Goals')
      .getByText('An account without hidden fees')
      .waitFor();
    await cell(page, 'Proof of identity', 'Touchpoints').getByText('Proof of identity').waitFor();
    await cell(page, 'Proof of identity', 'Channels').getByText('Video call').waitFor();
  },
);

scenario(
  'makes the same map in Persian, from right to left, in its own cells',
  async ({ open, server }) => {
    const ws = await newWorkspace(server, 'بانک');
    const page = await open(`/w/${ws}/maps`, { language: 'fa' });
    await page.getByRole('searchbox').fill('احراز');
    await page.getByRole('button', { name: 'بانک: افتتاح حساب' }).click();
    const dialog = page.getByRole('dialog');
    const headers = dialog.getByRole('columnheader');
    const [first, second] = [
      await headers.nth(0).boundingBox(),
      await headers.nth(1).boundingBox(),
    ];
    assert.ok(second.x < first.x, 'stages of the preview run from the right');
    await dialog.getByRole('button', { name: 'ساختن', exact: true }).click();

    await page.getByRole('grid').waitFor();
    await cell(page, 'انتخاب بانک', 'اهداف').getByText('حسابی بدون کارمزد پنهان').waitFor();
    await cell(page, 'احراز هویت', 'کانال\u200cها').getByText('تماس ویدئویی').waitFor();
  },
);

scenario(
  'makes only the structure by keys alone, and leaves the register as it was',
  async ({ open, server }) => {
    const ws = await newWorkspace(server, 'Keys');
    const page = await open(`/w/${ws}/maps`);
    await page.getByRole('searchbox').fill('digital');
    const template = page.getByRole('button', { name: 'SaaS: from awareness to advocacy' });
    await template.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('table').getByText('Stop losing track of who does what').waitFor();
    await dialog.getByRole('radio', { name: 'With example content' }).focus();
    await page.keyboard.press('ArrowDown');
    assert.equal(await dialog.getByText('Stop losing track of who does what').count(), 0);
    await dialog.getByLabel('Title').focus();
    await page.keyboard.press('Enter');

    await page.getByRole('grid').waitFor();
    const { records } = await mapOf(server, page);
    assert.equal(records.filter((record) => record.type === 'stage').length, 8);
    assert.equal(records.filter((record) => record.type === 'card').length, 0);
    const library = await server.api(`/workspaces/${ws}/documents/${ws}.library`);
    assert.equal(library.records.filter((record) => record.type === 'touchpoint').length, 0);
  },
);

scenario(
  'brings the touchpoints of an example into the register once, however often',
  async ({ open, server }) => {
    const ws = await newWorkspace(server, 'Twice');
    const touchpoints = async () =>
      (await server.api(`/workspaces/${ws}/documents/${ws}.library`)).records
        .filter((record) => record.type === 'touchpoint')
        .map((record) => record.f.name);
    for (const title of ['First', 'Second']) {
      const page = await open(`/w/${ws}/maps`);
      await page.getByRole('button', { name: 'Shopping in four steps' }).click();
      await page.getByLabel('Title').fill(title);
      await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
      await page.getByRole('grid').waitFor();
    }
    const names = await touchpoints();
    assert.ok(names.includes('Delivery and installation'));
    assert.equal(new Set(names).size, names.length);
  },
);

scenario(
  'tells when nothing is found, and opens a service blueprint in its own view',
  async ({ open, server }) => {
    const ws = await newWorkspace(server, 'Repair');
    const page = await open(`/w/${ws}/maps`);
    await page.getByRole('searchbox').fill('zebra');
    await page.getByRole('heading', { name: 'No template mentions “zebra”' }).waitFor();
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await page.getByRole('button', { name: 'Service blueprint: a repair shop' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Opens as: Service blueprint').waitFor();
    await dialog.getByRole('rowheader', { name: 'Backstage' }).waitFor();
    await dialog.getByRole('button', { name: 'Create' }).click();
    await page.waitForURL(/\/maps\/\w/);
    const { records } = await mapOf(server, page);
    assert.equal(records.find((record) => record.type === 'map').f.view, 'blueprint');
    const links = records.filter((record) => record.type === 'link');
    const ids = new Set(records.map((record) => record.id));
    assert.ok(links.length > 10 && links.every(({ f }) => ids.has(f.from) && ids.has(f.to)));
    assert.equal(records.filter((record) => record.f?.failPoint === true).length, 1);
  },
);

scenario('opens the storyboard as a story of five scenes', async ({ open, server }) => {
  const ws = await newWorkspace(server, 'Bicycles');
  const page = await open(`/w/${ws}/maps`);
  await page.getByRole('button', { name: 'Storyboard in five steps' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Opens as: Story').waitFor();
  await dialog.getByRole('button', { name: 'Create' }).click();
  await page.locator('[data-story]').waitFor();
  assert.equal(
    await page.getByRole('tab', { name: 'Story' }).getAttribute('aria-selected'),
    'true',
  );
  const scenes = page.locator('[data-story] li');
  const heads = await scenes.getByRole('heading', { level: 3 }).allInnerTexts();
  assert.deepEqual(
    heads.map((words) => words.replaceAll(/\s+/g, ' ').trim()),
    [
      '1 The customer and the problem',
      '2 Why it hurts',
      '3 How the product solves it',
      '4 How the customer meets it',
      '5 The happy customer',
    ],
  );
  await scenes.nth(2).getByText('Mechanic with a van').waitFor();
});

scenario('opens a template on a phone with nothing cut off', async ({ open, server }) => {
  const ws = await newWorkspace(server, 'Phone');
  const page = await open(`/w/${ws}/maps`, { width: 390, height: 844 });
  await page.getByRole('button', { name: 'Airline: a family flies' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('columnheader', { name: /^Search and booking/ }).waitFor();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.equal(width, 390);
  const cut = await dialog
    .getByRole('columnheader')
    .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth + 1).length);
  assert.equal(cut, 0);
});
