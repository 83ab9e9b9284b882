// What the map does not show: ways, returns, credits, times to a stage, funnels of one's own.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { demoPlaces } from '../screens.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage({ demo: true });

const grouped = (number) => new Intl.NumberFormat('en').format(number);

scenario(
  'opens exactly those who went a way, and mirrors the picture in Persian',
  async ({ open, server }) => {
    const { ws, map } = await demoPlaces(server);
    const at = `/workspaces/${ws}/maps/${map}`;
    const page = await open(`/w/${ws}/maps/${map}`);
    await page.locator('label[for$=-measured]').click();
    await page.getByRole('link', { name: 'Paths', exact: true }).click();
    const blocks = page.getByRole('region', { name: /^Ways as blocks/ }).getByRole('button');
    await blocks.nth(1).waitFor();
    const { nodes, branches, ways, took, rest } = await server.api(
      `${at}/paths?start=tp-basket&steps=4`,
    );
    assert.equal(took, rest + ways.reduce((sum, { persons }) => sum + persons, 0));
    await page.getByLabel('From', { exact: true }).selectOption({
      label: nodes.find(({ id }) => id === 'tp-basket').label,
    });
    const [, second] = branches.filter((branch) => branch.nodes.length <= 2);
    await page
      .getByRole('button', { name: new RegExp(`: ${grouped(second.persons)} persons`) })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByText(new RegExp(`of ${grouped(second.persons)} persons`))
      .waitFor();

    const persian = await open(`/w/${ws}/maps/${map}/journeys?start=tp-basket`, { language: 'fa' });
    const mirrored = persian.getByRole('region').getByRole('button');
    await mirrored.nth(1).waitFor();
    const [first, next] = await Promise.all(
      [mirrored.nth(0), mirrored.nth(1)].map((one) => one.boundingBox()),
    );
    assert.ok(first.x > next.x, 'in Persian a way runs from right to left');
  },
);

scenario(
  'lists every variant to the last, and opens exactly those who have one',
  async ({ open, server }) => {
    const { ws, map } = await demoPlaces(server);
    const at = `/workspaces/${ws}/maps/${map}`;
    const page = await open(`/w/${ws}/maps/${map}/journeys?tab=variants`);
    const { variants, distinct, have } = await server.api(`${at}/variants`);
    await page.getByText(`${grouped(distinct)} distinct journeys`).waitFor();
    const rows = page.getByRole('row');
    await rows.nth(1).getByRole('button').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`of ${grouped(variants[0].persons)} persons`).waitFor();
    await page.keyboard.press('Escape');

    const listed = variants.reduce((sum, { persons }) => sum + persons, 0);
    await page
      .getByRole('row', { name: /further variants/ })
      .getByRole('button', { name: new RegExp(`: ${grouped(have - listed)}\\.`) })
      .waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await rows.nth(variants.length + 2).waitFor();

    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'All variants as CSV' }).click();
    const text = await readFile(await (await saved).path(), 'utf8');
    assert.equal(text.trim().split('\r\n').length, distinct + 1);
  },
);

scenario(
  'tells returns, credits, times and funnels with who is behind them',
  async ({ open, server }) => {
    const { ws, map } = await demoPlaces(server);
    const at = `/workspaces/${ws}/maps/${map}`;
    const page = await open(`/w/${ws}/maps/${map}/journeys?tab=retention`);
    const dialog = page.getByRole('dialog');
    const { cohorts } = await server.api(`${at}/retention`);
    await page.getByRole('row').nth(1).getByRole('button').first().click();
    await dialog.getByText(`of ${grouped(cohorts[0].persons)} persons`).waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('tab', { name: 'Credits' }).click();
    await page.getByText(/Who was there is not who caused it/).waitFor();
    assert.equal(await page.getByRole('columnheader').count(), 11);

    await page.getByRole('tab', { name: 'Times to a stage' }).click();
    await page.getByRole('list', { name: 'Still watched' }).waitFor();
    await page.getByRole('button', { name: 'Table' }).click();
    await page.getByRole('columnheader', { name: '95 % from' }).waitFor();

    await page.getByRole('tab', { name: 'Sessions' }).click();
    const sittings = await server.api(`${at}/sessions`);
    await page.getByText(grouped(sittings.sessions), { exact: true }).waitFor();

    await page.getByRole('tab', { name: 'Own funnel' }).click();
    const bar = page.locator('[data-part=reached] button').first();
    await bar.waitFor();
    const barred = page.getByLabel(/^What must not come before/).first();
    await barred.click();
    await page.locator('[role=option]:visible').first().click();
    await page.waitForURL(/funnel=[^&]*(!|%21)/);
    await page.keyboard.press('Escape');
    await page.getByLabel('Order of the steps').selectOption('any');
    await bar.click();
    await dialog.getByText(/of [\d,]+ persons/).waitFor();
  },
);

scenario('filters the deviations by where journeys began', async ({ open, server }) => {
  const { ws, map } = await demoPlaces(server);
  const page = await open(`/w/${ws}/maps/${map}/deviations`);
  await page
    .getByText(/^[\d,]+ of [\d,]+ persons/)
    .first()
    .waitFor();
  await page.getByLabel('Began through').selectOption({ index: 1 });
  const channel = new URL(page.url()).searchParams.get('channel');
  const { persons, fitting } = await server.api(
    `/workspaces/${ws}/maps/${map}/deviations?beganChannel=${channel}`,
  );
  await page
    .getByText(`${grouped(fitting)} of ${grouped(persons)} persons`)
    .first()
    .waitFor();
});
