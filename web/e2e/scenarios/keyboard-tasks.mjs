// Twelve everyday tasks with the keyboard alone, each step told by the accessibility tree; a pointer fails them.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { faults } from '../axe.mjs';
import { keysOf } from '../keys.mjs';
import { plans } from '../plans.mjs';
import { cardsIn, smallMap } from '../smallMap.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const text = (words) => ({ text: words });

/** Opens a page that refuses pointers. */
async function atKeys(open, path) {
  const page = await open(path);
  const keys = await keysOf(page);
  return { page, keys };
}

/** The map of three stages with a card in the first, and the focus on that card. */
async function atCard({ open, server }, cards = [['notice', 'actions', text('sees it')]]) {
  const place = await smallMap(server, cards);
  const { page, keys } = await atKeys(open, place.path);
  await page.getByRole('grid').waitFor();
  await keys.to('group', /^Notice, Stage 1 of 3/);
  await keys.press('ArrowDown');
  await keys.on('article', 'sees it');
  return { page, keys, ...place };
}

/** The world in which findings and rows stand behind a map. */
async function measured({ open, server }) {
  const place = await plans(server);
  while (
    (await server.api(`/workspaces/${place.ws}/maps/${place.map}/findings`)).state !== 'current'
  ) {
    await new Promise((again) => setTimeout(again, 100));
  }
  const { page, keys } = await atKeys(open, `/w/${place.ws}/maps/${place.map}`);
  await page.getByRole('grid').waitFor();
  return { page, keys, ...place };
}

const read = async (server, ws, map) =>
  (await server.api(`/workspaces/${ws}/documents/${map}`)).records;
const noFaults = async (page) => assert.deepEqual(await faults(page), []);

scenario('1 · makes a map from a template, found in the palette', async ({ open, server }) => {
  const { id: ws } = await server.api('/workspaces', { body: { name: 'Ten tasks' } });
  const { page, keys } = await atKeys(open, `/w/${ws}/maps`);
  await page.getByRole('heading', { name: 'Journey maps' }).waitFor();
  await keys.to('button', 'New map');
  await keys.press('Control+k');
  await keys.on('combobox', 'Search and commands');
  await keys.type('new map');
  await keys.pointsAt(/^New map/);
  await noFaults(page);
  await keys.press('Enter');
  await keys.on('textbox', 'Title');
  // Whoever thinks better of it is where they were.
  await keys.press('Escape');
  await keys.on('button', 'New map');
  await keys.press('Alt+n');
  await keys.on('textbox', 'Title');
  await keys.type('Buying a bicycle');
  await keys.to('combobox', 'Template');
  await keys.type('Shopping');
  await keys.to('button', 'Create');
  await keys.press('Enter');
  await page.getByRole('grid').waitFor();
  const { items } = await server.api(`/workspaces/${ws}/maps`);
  assert.deepEqual(
    items.map(({ title }) => title),
    ['Buying a bicycle'],
  );
});

scenario('2 · adds a stage, names it, moves it, and takes the move back', async (at) => {
  const { page, keys } = await atCard(at);
  const stages = () =>
    page
      .getByRole('columnheader')
      .evaluateAll((heads) =>
        heads.map((head) => head.querySelector('h2, h3')?.textContent.trim()).filter(Boolean),
      );
  await keys.press('Alt+s');
  await keys.on('textbox', /./);
  await keys.type('Ask a friend');
  await keys.press('Enter');
  await keys.on('group', 'Ask a friend, Stage 2 of 4');
  await keys.press('Alt+ArrowRight');
  await keys.on('group', 'Ask a friend, Stage 3 of 4');
  assert.deepEqual(await stages(), ['Notice', 'Compare', 'Ask a friend', 'Buy']);
  await keys.press('Control+z');
  await keys.on('group', 'Ask a friend, Stage 2 of 4');
  await keys.press('Control+Shift+z');
  await keys.on('group', 'Ask a friend, Stage 3 of 4');
});

scenario('3 · adds a lane and writes in it, and places a touchpoint', async (at) => {
  const { page, keys } = await atCard(at);
  await keys.press('Alt+l');
  await keys.on('textbox', /./);
  await keys.type('Who helps');
  await keys.press('Enter');
  await keys.on('group', /^Who helps/);
  await keys.press('ArrowRight');
  await keys.type('a neighbour');
  await keys.press('Tab');
  await keys.type('a clerk');
  await keys.press('Enter');
  await keys.on('article', 'a clerk');
  assert.deepEqual(await cardsIn(page, 'Notice', 'Who helps'), ['a neighbour']);
  assert.deepEqual(await cardsIn(page, 'Compare', 'Who helps'), ['a clerk']);
  await keys.to('button', 'Add touchpoint', 'ArrowDown');
  await keys.type('Shop window');
  await keys.pointsAt('Create “Shop window”');
  await keys.press('Enter');
  await keys.on('article', /Shop window/);
  await noFaults(page);
});

scenario('4 · moves a card by “Move to …” and says how a stage feels', async (at) => {
  const { page, keys } = await atCard(at);
  await keys.press('Alt+m');
  await keys.on('combobox', 'Stage');
  await keys.press('Enter');
  await keys.toOption('3 · Buy');
  await keys.press('Enter');
  await keys.to('button', 'Move');
  await keys.press('Enter');
  await keys.on('article', 'sees it');
  assert.deepEqual(await cardsIn(page, 'Buy', 'Actions'), ['sees it']);
  await keys.press('ArrowDown', 'ArrowDown');
  await keys.on('slider', /Buy/);
  await keys.press('Enter', 'ArrowUp', 'ArrowUp', 'Enter');
  const { value } = await keys.focused();
  assert.match(value, /good/i);
});

scenario('5 · rests a card on what a customer did', async (at) => {
  const { page, keys, ws, map } = await measured(at);
  await keys.to('group', /^Looks, Stage 1 of 2/);
  await keys.to('article', /^look/, 'ArrowDown');
  await keys.to('button', 'Add support');
  await keys.press('Enter');
  await keys.to('menuitem', 'From the evidence', 'ArrowDown');
  await keys.press('Enter');
  await keys.on('textbox', 'Search in the rows');
  // Whoever closes it is where they opened it.
  await keys.press('Escape');
  await keys.on('button', 'Add support');
  await keys.press('Enter');
  await keys.to('menuitem', 'From the evidence', 'ArrowDown');
  await keys.press('Enter');
  await keys.on('textbox', 'Search in the rows');
  await keys.type('customer-88');
  await page.getByText('1 of 1 rows').waitFor();
  await keys.to('button', /^look/);
  await noFaults(page);
  await keys.press('Enter');
  await keys.on('textbox', 'What was said or seen');
  await keys.press('Control+Enter');
  await keys.on('button', 'Add support');
  await page.getByText('Saved', { exact: true }).waitFor();
  const supports = (await read(at.server, ws, map)).filter(({ type }) => type === 'support');
  assert.deepEqual(
    supports.map(({ f }) => [f.kind, f.text]),
    [['event', 'look']],
  );
  await keys.press('Escape');
  await keys.on('article', /^look/);
});

scenario('6 · comments on a card and mentions a colleague', async (at) => {
  const { page, keys, ws } = await atCard(at);
  await at.server.api(`/workspaces/${ws}/members`, { body: { name: 'Babak' } });
  await keys.press('Alt+a');
  await keys.on('textbox', 'New comment');
  await keys.to('button', /^You write/, 'Shift+Tab');
  await keys.press('Enter');
  await keys.on('combobox', 'Your name');
  await keys.press('Control+a');
  await keys.type('Anna');
  await keys.press('Enter');
  await keys.on('button', 'You write as Anna');
  await keys.to('textbox', 'New comment');
  await keys.type('Is this so, @ba');
  await keys.pointsAt('Babak');
  await keys.press('Enter');
  await keys.type('?');
  await keys.press('Control+Enter');
  const panel = page.getByRole('complementary', { name: 'Comments' });
  await panel.getByRole('article').getByText('@Babak').waitFor();
  await noFaults(page);
  // Escape leaves the field, then the panel, and the card has the keys again.
  await keys.press('Escape', 'Escape');
  await keys.on('article', /sees it/);
  await panel.waitFor({ state: 'detached' });
});

scenario('7 · finds words in the map and goes there', async (at) => {
  const { page, keys } = await atCard(at, [
    ['notice', 'actions', text('sees it')],
    ['compare', 'actions', text('asks what it costs')],
    ['buy', 'thoughts', text('it costs too much')],
  ]);
  await keys.press('Control+f');
  await keys.on('textbox', 'Find in the map');
  await keys.type('costs');
  await page.getByText('1 of 2').waitFor();
  await keys.press('Enter');
  await page.getByText('2 of 2').waitFor();
  await keys.press('Escape');
  await keys.on('article', 'it costs too much');
  await keys.press('Control+k');
  await keys.on('combobox', 'Search and commands');
  await keys.type('asks');
  await keys.pointsAt(/^asks what it costs/);
  await keys.press('Enter');
  await keys.on('article', 'asks what it costs');
});

scenario('8 · changes the view, edits there, deletes and brings back', async (at) => {
  const { page, keys } = await atCard(at);
  await keys.press('Alt+o');
  await page.getByRole('treegrid').waitFor();
  await keys.to('row', 'sees it');
  await keys.press('Enter');
  await keys.on('textbox', 'Text');
  await keys.press('Control+a');
  await keys.type('sees the window');
  await keys.press('Enter');
  await keys.on('row', 'sees the window');
  await keys.press('Delete');
  await page.getByRole('row', { name: 'sees the window' }).waitFor({ state: 'detached' });
  await keys.press('Control+z');
  await page.getByRole('row', { name: 'sees the window' }).waitFor();
  await keys.to('tab', 'Outline', 'Shift+Tab');
  await keys.press('ArrowRight');
  await keys.on('tab', 'Table');
  await keys.to('gridcell', /^Notice, Actions/);
  await keys.press('Enter');
  await keys.type(' from afar');
  await keys.press('Enter');
  await page.getByRole('gridcell', { name: /sees the window from afar/ }).waitFor();
});

scenario('9 · takes the map along', async (at) => {
  const { page, keys } = await atCard(at);
  await keys.to('button', 'Download or print', 'Shift+Tab');
  await keys.press('Enter');
  await keys.to('menuitem', 'Table (CSV)', 'ArrowDown');
  const saved = page.waitForEvent('download');
  await keys.press('Enter');
  const file = await saved;
  assert.match(await readFile(await file.path(), 'utf8'), /sees it/);
  await keys.on('button', 'Download or print');
});

scenario('10 · opens what is behind a finding, a person, and comes back', async (at) => {
  const { page, keys } = await measured(at);
  await keys.to('button', /^\d+ findings?$/);
  const { name } = await keys.focused();
  await keys.press('Enter');
  await keys.on('complementary', /^Findings/);
  await keys.to('button', '50 persons');
  await keys.press('Enter');
  await keys.on('complementary', 'Behind this number');
  await page.getByText('50 of 50 persons').waitFor();
  await noFaults(page);
  await keys.to('button', /^customer-79/);
  await keys.press('Enter');
  await keys.on('button', 'Back to the persons');
  await page.getByText('Journey of customer-79').waitFor();
  await keys.press('Enter');
  await keys.on('button', /^customer-79/);
  await keys.press('Escape');
  await keys.on('listitem', /./);
  await keys.press('Escape');
  await keys.on('button', name);
});

scenario('11 · renames the map, and has the keys on it again', async (at) => {
  const { page, keys } = await atCard(at);
  await keys.to('textbox', 'Title of the map', 'Shift+Tab');
  await keys.press('Control+a');
  await keys.type('A bicycle');
  await keys.press('Enter');
  await keys.on('article', 'sees it');
  assert.equal(await page.getByLabel('Title of the map').inputValue(), 'A bicycle');
  await keys.to('textbox', 'Title of the map', 'Shift+Tab');
  await keys.type(' or none');
  // Whoever thinks better of it is on the map as well, and it is called as before.
  await keys.press('Escape');
  await keys.on('article', 'sees it');
  assert.equal(await page.getByLabel('Title of the map').inputValue(), 'A bicycle');
  await keys.press('Alt+t');
  await page.getByRole('gridcell').first().waitFor();
  await page.getByText('Paste from a spreadsheet').waitFor();
  await keys.to('textbox', 'Title of the map', 'Shift+Tab');
  await keys.press('Enter');
  await keys.on('gridcell', /./);
  await keys.press('Alt+y');
  await page.locator('[data-story]').waitFor();
  await keys.to('textbox', 'Title of the map', 'Shift+Tab');
  await keys.press('Enter');
  await keys.on('tab', 'Story');
});

scenario(
  '12 · deletes maps one after the other, and goes on from the next',
  async ({ open, server }) => {
    const { id: ws } = await server.api('/workspaces', { body: { name: 'Three maps' } });
    for (const title of ['Buy', 'Compare', 'Notice']) {
      const body = { title, template: 'blank', language: 'en' };
      await server.api(`/workspaces/${ws}/maps`, { body });
    }
    const { page, keys } = await atKeys(open, `/w/${ws}/maps`);
    const cards = page.locator('[data-item] h2');
    await cards.nth(2).waitFor();
    const [first, second, third] = await cards.allTextContents();
    await keys.to('link', second);
    await keys.press('Delete');
    await keys.on('link', third);
    await keys.press('Delete');
    await keys.on('link', first);
    await keys.to('button', `Actions for ${first}`);
    await keys.press('Enter');
    await keys.to('menuitem', /^Delete/, 'ArrowDown');
    await keys.press('Enter');
    await keys.on('button', 'New map');
    const { items } = await server.api(`/workspaces/${ws}/maps`);
    assert.deepEqual(items, []);
  },
);
