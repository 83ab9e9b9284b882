// Edits without a connection stay on the device: they arrive when it is back, and when their tab was closed meanwhile.
import assert from 'node:assert/strict';
import { lineOf } from '../line.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const goals = (page) => page.getByRole('gridcell', { name: 'Onboarding, Goals', exact: true });

async function add(page, text) {
  await goals(page).getByRole('button', { name: 'Add card' }).click();
  await page.getByRole('textbox', { name: 'Add card' }).fill(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

scenario(
  'LV33, LV62, LV63, LV64: sends what was edited offline, also when its tab was closed meanwhile',
  async ({ open, server, errors }) => {
    const { id: ws } = await server.api('/workspaces', { method: 'POST', body: { name: 'Train' } });
    const map = await server.api(`/workspaces/${ws}/maps`, {
      method: 'POST',
      body: { title: 'On the train', template: 'saas', language: 'en' },
    });
    const path = `/w/${ws}/maps/${map.id}`;
    const [anna, babak] = [await open('/'), await open(path)];
    const line = await lineOf(anna);
    await anna.goto(path);
    await goals(anna).waitFor();

    await line.cut();
    await anna.getByText('Offline – nothing unsaved').waitFor();
    await add(anna, 'Written in a tunnel');
    await anna.getByText(/^Offline – \d+ changes? kept on this device$/).waitFor();
    await add(babak, 'Written at the office');
    assert.equal(await goals(babak).getByText('Written in a tunnel').count(), 0);
    await line.mend(anna);
    await goals(babak).getByText('Written in a tunnel').waitFor();
    await goals(anna).getByText('Written at the office').waitFor();
    await anna.getByText('Saved', { exact: true }).waitFor();

    await line.cut();
    await anna.getByText('Offline – nothing unsaved').waitFor();
    await add(anna, 'Written before the battery died');
    await anna.getByText(/kept on this device$/).waitFor();
    const context = anna.context();
    await anna.close({ runBeforeUnload: false });
    await line.mend();
    const again = await context.newPage();
    await again.goto(path);
    await goals(again).getByText('Written before the battery died').waitFor();
    await goals(babak).getByText('Written before the battery died').waitFor();
    assert.equal(await goals(babak).getByText('Written before the battery died').count(), 1);
    await again.getByText('Saved', { exact: true }).waitFor();
    // The browser says itself, as an error, that a line was cut.
    errors.length = 0;
  },
);
