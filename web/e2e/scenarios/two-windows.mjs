// Two people on one map see each other's edits, and undo touches one's own work only.
import assert from 'node:assert/strict';
import { stage } from '../support.mjs';

const { scenario } = stage();

scenario(
  'shows in each window what the other does, while both are open, and who is where',
  async ({ open, server }) => {
    const { id: ws } = await server.api('/workspaces', {
      method: 'POST',
      body: { name: 'Anna and Babak' },
    });
    const map = await server.api(`/workspaces/${ws}/maps`, {
      method: 'POST',
      body: { title: 'Shared', template: 'saas', language: 'en' },
    });
    const path = `/w/${ws}/maps/${map.id}`;
    const [anna, babak] = [await open(path), await open(path)];
    const goals = (page) => page.getByRole('gridcell', { name: 'Onboarding, Goals', exact: true });
    const add = async (page, text) => {
      await goals(page).getByRole('button', { name: 'Add card' }).click();
      await page.getByRole('textbox', { name: 'Add card' }).fill(text);
      await page.keyboard.press('Enter');
    };

    await add(anna, 'Be up and running');
    await goals(babak).getByText('Be up and running').waitFor();
    await add(babak, 'Invite a colleague');
    await goals(anna).getByText('Invite a colleague').waitFor();

    const call = async (page, name) => {
      await page.getByRole('button', { name: /: name and quiet mode$/ }).click();
      await page.getByRole('dialog').locator('input').first().fill(name);
      await page.keyboard.press('Enter');
    };
    await call(anna, 'Anna');
    await call(babak, 'Babak');
    await babak.getByRole('button', { name: 'Follow Anna' }).waitFor();
    await goals(anna).getByText('Be up and running').click();
    await goals(babak).locator('[data-peers]').getByText('Anna', { exact: true }).waitFor();
    // Wherever Babak looks at the map from, he sees where Anna is; from a folded view, in which stage.
    for (const [view, place] of [
      ['outline', '[role=treegrid] [role=row]'],
      ['table', '[role=gridcell]'],
      ['flow', '[data-flow-step]'],
      ['story', '[data-story] li'],
    ]) {
      await babak.locator(`#view-${view}`).click();
      await babak
        .locator(place, { has: babak.locator('[data-peers]') })
        .getByText('Anna', { exact: true })
        .first()
        .waitFor();
    }
    await babak.locator('#view-journey').click();
    await anna.keyboard.press('Enter');
    await goals(babak).getByText('Anna is typing').waitFor();
    // Babak is told before he writes into the same words, and may do so; another card is free.
    await goals(babak).getByText('Be up and running').click();
    await babak.keyboard.press('Enter');
    await babak.getByText('Anna is writing here just now').waitFor();
    assert.equal(await goals(babak).getByRole('textbox').count(), 0);
    await babak.getByRole('button', { name: 'Write all the same' }).click();
    await goals(babak).getByRole('textbox').waitFor();
    await babak.keyboard.press('Escape');
    await goals(babak).getByText('Invite a colleague').click();
    await babak.keyboard.press('Enter');
    await goals(babak).getByRole('textbox').waitFor();
    await babak.keyboard.press('Escape');
    await anna.keyboard.press('Escape');
    await goals(babak).getByText('Anna is typing').waitFor({ state: 'detached' });
    await anna.getByRole('button', { name: /: name and quiet mode$/ }).click();
    await anna.getByRole('switch', { name: 'Quiet mode' }).click({ force: true });
    await goals(babak).locator('[data-peers]').waitFor({ state: 'detached' });
    await anna.keyboard.press('Escape');

    const rewrite = async (page, from, to) => {
      await goals(page).getByText(from, { exact: true }).click();
      await page.keyboard.press('Enter');
      await goals(page).getByRole('textbox').fill(to);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
    };
    await rewrite(anna, 'Be up and running', 'Be up soon');
    await goals(babak).getByText('Be up soon').waitFor();
    await rewrite(babak, 'Be up soon', 'Be up by Friday');
    await goals(anna).getByText('Be up by Friday').waitFor();
    await goals(anna).getByText('Be up by Friday').click();
    await anna.keyboard.press('Control+z');
    // What Babak has written stays, and Anna reads where and by whom.
    const told = anna.getByRole('listitem').filter({ hasText: 'Text – changed by Babak' });
    await told.getByText('Be up by Friday').waitFor();
    await anna.getByText('1 value stayed as it is: it was changed since').waitFor();
    assert.equal(await goals(anna).getByText('Be up by Friday').count(), 1);

    await anna.keyboard.press('Control+z');
    await goals(babak).getByText('Be up by Friday').waitFor({ state: 'detached' });
    assert.equal(await goals(babak).getByText('Invite a colleague').count(), 1);
    assert.equal(await goals(anna).getByText('Invite a colleague').count(), 1);
  },
);
