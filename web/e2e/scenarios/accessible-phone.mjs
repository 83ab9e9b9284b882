// What a phone shows in another way stands up to axe-core: a map stage by stage, and the menu of far places.
import assert from 'node:assert/strict';
import { faults } from '../axe.mjs';
import { demoPlaces } from '../screens.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage({ demo: true });

const looks = [
  { name: 'English, light', language: 'en', more: 'More' },
  { name: 'Persian, dark', language: 'fa', dark: true, more: 'بیشتر' },
];

for (const { name, more, ...look } of looks) {
  scenario(`a map on a phone in ${name}`, async ({ open, server }) => {
    const { ws, map } = await demoPlaces(server);
    const page = await open(`/w/${ws}/maps/${map}`, { width: 390, height: 844, ...look });
    await page.addStyleTag({ content: '* { transition: none !important; }' });
    await page.locator('article').first().waitFor();
    assert.deepEqual(await faults(page), []);
    await page.locator('article').first().click();
    assert.deepEqual(await faults(page), []);
    await page.keyboard.press('Escape');
    await page.locator('[role=dialog]').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: more, exact: true }).last().click();
    await page.getByRole('menu').waitFor();
    assert.deepEqual(await faults(page), []);
  });
}
