// The drawn flow: branches, loops and personas' paths, by mouse and by keys, mirrored, and beside what customers did.
import assert from 'node:assert/strict';
import { importBytes } from '../server.mjs';
import { shopLog } from '../shop.mjs';
import { peopleOf } from '../smallMap.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

/** A new workspace with a map of a template; its first stages are those of the template. */
async function newMap(server) {
  const { id: ws } = await server.api('/workspaces', { body: { name: 'Flows' } });
  const map = await server.api(`/workspaces/${ws}/maps`, {
    body: { title: 'Signing up', template: 'saas', language: 'en' },
  });
  return { ws, map: map.id, path: `/w/${ws}/maps/${map.id}` };
}

async function records(server, { ws, map }, type) {
  const document = await server.api(`/workspaces/${ws}/documents/${map}`);
  return document.records.filter((record) => record.type === type && record.f.deleted !== true);
}

const step = (page, name) => page.getByRole('button', { name }).first();

async function openFlow(page) {
  await page.getByRole('tab', { name: /Flow|جریان/ }).click();
  await page.locator('[data-flow-step]').first().waitFor();
}

async function titles(page) {
  return page.locator('[data-flow-step] [data-pos] > span:first-child').allInnerTexts();
}

async function saved(page) {
  await page.getByText('Saved', { exact: true }).waitFor();
}

scenario('pulls an arrow from one step to another, and takes it back', async ({ open, server }) => {
  const place = await newMap(server);
  const page = await open(place.path);
  await openFlow(page);
  const [first, , third] = await titles(page);
  const from = page.locator('[data-flow-step]').filter({ hasText: first });
  await from.hover();
  const handle = await from.locator('.source').first().boundingBox();
  const target = await page.locator('[data-flow-step]').filter({ hasText: third }).boundingBox();
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 12 });
  await page.mouse.up();
  const arrow = page.getByRole('button', { name: `From ${first} to ${third}` });
  await arrow.waitFor();
  await saved(page);
  assert.equal((await records(server, place, 'link')).length, 1);
  await page.keyboard.press('Control+z');
  await arrow.waitFor({ state: 'detached' });
});

scenario('draws a loop, words it and deletes it, with keys only', async ({ open, server }) => {
  const place = await newMap(server);
  const page = await open(place.path);
  await openFlow(page);
  const [first, second] = await titles(page);
  await step(page, `1. ${first}`).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: 'New arrow' });
  await dialog.waitFor();
  await page.keyboard.type(first);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('forgot something');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const arrow = page.getByRole('button', {
    name: `From ${second} back to ${first}, forgot something`,
  });
  await arrow.waitFor();
  await saved(page);
  const [link] = await records(server, place, 'link');
  const stages = new Map((await records(server, place, 'stage')).map((each) => [each.id, each]));
  assert.equal(stages.get(link.f.from).f.title, second);
  assert.equal(stages.get(link.f.to).f.title, first);
  assert.equal(link.f.label, 'forgot something');

  await page.keyboard.press('o');
  await page.getByRole('button', { name: `2. ${second}, Optional` }).waitFor();
  await arrow.focus();
  await page.keyboard.press('Delete');
  await arrow.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await arrow.waitFor();
});

/** Draws an arrow with the mouse alone: from a step's menu, to a step of the list, for these people. */
async function draw(page, from, to, { who = [], label = '' } = {}) {
  const box = page.locator('[data-flow-step]').filter({ hasText: from });
  await box.hover();
  await box.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Draw an arrow from here' }).click();
  const dialog = page.getByRole('dialog', { name: 'New arrow' });
  await dialog.getByRole('combobox', { name: 'To' }).click();
  await page.getByRole('option', { name: new RegExp(`^\\d+ · ${to}$`) }).click();
  if (label !== '') {
    await dialog.getByLabel('What it says').click();
    await page.keyboard.type(label);
  }
  for (const name of who) {
    await dialog.getByLabel('Who goes this way').first().click();
    await page.getByRole('option', { name, exact: true }).click();
  }
  await dialog.getByRole('button', { name: 'Draw', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

scenario('draws a branch and the ways of two personas with the mouse', async ({ open, server }) => {
  const made = await newMap(server);
  const place = { ...made, library: `${made.ws}.library` };
  await peopleOf(server, place, ['Ada', 'Ben']);
  const page = await open(place.path);
  await openFlow(page);
  const [first, second, third, fourth] = await titles(page);
  await draw(page, first, fourth, { label: 'a friend signs them up' });
  await draw(page, first, third, { who: ['Ada'] });
  await draw(page, second, fourth, { who: ['Ben'] });
  const branch = page.getByRole('button', {
    name: `From ${first} to ${fourth}, a friend signs them up`,
  });
  const adas = page.getByRole('button', { name: `From ${first} to ${third}, only Ada` });
  const bens = page.getByRole('button', { name: `From ${second} to ${fourth}, only Ben` });
  for (const arrow of [branch, adas, bens]) await arrow.waitFor();
  await saved(page);

  await page.reload();
  await page.locator('[data-flow-step]').first().waitFor();
  const faded = page.locator('[data-flow-step][data-faded]');
  assert.equal(await faded.count(), 0);
  const stood = async (name, left) => {
    await page
      .getByRole('group', { name: 'Whose path stands out' })
      .getByRole('button', { name, exact: true })
      .click();
    await faded.filter({ hasText: left }).waitFor();
    assert.equal(await faded.count(), 1, `${name} leaves out ${left} alone`);
  };
  await stood('Ada', second);
  await stood('Ben', third);

  // Ada's way becomes everybody's: nobody leaves anything out for her sake any more.
  await adas.click();
  const dialog = page.getByRole('dialog', { name: 'Change the arrow' });
  await dialog.getByText('Ada', { exact: true }).first().waitFor();
  await dialog.locator('.mantine-MultiSelect-input').click();
  await page.getByRole('option', { name: 'Ada', exact: true }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: `From ${first} to ${third}`, exact: true }).waitFor();
  await saved(page);
  const people = (await records(server, place, 'link')).map(({ f }) => f.personas ?? []);
  assert.deepEqual(people.map(String).sort(), ['', '', 'ben']);
  await page.getByRole('button', { name: 'Everyone', exact: true }).click();
  await faded.first().waitFor({ state: 'detached' });
});

scenario('draws the Persian flow as the mirror of the English one', async ({ open, server }) => {
  const place = await newMap(server);
  const boxes = async (language) => {
    const page = await open(place.path, { language });
    await openFlow(page);
    const frame = await page.locator('[data-flow]').boundingBox();
    const found = await page.locator('[data-flow-step]').evaluateAll((steps) =>
      steps.map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        return { x, y, width, height };
      }),
    );
    return found.map(({ x, y, width, height }) => ({
      start: language === 'fa' ? frame.x + frame.width - x - width : x - frame.x,
      top: y - frame.y,
      width,
      height,
    }));
  };
  const [english, persian] = [await boxes('en'), await boxes('fa')];
  assert.equal(persian.length, english.length);
  for (const [at, box] of english.entries()) {
    for (const side of ['start', 'width', 'height']) {
      const found = `${side} of step ${at + 1}: ${box[side]} and ${persian[at][side]}`;
      assert.ok(Math.abs(box[side] - persian[at][side]) <= 2, found);
    }
  }
});

scenario('edits the flow as a table', async ({ open, server }) => {
  const place = await newMap(server);
  const page = await open(place.path);
  await openFlow(page);
  const [first, second] = await titles(page);
  await page.getByRole('button', { name: 'Flow as a table' }).click();
  const row = page.getByRole('row').nth(1);
  await row.getByLabel(`1. ${first}`).fill('Hear of it');
  await page.keyboard.press('Enter');
  await row.getByRole('checkbox', { name: /^Ends here/ }).check();
  assert.equal(await row.getByRole('listitem').filter({ hasText: second }).count(), 0);
  await row.getByRole('button', { name: /^Draw an arrow from here/ }).click();
  const dialog = page.getByRole('dialog');
  await page.keyboard.type(second);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Draw' }).click();
  await page.getByRole('button', { name: `From Hear of it to ${second}` }).waitFor();
  await saved(page);
  const stages = await records(server, place, 'stage');
  assert.equal(stages.find((each) => each.f.title === 'Hear of it').f.ends, true);
  assert.equal((await records(server, place, 'link')).length, 1);
});

scenario('says how much of what customers did is in the drawing', async ({ open, server }) => {
  const { id: ws } = await server.api('/workspaces', { body: { name: 'A shop' } });
  await importBytes(server, ws, 'shop.csv', shopLog());
  while ((await server.api(`/workspaces/${ws}/index`)).state !== 'ready') {
    await new Promise((again) => setTimeout(again, 100));
  }
  const proposal = await server.api(`/workspaces/${ws}/proposals`, { body: { language: 'en' } });
  const map = await server.api(`/workspaces/${ws}/proposals/accept`, { body: proposal });
  const { edges } = await server.api(
    `/workspaces/${ws}/maps/${map.id}/flow?nodes=stages&edges=100`,
  );
  const stages = proposal.stages.map((each) => each.title);
  const page = await open(`/w/${ws}/maps/${map.id}`);
  await openFlow(page);
  const order = await titles(page);
  assert.deepEqual(order, stages);
  const ids = await page
    .locator('[data-flow-step]')
    .evaluateAll((steps) => steps.map((each) => each.dataset.flowStep));
  const moves = edges.filter(({ from, to }) => from !== to);
  const kept = moves.filter(({ from, to }) => ids.indexOf(to) === ids.indexOf(from) + 1);
  const sum = (list) => list.reduce((total, each) => total + each.occurrences, 0);
  const share = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });
  await page.locator('label[for$=-both]').click();
  await page
    .getByText(`${share.format(sum(kept) / sum(moves))} of ${sum(moves)} moves between stages`)
    .waitFor();
  const undrawn = moves.length - kept.length;
  assert.ok(undrawn > 0);
  const notDrawn = page.getByRole('button', { name: /Not in the drawing$/ });
  await notDrawn.first().waitFor();
  assert.equal(await notDrawn.count(), undrawn);
  await notDrawn.first().click();
  await page.getByRole('complementary', { name: 'Behind this number' }).waitFor();
});
