// Whose journey is looked at: one choice for every view of a map.
import assert from 'node:assert/strict';
import { cellOf, intoLibrary, peopleOf, smallMap } from '../smallMap.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const tab = (page, name) => page.getByRole('tab', { name, exact: true }).click();
const faded = (page, of) => page.locator(`${of}[data-faded]`).allInnerTexts();
const heads = async (page, of) =>
  (await faded(page, of)).map((words) => words.split('\n')[0].trim());

async function choose(page, name) {
  await page.getByRole('button', { name: /^Whose journey to look at/ }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

scenario(
  'one choice fades in every view what another persona has, and shows whose feelings these are',
  async ({ open, server }) => {
    const place = await smallMap(server, [
      ['notice', 'actions', { text: 'for Ada', persona: 'ada' }],
      ['notice', 'actions', { text: 'for Ben', persona: 'ben' }],
      ['notice', 'actions', { text: 'for all' }],
      ['notice', 'feelings', { emotion: 1, persona: 'ada' }],
      ['notice', 'feelings', { emotion: -2, persona: 'ben' }],
      ['compare', 'touchpoints', { touchpoint: 'advert', persona: 'ada' }],
      ['compare', 'touchpoints', { touchpoint: 'shop', persona: 'ben' }],
    ]);
    await peopleOf(server, place, ['Ada', 'Ben']);
    await intoLibrary(server, place, 'touchpoint', [
      ['advert', { name: 'Advert' }],
      ['shop', { name: 'Corner shop' }],
    ]);
    const page = await open(place.path);
    await page.getByText('for Ada').waitFor();
    assert.deepEqual(await faded(page, 'article'), []);

    await choose(page, 'Ben');
    await page.locator('article[data-faded]', { hasText: 'for Ada' }).waitFor();
    assert.deepEqual(await heads(page, 'article'), ['for Ada', 'Advert']);

    await tab(page, 'Service blueprint');
    await page.locator('article[data-faded]', { hasText: 'for Ada' }).waitFor();
    assert.deepEqual(await heads(page, 'article'), ['for Ada']);

    await tab(page, 'Outline');
    await page.locator('[role=row][data-faded]', { hasText: 'for Ada' }).waitFor();
    assert.deepEqual(await heads(page, '[role=row]'), ['for Ada', 'Advert']);
    const feeling = page.getByRole('spinbutton', { name: 'Emotion in Notice' });
    assert.equal(await feeling.inputValue(), '-2', "Ben's feeling");

    await tab(page, 'Table');
    await page.locator('p[data-faded]', { hasText: 'for Ada' }).waitFor();
    assert.deepEqual(await heads(page, 'p'), ['for Ada', 'Advert']);
    const cell = page.getByRole('gridcell', { name: /^Notice, Feelings:/ });
    assert.match(await cell.innerText(), /^-2 · Very bad/);
    await cell.click();
    await page.keyboard.type('-1');
    await page.keyboard.press('Enter');
    await cell.getByText('-1 · Bad').waitFor();

    await tab(page, 'Touchpoint map');
    await page.getByRole('button', { name: /^Corner shop, / }).waitFor();
    assert.equal(await page.getByRole('button', { name: /^Advert, / }).count(), 0);
    const persona = page.getByRole('combobox', { name: 'Persona' }).first();
    assert.equal(await persona.inputValue(), 'Ben');
    await persona.click();
    await page.getByRole('option', { name: 'Ada', exact: true }).click();
    await page.getByRole('button', { name: /^Advert, / }).waitFor();
    assert.equal(await page.getByRole('button', { name: /^Corner shop, / }).count(), 0);

    await tab(page, 'Flow');
    await page.locator('button[aria-pressed=true]', { hasText: 'Ada' }).waitFor();

    await tab(page, 'Story');
    const scene = page.locator('[data-story] li').first();
    await scene.getByText('for Ada').waitFor();
    assert.equal(await scene.getByText('for Ben').count(), 0);

    await tab(page, 'Journey');
    await page.getByRole('button', { name: 'Whose journey to look at: Ada' }).waitFor();
    await page.locator('article[data-faded]', { hasText: 'for Ben' }).waitFor();
    assert.deepEqual(await heads(page, 'article'), ['for Ben', 'Corner shop']);
    const point = cellOf(page, 'Notice', 'Feelings').getByRole('slider');
    assert.equal(await point.getAttribute('aria-valuenow'), '1', 'what Ada feels stayed');
    await choose(page, 'Everybody');
    await page.locator('article[data-faded]').first().waitFor({ state: 'detached' });
  },
);
