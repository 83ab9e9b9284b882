// One person with the same map in several tabs of one browser: each writes on its own, also without a connection, and
// what a tab leaves that was closed comes through another one.
import assert from 'node:assert/strict';
import { lineOf } from '../line.mjs';
import { newMap } from '../maps.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const ID = 'wayloom.clientId';
const goals = (page) => page.getByRole('gridcell', { name: /, Goals$/ }).first();
const card = (page, text) => goals(page).getByText(text, { exact: true });
const words = async (page) => (await goals(page).getByRole('article').allInnerTexts()).sort();

async function add(page, text) {
  await goals(page).getByRole('button').last().click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await card(page, text).waitFor();
}

/** A copy of a tab, with what the browser copies when somebody duplicates one. */
async function duplicate(tab) {
  const copy = tab.context().waitForEvent('page');
  await tab.evaluate(() => window.open(location.href));
  const opened = await copy;
  await goals(opened).waitFor();
  return opened;
}

scenario(
  'LV38, LV60, LV64: loses and doubles nothing of three tabs, one of them duplicated and one closed offline',
  async ({ open, server, errors }) => {
    const { ws, map, path } = await newMap(server, 'purchase');
    const [first, colleague] = [await open('/'), await open(path)];
    const context = first.context();
    await context.addInitScript((key) => {
      window.idAtFirst = sessionStorage.getItem(key);
    }, ID);
    const line = await lineOf(first);
    await first.goto(path);
    await goals(first).waitFor();
    const second = await context.newPage();
    await second.goto(path);
    await goals(second).waitFor();
    const twin = await duplicate(first);
    const tabs = [first, second, twin];
    const idOf = (tab) => tab.evaluate((key) => sessionStorage.getItem(key), ID);

    // The twin came with the id of its original and has one of its own now.
    assert.equal(await twin.evaluate(() => window.idAtFirst), await idOf(first));
    const ids = await Promise.all(tabs.map(idOf));
    assert.equal(new Set(ids).size, 3);

    await add(first, 'Saved by the first');
    await add(twin, 'Saved by the twin');
    for (const tab of [...tabs, colleague]) {
      await card(tab, 'Saved by the first').waitFor();
      await card(tab, 'Saved by the twin').waitFor();
    }

    await line.cut();
    for (const tab of tabs) await tab.getByText('Offline – nothing unsaved').waitFor();
    await add(first, 'Offline in the first');
    await add(second, 'Offline in the second');
    await add(twin, 'Offline in the twin');
    for (const tab of tabs) {
      await tab.getByText(/^Offline – \d+ changes? kept on this device$/).waitFor();
    }
    await second.close({ runBeforeUnload: false });
    await add(colleague, 'Meanwhile at the office');
    await line.mend(first, twin);

    const all = [
      'Meanwhile at the office',
      'Offline in the first',
      'Offline in the second',
      'Offline in the twin',
      'Saved by the first',
      'Saved by the twin',
    ];
    for (const tab of [first, twin, colleague]) {
      for (const text of all) await card(tab, text).waitFor();
      await tab.getByText('Saved', { exact: true }).waitFor();
      assert.deepEqual(await words(tab), all);
    }

    // Each edit is in the log once, under the id of the tab that it was made in.
    const { commits } = await server.api(`/workspaces/${ws}/documents/${map}/ops?after=0`);
    const authors = (text) =>
      commits.filter(({ ops }) => JSON.stringify(ops).includes(`"${text}"`)).map(({ c }) => c);
    assert.deepEqual(authors('Offline in the first'), [ids[0]]);
    assert.deepEqual(authors('Offline in the second'), [ids[1]]);
    assert.deepEqual(authors('Offline in the twin'), [ids[2]]);
    assert.equal(new Set(commits.map(({ c, s }) => `${c} ${s}`)).size, commits.length);

    // After the line was cut each tab still knows what is its own: what it did offline, and what it did before.
    await first.keyboard.press('Control+z');
    await card(colleague, 'Offline in the first').waitFor({ state: 'detached' });
    await first.keyboard.press('Control+z');
    await card(colleague, 'Saved by the first').waitFor({ state: 'detached' });
    const left = all.filter((text) => !text.endsWith('the first'));
    for (const tab of [first, twin, colleague]) {
      await card(tab, 'Saved by the first').waitFor({ state: 'detached' });
      assert.deepEqual(await words(tab), left);
    }
    // The browser says itself, as an error, that a line was cut.
    errors.length = 0;
  },
);
