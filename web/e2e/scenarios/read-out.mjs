// What others do near somebody is read out to a screen reader, as much of it as one wants.
import assert from 'node:assert/strict';
import { newMap } from '../maps.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const cell = (page, name) => page.getByRole('gridcell', { name, exact: true });

/** Opens the map as somebody with a name. */
async function named(open, path, name) {
  const page = await open('/');
  await page.evaluate((each) => localStorage.setItem('wayloom.name', each), name);
  await page.goto(path);
  await cell(page, 'Onboarding, Goals').waitFor();
  return page;
}

async function add(page, where, ...texts) {
  for (const text of texts) {
    await cell(page, where).getByRole('button', { name: 'Add card' }).click();
    await page.getByRole('textbox', { name: 'Add card' }).fill(text);
    await page.keyboard.press('Enter');
    await cell(page, where).getByText(text).waitFor();
  }
}

const heard = (page, words) =>
  page.locator('[data-heard]', { hasText: words }).waitFor({ state: 'attached' });

async function choose(page, volume) {
  await page.getByRole('button', { name: /: name and quiet mode$/ }).click();
  await page.getByLabel('Read out by screen readers').selectOption({ label: volume });
  await page.keyboard.press('Escape');
}

scenario(
  'reads out what another does near by, and only that, until one wants more or nothing',
  async ({ open, server }) => {
    const { path } = await newMap(server, 'saas');
    const [anna, sara] = [await named(open, path, 'Anna'), await named(open, path, 'Sara')];
    await anna.getByRole('button', { name: 'Follow Sara' }).waitFor();

    await add(anna, 'Onboarding, Goals', 'Be up and running');
    await cell(sara, 'Onboarding, Goals').getByText('Be up and running').waitFor();
    await add(sara, 'Onboarding, Goals', 'Invite a colleague', 'Know whom to ask');
    // However long the machine takes between the two: they are told in one sentence or in two.
    await heard(anna, /Sara added (2 cards|“Know whom to ask”) in Onboarding, Goals\./);
    assert.doesNotMatch(await sara.locator('[data-heard]').textContent(), /Sara/);

    // Far away nothing is read out; what comes near afterwards is, and by its words.
    await add(sara, 'Awareness, Opportunities', 'A better blog');
    await add(sara, 'Onboarding, Thoughts', 'Where do I begin?');
    await heard(anna, /^Sara added “Where do I begin\?” in Onboarding, Thoughts\.$/);
    // What Sara takes back before anybody heard of it has not been.
    await add(sara, 'Onboarding, Actions', 'Never mind');
    await sara.keyboard.press('Escape');
    await sara.keyboard.press('Control+z');
    await cell(sara, 'Onboarding, Goals').getByText('Invite a colleague').click();
    await sara.keyboard.press('Delete');
    await heard(anna, /Sara removed “Invite a colleague” in Onboarding, Goals\./);

    await choose(anna, 'What I do, and all that others do');
    await add(sara, 'Awareness, Opportunities', 'A better webinar');
    await heard(anna, /^Sara added “A better webinar” in Awareness, Opportunities\.$/);

    // The choice is kept in this browser, and quiet mode leaves others out whatever it is.
    await anna.reload();
    await cell(anna, 'Onboarding, Goals').getByText('Be up and running').waitFor();
    await add(sara, 'Awareness, Opportunities', 'A shorter form');
    await heard(anna, /^Sara added “A shorter form”/);
    await anna.getByRole('button', { name: /: name and quiet mode$/ }).click();
    await anna.getByRole('switch', { name: 'Quiet mode' }).click({ force: true });
    await anna.keyboard.press('Escape');
    await anna.locator('[data-heard]', { hasText: /^$/ }).waitFor({ state: 'attached' });

    // One's own edits are read out in words of their own, and not at all when nothing is.
    await add(anna, 'Onboarding, Goals', 'Hear it all');
    const own = anna.locator('output:not([data-heard])', { hasText: /^Added$/ });
    await own.waitFor({ state: 'attached' });
    await anna.keyboard.press('Escape');
    await choose(anna, 'Nothing');
    await own.waitFor({ state: 'detached' });
  },
);
