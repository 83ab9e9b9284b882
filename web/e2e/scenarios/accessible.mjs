// Every screen of the demo workspace stands up to axe-core, light and dark, in both directions.
import assert from 'node:assert/strict';
import AxeBuilder from '@axe-core/playwright';
import { stage } from '../support.mjs';

const { scenario } = stage({ demo: true });

async function demoPlaces(server) {
  for (let tries = 0; tries < 600; tries++) {
    const ws = (await server.api('/workspaces')).items.find((each) => each.demo)?.id;
    const map = ws && (await server.api(`/workspaces/${ws}/maps`)).items[0]?.id;
    const index = map && (await server.api(`/workspaces/${ws}/index`));
    if (index?.state === 'ready') return { ws, map };
    await new Promise((again) => setTimeout(again, 200));
  }
  throw new Error('The demo workspace did not become ready.');
}

const screens = [
  ['home', () => '/'],
  ['a map', ({ ws, map }) => `/w/${ws}/maps/${map}`, 'Designed'],
  ['a measured map', ({ ws, map }) => `/w/${ws}/maps/${map}`, 'Measured'],
  ['touchpoints', ({ ws }) => `/w/${ws}/touchpoints`],
  ['evidence', ({ ws }) => `/w/${ws}/evidence`],
  ['rules', ({ ws }) => `/w/${ws}/rules`],
];

const looks = [
  ['light', { language: 'en' }],
  ['dark', { language: 'en', dark: true }],
  ['in Persian', { language: 'fa' }],
];

for (const [screen, path, view] of screens) {
  for (const [look, options] of looks) {
    scenario(`${screen}, ${look}`, async ({ open, server }) => {
      const page = await open(path(await demoPlaces(server)), options);
      await page.locator('main').waitFor();
      if (view === 'Measured') {
        await page.locator('label[for$=-measured]').click();
        await page.locator('button[aria-expanded][title]').first().waitFor();
      }
      await page.waitForLoadState('networkidle').catch(() => undefined);
      await page.waitForTimeout(500); // what fades in has come
      const { violations } = await new AxeBuilder({ page }).analyze();
      const grave = violations.filter((each) => ['serious', 'critical'].includes(each.impact));
      assert.deepEqual(
        grave.map(
          (each) =>
            `${each.id}: ${each.nodes
              .map((node) => node.html)
              .slice(0, 3)
              .join(' | ')}`,
        ),
        [],
      );
    });
  }
}
