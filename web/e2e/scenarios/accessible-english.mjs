// Every screen stands up to axe-core in English, light and dark; with E2E_LOOKS=all on a phone too.
import assert from 'node:assert/strict';
import { allLooks, demoPlaces, inColours, inWidth, walk } from '../screens.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage({ demo: true });

scenario('every screen in English, light and dark', async ({ open, server }) => {
  const page = await open('/');
  const looks = [
    { look: 'light', colorScheme: 'light' },
    { look: 'dark', colorScheme: 'dark', only: inColours },
    ...(allLooks ? [{ look: 'phone', colorScheme: 'light', phone: true, only: inWidth }] : []),
  ];
  assert.deepEqual(await walk(page, await demoPlaces(server), looks), []);
});
