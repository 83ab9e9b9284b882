// Two sides told by who customers are, by what they did, or by what the map was.
import assert from 'node:assert/strict';
import { plans, write } from '../plans.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const choicesOf = (page) => page.getByRole('form', { name: 'What is compared' });
const outcomeOf = (page) => page.getByRole('region', { name: 'The two sides' });

/** A place of the difference map: the column of a stage, or a touchpoint in it. */
const stageOf = (page, title) =>
  page
    .getByRole('region', { name: 'On the map' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`${title}$`) }) });

/** What a place says of a number, without the marks around words of another direction. */
async function toldOf(place, measure) {
  const tile = place
    .locator('[data-tone]')
    .filter({ hasText: new RegExp(`^${measure}`) })
    .first();
  return (await tile.innerText()).replaceAll(/[\u2066-\u2069]/g, '').replaceAll(/\s+/g, ' ');
}

async function twoPersonas(server, { ws, library }) {
  const persona = (name, plan) => ({
    o: 'create',
    id: `persona-${plan}`,
    type: 'persona',
    place: { parent: library, idx: plan === 'plus' ? 'b10' : 'b11' },
    f: { name, standsFor: ['property:plan', 'equals', plan] },
  });
  await write(server, ws, library, [persona('Paula Plus', 'plus'), persona('Fred Free', 'free')]);
}

scenario(
  'draws the difference of two personas at its place, and opens one side of it',
  async ({ open, server }) => {
    const world = await plans(server);
    const { ws, map } = world;
    await twoPersonas(server, world);
    const page = await open(`/w/${ws}/maps/${map}/compare`);
    const choices = choicesOf(page);
    await choices.getByLabel('Compare').selectOption({ label: 'Two personas' });
    await choices.getByLabel('A', { exact: true }).selectOption({ label: 'Paula Plus' });
    await choices.getByLabel('B', { exact: true }).selectOption({ label: 'Fred Free' });
    await outcomeOf(page).getByText('Paula Plus').waitFor();

    // Thirty-six of forty-five buy, and nine of forty-five.
    const buys = stageOf(page, 'Buys');
    await buys.getByText('Came from the stage before').waitFor();
    const told = await toldOf(buys, 'Came from the stage before');
    assert.match(told, /B is worse/);
    assert.match(told, /80% → 20%/);
    assert.match(told, /−60 points/);
    await buys
      .getByRole('button', { name: /^B · Came from the stage before/ })
      .first()
      .click();
    await page.getByRole('dialog').getByText('of 9 persons').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

    await choices.getByLabel('B', { exact: true }).selectOption({ label: 'Everyone else' });
    await outcomeOf(page).getByText('46 persons').waitFor();
    await buys
      .getByRole('button', { name: /^B · Came from the stage before/ })
      .first()
      .click();
    await page.getByRole('dialog').getByText('of 9 persons').waitFor();
  },
);

scenario(
  'compares who did something often with everyone else and with who never did',
  async ({ open, server, errors }) => {
    const { ws, map } = await plans(server);
    const page = await open(`/w/${ws}/maps/${map}/compare`);
    const choices = choicesOf(page);
    await choices.getByLabel('Compare').selectOption({ label: 'Two groups of customers' });
    const side = (name) => choices.getByRole('group', { name, exact: true });
    const popover = page.getByRole('dialog');

    await side('A').getByRole('button', { name: 'Who did …' }).click();
    await popover.getByRole('button', { name: 'Came to', exact: true }).click();
    await popover.getByLabel('Came to').selectOption({ label: 'ask' });
    await popover.getByLabel('At least so often').fill('2');
    await popover.getByLabel('Within days').fill('3');
    await page.keyboard.press('Escape');
    await outcomeOf(page).getByText('30 persons').waitFor();
    await outcomeOf(page).getByText('61 persons').waitFor();
    const asks = stageOf(page, 'Looks').getByRole('article').filter({ hasText: /^ask/ });
    assert.match(await toldOf(asks, 'Come here'), /differs 100% → 0%/);
    await asks
      .getByRole('button', { name: /^A · Come here/ })
      .first()
      .click();
    await popover.getByText('of 30 persons').waitFor();
    await popover.getByRole('button', { name: 'Close' }).click();

    // The address says it all: whoever gets it sees the same.
    const address = page.url();
    for (const part of ['aDid', 'aTimes', 'aWithinDays']) assert.match(address, new RegExp(part));
    await page.goto(address);
    await outcomeOf(page).getByText('61 persons').waitFor();

    await side('B').getByLabel('Who B is').selectOption({ label: 'Customers who …' });
    await side('B').getByRole('button', { name: 'Who did …' }).click();
    await popover.getByLabel('Property').selectOption('plan');
    await popover.getByLabel('Value').selectOption('free');
    await page.keyboard.press('Escape');
    await page.getByText('15 journeys are on both sides').waitFor();
    assert.match(errors.splice(0).join(), /400/);
    await side('B').getByRole('button', { name: 'plan: free' }).click();
    await popover.getByRole('button', { name: 'Never came to', exact: true }).click();
    await popover.getByLabel('Never came to').selectOption({ label: 'ask' });
    await page.keyboard.press('Escape');
    await outcomeOf(page).getByText('30 persons').nth(1).waitFor();

    // Both sides narrowed to one plan by the filter: nobody of the other is left.
    const filter = page.getByRole('form', { name: 'Whose journeys count' });
    await filter.getByRole('button', { name: 'Who did …' }).click();
    await popover.getByLabel('Property').selectOption('plan');
    await popover.getByLabel('Value').selectOption('plus');
    await page.keyboard.press('Escape');
    await outcomeOf(page).getByText('15 persons').waitFor();
    await outcomeOf(page)
      .getByText(/^0 persons/)
      .waitFor();
  },
);

scenario('compares a map with what it was', async ({ open, server }) => {
  const { ws, map, library } = await plans(server);
  const at = `/workspaces/${ws}/documents/${map}`;
  const { version, records } = await server.api(at);
  await server.api(`${at}/history/versions/${version}`, {
    method: 'PUT',
    body: { name: 'Asking comes early' },
  });
  const stageId = (title) =>
    records.find(({ type, f }) => type === 'stage' && f.title === title).id;
  // By its name: records come in the order of their ids, which is not that of the drawing.
  const known = (await server.api(`/workspaces/${ws}/documents/${library}`)).records;
  const asked = known.find(({ type, f }) => type === 'touchpoint' && f.name === 'ask');
  const ask = records.find(({ f }) => f.touchpoint === asked.id);
  await write(server, ws, map, [
    { o: 'move', id: ask.id, place: { parent: stageId('Buys'), idx: 'a0V' } },
  ]);

  const page = await open(`/w/${ws}/maps/${map}/compare`);
  const choices = choicesOf(page);
  await choices.getByLabel('Compare').selectOption({ label: 'Two versions of the map' });
  await choices.getByLabel('A is read by').selectOption({ label: 'Asking comes early' });
  await choices.getByLabel(/^Only from this day on/).fill('');
  await outcomeOf(page).getByText('Both maps read the same journeys').waitFor();
  await outcomeOf(page).getByText('version “Asking comes early”').waitFor();
  await page.waitForURL(/aVersion=/);
  await page.getByText('1 difference in the drawing').click();
  await page.getByText('Looks · Touchpoints → Buys · Touchpoints').waitFor();

  // Forty-five of ninety buy; sixty ask or buy.
  const buys = stageOf(page, 'Buys');
  const told = await toldOf(buys, 'Came from the stage before');
  assert.match(told, /same journeys/);
  assert.match(told, /50% → 66\.7%/);
  const behind = page.getByRole('dialog');
  for (const [side, persons] of [
    ['A', 45],
    ['B', 60],
  ]) {
    await buys
      .getByRole('button', { name: new RegExp(`^${side} · Came from the stage before`) })
      .first()
      .click();
    await behind.getByText(`of ${persons} persons`).waitFor();
    await behind.getByRole('button', { name: 'Close' }).click();
    await behind.waitFor({ state: 'detached' });
  }
});
