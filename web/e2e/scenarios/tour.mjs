// The tour of the sample map: offered in one line, in nobody's way, ended by doing the things themselves, resumed after a reload.
import assert from 'node:assert/strict';
import { faults } from '../axe.mjs';
import { demoPlaces } from '../screens.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage({ demo: true });

const card = (page) => page.getByRole('region', { name: 'Tour' });
const button = (page, name) => card(page).getByRole('button', { name, exact: true });
const atStep = (page, place) =>
  card(page).getByText(`Step ${place} of 5`, { exact: true }).waitFor();
const titled = (page, title) => card(page).getByRole('heading', { name: title }).waitFor();

/** Waits until the card lies beside what has the focus, or has it. */
async function clear(page) {
  await page.waitForFunction(
    () => {
      const card = document.querySelector('[data-tour-card]');
      const { activeElement } = document;
      if (activeElement === document.body || card.contains(activeElement)) return true;
      const [a, b] = [card, activeElement].map((each) => each.getBoundingClientRect());
      return a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
    },
    undefined,
    { timeout: 3_000 },
  );
}

scenario(
  'shows around by what one does oneself, and goes on after a reload',
  async ({ open, server }) => {
    const { ws, map } = await demoPlaces(server);
    const page = await open(`/w/${ws}/maps`);
    await page.getByText('New here?').waitFor();
    assert.equal(await card(page).count(), 0);
    await page.getByRole('button', { name: 'Show me around' }).click();
    await page.waitForURL(`**/w/${ws}/maps/${map}*`);
    await atStep(page, 1);
    // Asked for, it has the focus; the way to the thing itself is a button.
    assert.equal(await page.evaluate(() => document.activeElement.localName), 'h2');
    await button(page, 'Show me where').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement.matches('[data-adds]'));
    await clear(page);
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Add card' }).fill('Ask a neighbour');
    await page.keyboard.press('Enter');
    await titled(page, 'See what customers really did');
    // The focus stayed where it was: on the new card.
    assert.equal(await card(page).locator(':focus').count(), 0);

    await page.locator('label[for$=-both]').click();
    await atStep(page, 3);
    await page.reload();
    await atStep(page, 3);
    assert.equal(await card(page).locator(':focus').count(), 0);
    await page.locator('[data-tour=number]').first().click();
    await atStep(page, 4);
    await button(page, 'One step back').click();
    await atStep(page, 3);
    await button(page, 'Next').click();
    await atStep(page, 4);

    await button(page, 'Leave it for later').click();
    await card(page).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('grid').waitFor();
    assert.equal(await card(page).count(), 0);
    await page.goto(`/w/${ws}/maps`);
    await page.getByText('The tour waits for you at step 4 of 5.').waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await atStep(page, 4);
    await page.locator('[data-tour=findings]').click();
    await atStep(page, 5);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await titled(page, 'That was the tour');
    await button(page, 'End the tour').last().click();
    await card(page).waitFor({ state: 'detached' });

    // Over: offered no more, but there for who asks.
    await page.goto(`/w/${ws}/maps`);
    await page.getByRole('heading', { name: 'Journey maps' }).waitFor();
    assert.equal(await page.getByText('New here?').count(), 0);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('show me around');
    await page.keyboard.press('Enter');
    await atStep(page, 1);
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
  },
);

scenario(
  'can be declined at once, skipped step by step, and stays out of other workspaces',
  async ({ open, server }) => {
    const { ws } = await demoPlaces(server);
    const own = await server.api('/workspaces', { method: 'POST', body: { name: 'Own' } });
    const page = await open(`/w/${ws}/maps`);
    await page.getByRole('button', { name: 'No, thanks' }).click();
    await page.getByText('New here?').waitFor({ state: 'detached' });
    await page.goto(`/w/${own.id}/maps`);
    await page.getByRole('button', { name: 'Look at the sample first' }).click();
    await atStep(page, 1);
    for (const place of [2, 3, 4, 5]) {
      await button(page, 'Next').click();
      await atStep(page, place);
    }
    await button(page, 'Next').click();
    await titled(page, 'That was the tour');
    await page.goto(`/w/${own.id}/maps`);
    await page.getByRole('heading', { name: 'Journey maps' }).waitFor();
    assert.equal(await card(page).count(), 0);
  },
);

for (const [look, options] of [
  ['light', {}],
  ['dark', { dark: true }],
  ['Persian', { language: 'fa' }],
  ['on a phone', { width: 390, height: 844 }],
]) {
  scenario(
    `stands up to axe-core and lies over nothing that has the focus: ${look}`,
    async ({ open, server }) => {
      const { ws, map } = await demoPlaces(server);
      const page = await open(`/w/${ws}/maps`, options);
      await page.evaluate(() => localStorage.setItem('wayloom.tour', 'open 1'));
      await page.goto(`/w/${ws}/maps/${map}`);
      await page.locator('[data-tour-card][data-placed]').waitFor();
      assert.deepEqual(await faults(page, '[data-tour-card]', {}), []);
      for (let presses = 0; presses < 45; presses++) {
        await page.keyboard.press('Tab');
        await clear(page);
      }
    },
  );
}
