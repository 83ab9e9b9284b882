// Every screen stands up to axe-core from right to left; dark, and on phones, those that people use on the way.
import assert from 'node:assert/strict';
import { demoPlaces, inColours, inWidth, walk } from '../screens.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage({ demo: true });

scenario('every screen in Persian, and on dark phones', async ({ open, server }) => {
  const page = await open('/', { language: 'fa' });
  // To compare colours is most of axe-core's work: the light ones are compared in English.
  const looks = [
    { look: 'light', colorScheme: 'light', without: ['color-contrast'] },
    { look: 'dark, phone', colorScheme: 'dark', phone: true, only: [...inColours, ...inWidth] },
  ];
  assert.deepEqual(await walk(page, await demoPlaces(server), looks), []);
});
