// Every screen stands up to axe-core in English, light and dark, on a desk and on a phone.
import assert from 'node:assert/strict';
import { demoPlaces, inColours, inWidth, walk } from '../screens.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage({ demo: true });

scenario('every screen in English, light and dark, wide and narrow', async ({ open, server }) => {
  const page = await open('/');
  const looks = [
    { look: 'light', colorScheme: 'light' },
    { look: 'dark', colorScheme: 'dark', only: inColours },
    { look: 'phone', colorScheme: 'light', phone: true, only: inWidth },
  ];
  assert.deepEqual(await walk(page, await demoPlaces(server), looks), []);
});
