// A map as a strip of scenes, and as a film that goes from the present journey on to the one that shall be.
import assert from 'node:assert/strict';
import { smallMap } from '../smallMap.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

scenario('tells a map as a story, and plays it on into its to-be', async ({ open, server }) => {
  const { ws, map, path } = await smallMap(server, [
    ['notice', 'thoughts', { text: 'Is it far?' }],
    ['buy', 'thoughts', { text: 'So many fields' }],
  ]);
  await server.api(`/workspaces/${ws}/maps/${map}/variants`, {
    body: { title: 'Small, but quick', stance: 'to-be' },
  });
  const page = await open(path);
  await page.getByRole('tab', { name: 'Story' }).click();
  const scenes = page.locator('[data-story] li');
  await scenes.first().waitFor();
  const told = await scenes.allInnerTexts();
  assert.match(told[0], /Notice[\s\S]*Is it far\?/);
  assert.ok(told.some((text) => /Buy[\s\S]*So many fields/.test(text)));

  await page.getByRole('button', { name: 'Play the film' }).click();
  const film = page.getByRole('dialog', { name: 'Presentation' });
  await film.getByRole('heading', { name: 'Notice' }).waitFor();
  await film.getByText('4 s', { exact: true }).click();
  // Nobody presses a key: the second scene comes by itself.
  await film.getByRole('heading', { name: 'Compare' }).waitFor();
  await film.getByRole('button', { name: 'Pause' }).click();
  for (let at = 1; at < told.length; at++) await page.keyboard.press('ArrowRight');
  await film.getByRole('heading', { name: 'Small, but quick' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.waitForURL((url) => !url.pathname.endsWith(map));
  await film.getByRole('heading', { name: 'Notice' }).waitFor();
  await page.keyboard.press('Escape');
  await film.waitFor({ state: 'detached' });
});
