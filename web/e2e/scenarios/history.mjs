// The history of a map: a name, what was done, going back; and a proposal that is merged.
import assert from 'node:assert/strict';
import { newMap } from '../maps.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const saved = (page) => page.getByText('Saved', { exact: true }).waitFor();

async function addGoal(page, words) {
  await page
    .getByRole('gridcell', { name: /, Goals$/ })
    .first()
    .getByRole('button')
    .last()
    .click();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await page.getByRole('article', { name: words }).waitFor();
}

async function rewrite(page, from, to) {
  await page.getByRole('article', { name: from }).click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
  await page.getByRole('article', { name: to }).waitFor();
  await saved(page);
}

scenario('names a version, goes back to it, and takes that back', async ({ open, server }) => {
  const { path } = await newMap(server, 'purchase');
  const page = await open(path);
  await addGoal(page, 'Pay by invoice');
  await saved(page);
  await page.getByRole('article', { name: 'Pay by invoice' }).click();
  await page.keyboard.press('Alt+h');

  await page.getByRole('heading', { name: 'History', exact: true }).waitFor();
  const map = page.getByRole('region', { name: 'The map at this version' });
  await map.getByText('Pay by invoice').waitFor();
  await page.getByRole('button', { name: 'Name this version' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Before the workshop');
  await page.getByRole('button', { name: 'Save' }).click();
  const timeline = page.getByRole('navigation', { name: 'What was done and when' });
  await timeline.getByRole('button', { name: 'Before the workshop' }).waitFor();

  await page.getByRole('link', { name: 'Back to the map' }).click();
  await rewrite(page, 'Pay by invoice', 'Pay in one step');
  await page.getByRole('button', { name: 'History' }).click();
  await timeline.getByRole('button', { name: 'Before the workshop' }).click();
  await page.getByLabel('Compared with').selectOption({ label: 'Now' });
  const list = page.getByRole('complementary', { name: 'Differences' });
  await list.getByText('Text: Pay in one step → Pay by invoice').waitFor();
  await map.locator('[data-difference=changed]').getByText('Pay by invoice').waitFor();

  await page.getByRole('button', { name: 'Restore this version' }).click();
  await page.getByText('The map is as it was.').waitFor();
  await map.getByText('Pay by invoice').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('The restore is taken back.').waitFor();
  await map.getByText('Pay in one step').waitFor();
});

scenario(
  'brings one card back from history, and leaves the rest as it is',
  async ({ open, server }) => {
    const { path } = await newMap(server, 'purchase');
    const page = await open(path);
    await addGoal(page, 'Pay by invoice');
    await addGoal(page, 'Pay with points');
    await saved(page);
    const document = path.replace('/w/', '/workspaces/').replace('/maps/', '/documents/');
    const { version: before } = await server.api(document);
    await page.getByRole('article', { name: 'Pay by invoice' }).click();
    await page.keyboard.press('Delete');
    await page.getByRole('article', { name: 'Pay by invoice' }).waitFor({ state: 'detached' });
    await rewrite(page, 'Pay with points', 'Pay with stamps');

    const { version: now } = await server.api(document);
    await page.goto(`${path}/history?at=${before}&from=${now}`);
    const list = page.getByRole('complementary', { name: 'Differences' });
    const gone = list.getByRole('listitem').filter({ hasText: 'Pay by invoice' });
    await gone.getByRole('button', { name: 'Restore this as it was here' }).click();
    await page.getByText('This record is as it was.').waitFor();
    await page.getByRole('link', { name: 'Back to the map' }).click();
    await page.getByRole('article', { name: 'Pay by invoice' }).waitFor();
    await page.getByRole('article', { name: 'Pay with stamps' }).waitFor();
    assert.equal(await page.getByRole('article', { name: 'Pay with points' }).count(), 0);
  },
);

/** What a window asks for once its member has a name: that what it shows counts as seen. */
const isSeen = (request) =>
  request.url().endsWith('/history/seen') &&
  request.method() === 'PUT' &&
  request.headers()['wayloom-member'] !== undefined;

scenario('says who did what, and what others did meanwhile', async ({ open, server }) => {
  const { path } = await newMap(server, 'purchase');
  const named = async (name) => {
    const page = await open('/');
    await page.evaluate((each) => localStorage.setItem('wayloom.name', each), name);
    const known = page.waitForResponse(
      (each) => each.url().endsWith('/members') && each.request().method() === 'POST',
    );
    const seen = page.waitForRequest(isSeen);
    await page.goto(path);
    await known;
    await page.getByRole('grid').waitFor();
    await seen;
    return page;
  };
  const anna = await named('Anna');
  await addGoal(anna, 'Pay by invoice');
  await saved(anna);
  await anna.getByRole('button', { name: 'History' }).click();
  const who = anna.getByRole('navigation', { name: 'What was done and when' });
  await who.getByRole('button', { name: /You/ }).first().waitFor();
  await anna.goto('/');

  const babak = await named('Babak');
  await addGoal(babak, 'Pay with points');
  await saved(babak);
  await babak.getByRole('button', { name: 'History' }).click();
  const seenByBabak = babak.getByRole('navigation', { name: 'What was done and when' });
  await seenByBabak.getByRole('button', { name: /Anna/ }).waitFor();
  await seenByBabak.getByRole('button', { name: /You/ }).waitFor();

  await anna.goto(path);
  await anna.getByText(/Changed since you were here .*, by Babak/).waitFor();
});

scenario('merges a proposal and settles what both changed', async ({ open, server }) => {
  const { path } = await newMap(server, 'purchase');
  const page = await open(path);
  await addGoal(page, 'Pay by invoice');
  await saved(page);
  await page.getByRole('button', { name: 'As-is and to-be' }).click();
  await page.getByRole('menuitem', { name: 'Copy as a proposal' }).click();
  await page.waitForFunction(() => document.querySelector('h1 input')?.value.endsWith('proposal'));
  await rewrite(page, 'Pay by invoice', 'Pay by wallet');
  await addGoal(page, 'See the delivery day');
  await saved(page);
  const proposal = page.url();

  await page.goto(new URL(path, proposal).href);
  await rewrite(page, 'Pay by invoice', 'Pay by card');
  await page.goto(proposal);
  await page.getByRole('button', { name: 'As-is and to-be' }).click();
  await page.getByRole('menuitem', { name: 'Merge into “Buying a present”' }).click();

  await page.getByRole('heading', { name: '1 conflict' }).waitFor();
  const merge = page.getByRole('button', { name: 'Merge into “Buying a present”' });
  assert.equal(await merge.isDisabled(), true);
  await page.getByText('It was: Pay by invoice').waitFor();
  await page.getByRole('radio', { name: /Pay by wallet/ }).click();
  await merge.click();
  await page.getByText('The proposal is merged.').waitFor();
  await page.getByRole('article', { name: 'Pay by wallet' }).waitFor();
  await page.getByRole('article', { name: 'See the delivery day' }).waitFor();
  await page.getByRole('button', { name: 'History' }).click();
  await page.getByRole('button', { name: /^Merged “Buying a present – proposal”/ }).waitFor();
});

/** A newest sitting of a map in which nothing happened but that old things left the trash, as the server tells it. */
async function emptyTheTrash(page, things) {
  await page.route(/\/api\/v1\/.*\/history(\?|$)/, async (route) => {
    const response = await route.fetch();
    const { items, ...rest } = await response.json();
    const [newest, ...older] = items;
    const counts = Object.fromEntries(Object.keys(newest.counts).map((count) => [count, 0]));
    const purge = { ...newest, from: newest.to, edits: 1, counts, purged: things };
    const edits = { ...newest, to: newest.to - 1 };
    await route.fulfill({ response, json: { ...rest, items: [purge, edits, ...older] } });
  });
}

scenario(
  'LV18: one quiet line tells that the trash was emptied, on a phone and in each language',
  async ({ open, server }) => {
    const { path } = await newMap(server, 'purchase');
    const page = await open(path);
    await addGoal(page, 'Pay by invoice');
    await addGoal(page, 'Pay with points');
    await saved(page);
    const lines = {
      en: 'The trash was emptied: 3 things',
      pl: 'Opróżniono kosz: 3 rzeczy',
      ru: 'Корзина очищена: 3 объекта',
      fa: 'زباله‌دان خالی شد: ۳ مورد',
    };
    for (const [language, line] of Object.entries(lines)) {
      const phone = await open('/', { language, width: 390, height: 844 });
      await emptyTheTrash(phone, 3);
      await phone.goto(`${path}/history`);
      const entry = phone.getByRole('navigation').getByRole('button', { name: line });
      await entry.waitFor();
      const { height } = await entry.boundingBox();
      assert.ok(height >= 44, `${language}: as high as a finger needs, not ${height}`);
      const sideways = () =>
        document.documentElement.scrollWidth - document.documentElement.clientWidth;
      assert.equal(await phone.evaluate(sideways), 0, `${language}: nothing stands out sideways`);
      await entry.click();
      await phone.locator('[aria-current=true]', { hasText: line }).waitFor();
    }
  },
);
