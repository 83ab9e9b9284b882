// Every screen stands up to axe-core in English, light and dark.
import assert from 'node:assert/strict';
import { demoPlaces, inColours, walk } from '../screens.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage({ demo: true });

scenario('every screen in English, light and dark', async ({ open, server }) => {
  const page = await open('/');
  const looks = [
    { look: 'light', colorScheme: 'light' },
    { look: 'dark', colorScheme: 'dark', only: inColours },
  ];
  assert.deepEqual(await walk(page, await demoPlaces(server), looks), []);
});
