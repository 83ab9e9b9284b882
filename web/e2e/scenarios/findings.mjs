// What a team does with findings: opens them, contradicts them, works on them, and sees them go.
import assert from 'node:assert/strict';
import { plans } from '../plans.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const list = (page) => page.locator('aside');
const finding = (page, words) => list(page).locator('ol > li').filter({ hasText: words });

/** The map with its findings beside it, once they are of the newest evidence. */
async function findings(open, server, { ws, map }) {
  await current(server, { ws, map });
  const page = await open(`/w/${ws}/maps/${map}`);
  await page.getByRole('button', { name: /^\d+ findings?$/ }).click();
  return page;
}

async function current(server, { ws, map }) {
  for (let tries = 0; tries < 300; tries++) {
    const found = await server.api(`/workspaces/${ws}/maps/${map}/findings`);
    if (found.state === 'current') return found;
    await new Promise((again) => setTimeout(again, 100));
  }
  throw new Error('The findings were not computed.');
}

scenario('opens each group of unknown events at its own customers', async ({ open, server }) => {
  const world = await plans(server);
  const page = await findings(open, server, world);
  for (const [events, persons] of [
    ['complain', 50],
    ['help', 40],
  ]) {
    await finding(page, `“${events}”`)
      .getByRole('button', { name: `${persons} persons` })
      .click();
    await page.getByRole('heading', { name: `Without touchpoint · ${events}` }).waitFor();
    await page.getByText(`of ${persons} persons`).waitFor();
    await page.getByRole('button', { name: /^\d+ findings?$/ }).click();
  }
});

scenario(
  'says why a finding is wrong, and makes an opportunity of another',
  async ({ open, server }) => {
    const world = await plans(server);
    const page = await findings(open, server, world);
    const complain = finding(page, '“complain”');
    await complain.getByRole('button', { name: 'Wrong because …' }).click();
    await complain.getByLabel('Why is it wrong?').fill('A test of ours');
    await complain.getByRole('button', { name: 'Save' }).click();
    await complain.getByText('A test of ours').waitFor();
    // What is wrong stands last.
    await list(page).locator('ol > li').last().getByText('A test of ours').waitFor();
    const told = await current(server, world);
    assert.deepEqual(told.findings.find(({ mark }) => mark)?.mark, {
      as: 'wrong',
      reason: 'A test of ours',
    });

    await finding(page, '“help”').getByRole('button', { name: 'Make it an opportunity' }).click();
    await finding(page, '“help”').getByRole('link', { name: 'See the opportunity' }).click();
    await page
      .getByRole('heading', { name: /do “help”, and no touchpoint stands for it/ })
      .waitFor();
    const { items } = await server.api(`/workspaces/${world.ws}/opportunities`);
    assert.deepEqual(
      items.map(({ facts }) => facts.origin),
      [{ kind: 'finding', map: world.map, id: 'unknown-events:events:help' }],
    );
  },
);

scenario('a finding is new, goes, and comes again', async ({ open, server }) => {
  const world = await plans(server);
  const { ws, map } = world;
  const page = await findings(open, server, world);
  const missed = finding(page, /miss .*ask/);
  await missed.getByText('New', { exact: true }).waitFor();

  /** Says on the page of deviations whether asking may be left out. */
  async function mayBeLeftOut(is) {
    await page.goto(`${server.url}/w/${ws}/maps/${map}/deviations`);
    const missing = page.getByRole('button', { name: /^ask, Missing/ });
    await missing.waitFor({ state: is ? 'attached' : 'detached' });
    await page.getByRole('checkbox', { name: 'Customers may leave out “ask”' }).setChecked(is);
    await missing.waitFor({ state: is ? 'detached' : 'attached' });
    await page.goto(`${server.url}/w/${ws}/maps/${map}`);
    await page.getByRole('button', { name: /^\d+ findings?$/ }).click();
  }

  await mayBeLeftOut(true);
  await page.getByText('1 earlier finding is gone.').click();
  await page.getByRole('listitem').filter({ hasText: 'Missing' }).getByText('ask').waitFor();
  assert.equal(await missed.count(), 0);

  await mayBeLeftOut(false);
  await missed.waitFor();
  assert.equal(await page.getByText('1 earlier finding is gone.').count(), 0);
});
