// Every screen stands up to axe-core from right to left, light and dark, on a desk and on a phone.
import assert from 'node:assert/strict';
import { demoPlaces, inColours, inWidth, walk } from '../screens.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage({ demo: true });

scenario('every screen in Persian, light and dark, wide and narrow', async ({ open, server }) => {
  const page = await open('/', { language: 'fa' });
  // To compare colours is most of axe-core's work: the light ones are compared in English.
  const looks = [
    { look: 'light', colorScheme: 'light', without: ['color-contrast'] },
    { look: 'dark, phone', colorScheme: 'dark', phone: true, only: [...inColours, ...inWidth] },
  ];
  assert.deepEqual(await walk(page, await demoPlaces(server), looks), []);
});
