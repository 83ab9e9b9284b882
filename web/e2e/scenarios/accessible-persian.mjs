// Every screen stands up to axe-core from right to left.
import assert from 'node:assert/strict';
import { demoPlaces, walk } from '../screens.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage({ demo: true });

scenario('every screen in Persian', async ({ open, server }) => {
  const page = await open('/', { language: 'fa' });
  // Colours are the same in every language; to compare them is most of axe-core's work.
  const looks = [{ look: 'right to left', colorScheme: 'light', without: ['color-contrast'] }];
  assert.deepEqual(await walk(page, await demoPlaces(server), looks), []);
});
