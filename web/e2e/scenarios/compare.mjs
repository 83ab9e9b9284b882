// Numbers beside each other: findings at their place, two sides compared, deviations, a filter on all numbers.
import assert from 'node:assert/strict';
import { demoPlaces } from '../screens.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage({ demo: true });

scenario(
  'marks a finding on the map, opens it there and keeps what the team says',
  async ({ open, server }) => {
    const { ws, map } = await demoPlaces(server);
    const page = await open(`/w/${ws}/maps/${map}`);
    await page
      .locator('[data-column=stage-2]')
      .getByRole('button', { name: /here · Large/ })
      .click();
    const item = page.locator('aside li[data-focused]');
    await item.waitFor();
    await item.getByRole('button', { name: 'Known' }).click();
    await item.getByRole('button', { name: 'Take back' }).waitFor();
    const { state, findings } = await server.api(`/workspaces/${ws}/maps/${map}/findings`);
    assert.equal(state, 'current');
    assert.equal(findings.filter(({ mark }) => mark?.as === 'known').length, 1);
    await item.getByRole('button', { name: 'Take back' }).click();
    await item.getByRole('button', { name: 'Known' }).waitFor();
  },
);

scenario(
  'compares the journeys before and after a day and opens those of one side',
  async ({ open, server }) => {
    const { ws, map } = await demoPlaces(server);
    const page = await open(`/w/${ws}/maps/${map}/compare?by=date&date=2026-01-01`);
    await page.getByText(/of \d+ comparisons differ/).waitFor();
    await page.getByText('As a table', { exact: true }).click();
    const row = page.getByRole('row', { name: /Basket.*Come here/ });
    await row.getByRole('button').first().click();
    const persons = page.getByRole('dialog').getByText(/of [\d,]+ persons/);
    const total = Number((await persons.textContent()).match(/of ([\d,]+)/)[1].replace(',', ''));
    const { compared } = await server.api(
      `/workspaces/${ws}/maps/${map}/compare?aTo=2026-01-01&bFrom=2026-01-01`,
    );
    const { a } = compared.find(
      (one) => one.touchpoint === 'tp-basket' && one.measure === 'reached',
    );
    assert.equal(total, Math.round(a.value * a.n));
  },
);

scenario(
  'says that a touchpoint may be left out, and then nobody misses it',
  async ({ open, server }) => {
    const { ws, map } = await demoPlaces(server);
    const page = await open(`/w/${ws}/maps/${map}/deviations`);
    const optional = page.getByRole('checkbox', {
      name: 'Customers may leave out “The piece at home”',
    });
    const missing = page.getByRole('button', { name: /^The piece at home, Missing/ });
    await missing.waitFor();
    await optional.check();
    await missing.waitFor({ state: 'detached' });
    await optional.uncheck();
    await missing.waitFor();
  },
);

scenario(
  'shows the numbers of one channel only, and opens just those',
  async ({ open, server }) => {
    const { ws, map } = await demoPlaces(server);
    const page = await open(`/w/${ws}/maps/${map}`);
    await page.locator('label[for$=-measured]').click();
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('dialog').getByLabel('Channel').selectOption({ label: 'App' });
    const { totals } = await server.api(`/workspaces/${ws}/maps/${map}/measures?channel=app`);
    const shown = new Intl.NumberFormat('en').format(totals.persons);
    await page.getByRole('button', { name: new RegExp(`${shown} persons`) }).click();
    await page.getByText(`of ${shown} persons`).waitFor();
  },
);
