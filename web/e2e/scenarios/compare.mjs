// Numbers beside each other: findings at their place, two sides compared, deviations, a filter on all numbers.
import assert from 'node:assert/strict';
import { demoPlaces } from '../screens.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage({ demo: true, alone: true });

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

scenario(
  'compares by each choice what the server compares with the same sides',
  async ({ open, server }) => {
    const { ws, map } = await demoPlaces(server);
    const at = `/workspaces/${ws}/maps/${map}`;
    const variant = await server.api(`${at}/variants`, { body: { title: 'As it shall be' } });
    const page = await open(`/w/${ws}/maps/${map}/compare`);
    const choices = page.getByRole('form', { name: 'What is compared' });
    const outcome = page.getByRole('region', { name: 'The two sides' }).getByRole('status');

    /** Waits until the page says what the server says of the sides in the page's address. */
    async function agrees(query) {
      const { tested, compared } = await server.api(`${at}/compare?${new URLSearchParams(query)}`);
      const differs = compared.filter(({ verdict }) => verdict === 'differs').length;
      await outcome
        .getByText(new RegExp(`^${differs} of ${tested} comparisons differs?\\.`))
        .waitFor();
      return compared;
    }

    await choices.getByLabel('Compare').selectOption({ label: 'Before and after a day' });
    await choices.getByLabel('A before this day').fill('2026-02-01');
    await agrees({ aTo: '2026-02-01', bFrom: '2026-02-01' });

    await choices.getByLabel('Compare').selectOption({ label: 'Two periods' });
    const days = { aFrom: '2025-12-01', aTo: '2025-12-31', bFrom: '2026-02-01', bTo: '2026-02-28' };
    // In an order in which the two never overlap: that is refused, however short it lasts.
    const end = (side, label) =>
      choices.getByRole('group', { name: side, exact: true }).getByLabel(label);
    await end('B', 'First day').fill(days.bFrom);
    await end('B', 'Last day').fill(days.bTo);
    await end('A', 'Last day').fill(days.aTo);
    await end('A', 'First day').fill(days.aFrom);
    await agrees({ ...days, aTo: '2026-01-01', bTo: '2026-03-01' });

    await choices.getByLabel('Compare').selectOption({ label: 'Two channels' });
    await choices.getByLabel('A', { exact: true }).selectOption({ label: 'App' });
    await choices.getByLabel('B', { exact: true }).selectOption({ label: 'Website' });
    await agrees({ aChannel: 'app', bChannel: 'web' });

    // Both sides narrowed to who came to the basket: nobody else stands on either.
    await page.getByRole('button', { name: 'Who did …' }).click();
    await page.getByRole('button', { name: 'Came to', exact: true }).click();
    await page.getByRole('dialog').getByLabel('Came to').selectOption({ label: 'Basket' });
    const basket = await agrees({ aChannel: 'app', bChannel: 'web', did: 'tp-basket' });
    const { a } = basket.find((one) => one.touchpoint === 'tp-basket' && one.measure === 'reached');
    assert.ok(a.value > 0.9, 'nearly all came within the window');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Show all events' }).click();

    await choices.getByLabel('Compare').selectOption({ label: 'Two versions of the map' });
    await choices.getByLabel('B is read by').selectOption({ label: 'As it shall be' });
    await choices.getByLabel(/^Only from this day on/).fill('');
    await outcome.getByText('Both maps read the same journeys').waitFor();
    await server.api(`/workspaces/${ws}/maps/${variant.id}`, { method: 'DELETE' });
  },
);
