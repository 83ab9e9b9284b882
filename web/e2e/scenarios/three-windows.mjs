// Three people on one map: all edits come together, and each sees where the others point, follows them or is left in peace.
import assert from 'node:assert/strict';
import { newMap } from '../maps.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const goals = (page) => page.getByRole('gridcell', { name: /, Goals$/ }).first();

async function add(page, text) {
  await goals(page).getByRole('button').last().click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

/** Opens the map as somebody with a name. */
async function named(open, path, name) {
  const page = await open('/');
  await page.evaluate((each) => localStorage.setItem('wayloom.name', each), name);
  await page.goto(path);
  await goals(page).waitFor();
  return page;
}

const cards = (page) => goals(page).getByRole('article').allInnerTexts();

scenario(
  'LV34, LV61: shows all three the same after all have written at once',
  async ({ open, server }) => {
    const { path } = await newMap(server, 'purchase');
    const pages = [];
    for (const name of ['Anna', 'Babak', 'Celia']) pages.push(await named(open, path, name));
    const words = pages.map((_, who) => [1, 2, 3].map((nth) => `Wish ${nth} of ${'ABC'[who]}`));
    await Promise.all(
      pages.map(async (page, who) => {
        for (const each of words[who]) await add(page, each);
      }),
    );
    for (const page of pages) {
      for (const each of words.flat()) await goals(page).getByText(each, { exact: true }).waitFor();
      await page.getByText('Saved', { exact: true }).waitFor();
    }
    const [first, second, third] = await Promise.all(pages.map(cards));
    assert.equal(first.length, 9);
    assert.deepEqual(second, first);
    assert.deepEqual(third, first);

    // Each takes back only the last of their own.
    await Promise.all(pages.map((page) => page.keyboard.press('Control+z')));
    for (const page of pages) {
      for (const [, , last] of words) {
        await goals(page).getByText(last, { exact: true }).waitFor({ state: 'detached' });
      }
      assert.equal((await cards(page)).length, 6);
    }
  },
);

scenario(
  'LV44: shows pointers, follows, and leaves in peace who wants to be',
  async ({ open, server }) => {
    const { path } = await newMap(server, 'purchase');
    const [anna, babak] = [await named(open, path, 'Anna'), await named(open, path, 'Babak')];
    await babak.getByRole('button', { name: 'Follow Anna' }).waitFor();
    const pointers = (page) => page.locator('[data-peer-pointer]');
    await goals(anna).hover();
    await pointers(babak).getByText('Anna').waitFor({ state: 'attached' });

    await babak.getByRole('button', { name: 'Follow Anna' }).click();
    await anna.locator('#view-outline').click();
    await babak.locator('#view-outline[aria-selected=true]').waitFor();
    await babak.getByRole('button', { name: 'Stop following Anna' }).waitFor();
    await babak.mouse.move(600, 600);
    await babak.mouse.wheel(0, 10);
    await babak.getByRole('button', { name: 'Follow Anna' }).waitFor();
    await anna.locator('#view-journey').click();
    await goals(anna).hover();
    assert.equal(await babak.locator('#view-outline[aria-selected=true]').count(), 1);
    await babak.locator('#view-journey').click();
    await pointers(babak).getByText('Anna').waitFor({ state: 'attached' });

    await goals(babak).hover();
    await pointers(anna).getByText('Babak').waitFor({ state: 'attached' });
    await babak.getByRole('button', { name: /: name and quiet mode$/ }).click();
    await babak.getByRole('switch', { name: 'Quiet mode' }).click({ force: true });
    await babak.keyboard.press('Escape');
    for (const page of [anna, babak]) await pointers(page).first().waitFor({ state: 'detached' });
    await goals(babak).hover();
    await goals(anna).hover();
    // They still see that the other is there.
    await babak.getByRole('button', { name: 'Follow Anna' }).waitFor();
    await anna.getByRole('button', { name: 'Follow Babak' }).waitFor();
    for (const page of [anna, babak]) assert.equal(await pointers(page).count(), 0);
  },
);
