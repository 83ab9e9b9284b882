// Every screen stands up to axe-core from right to left; with E2E_LOOKS=all dark too, on the desk and on a phone.
import assert from 'node:assert/strict';
import { allLooks, demoPlaces, inColours, inWidth, walk } from '../screens.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage({ demo: true });

scenario('every screen in Persian', async ({ open, server }) => {
  const page = await open('/', { language: 'fa' });
  // Colours are the same in every language, and to compare them is most of axe-core's work.
  const dark = { look: 'dark', colorScheme: 'dark', only: inColours };
  const narrow = { look: 'dark, phone', colorScheme: 'dark', phone: true };
  const looks = [
    { look: 'light', colorScheme: 'light', without: ['color-contrast'] },
    ...(allLooks ? [dark, { ...narrow, only: [...inColours, ...inWidth] }] : []),
  ];
  assert.deepEqual(await walk(page, await demoPlaces(server), looks), []);
});
