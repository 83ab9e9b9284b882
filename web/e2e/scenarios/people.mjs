// What data tell of customers: which touchpoints move them, and which groups they fall into.
import assert from 'node:assert/strict';
import { demoPlaces } from '../screens.mjs';
import { importBytes, stage } from '../support.mjs';

const { scenario } = stage({ demo: true });

scenario('drivers say which touchpoint to improve first', async ({ open, server }) => {
  const { ws, map } = await demoPlaces(server);
  const page = await open(`/w/${ws}/maps/${map}/drivers`);
  // The demo makes deliveries late for some, and those say so in the overall score.
  await page
    .getByRole('region', { name: 'Touchpoints by importance' })
    .getByText('Delivery', { exact: true })
    .first()
    .waitFor();
  await page
    .getByText(/explain \d/)
    .first()
    .waitFor();
});

scenario(
  'segments are told from data, or it is said that there are none',
  async ({ open, server }) => {
    const { ws } = await demoPlaces(server);
    const page = await open(`/w/${ws}/segments`);
    const said = page.getByRole('status').filter({ hasText: /clear group/ });
    await said.waitFor({ timeout: 60_000 });
    const found = /^(\d+) clear group/.exec((await said.innerText()).trim());
    const cards = await page.getByRole('button', { name: /Adopt/ }).count();
    assert.equal(cards, found ? Number(found[1]) : 0);
  },
);

/** Three hundred customers of three sorts: each has a channel and a plan of its own. */
function threeSorts() {
  const sorts = [
    { channel: 'app', type: 'write', plan: 'free' },
    { channel: 'shop', type: 'buy', plan: 'paid' },
    { channel: 'phone', type: 'call', plan: 'trial' },
  ];
  const rows = ['person,time,type,channel,plan'];
  for (let i = 0; i < 300; i++) {
    const { channel, type, plan } = sorts[i % 3];
    for (let step = 0; step < 3 + (i % 4); step++) {
      const time = new Date(Date.UTC(2026, 0, 1 + (i % 60) + step)).toISOString();
      rows.push(`p${i},${time},${type},${channel},${plan}`);
    }
  }
  return new TextEncoder().encode(`${rows.join('\n')}\n`);
}

scenario(
  'adopts a proposed group as a persona that stands for its customers',
  async ({ open, server }) => {
    const ws = (await server.api('/workspaces', { body: { name: 'Three sorts' } })).id;
    await importBytes(server, ws, 'sorts.csv', threeSorts());
    const page = await open(`/w/${ws}/personas`);
    await page.getByRole('link', { name: 'Propose from data' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: '3 clear groups among 300 customers' })
      .waitFor({ timeout: 60_000 });
    const cards = page.getByRole('listitem').filter({
      has: page.getByRole('button', { name: 'Adopt as persona' }),
    });
    const name = await cards.first().getByRole('heading', { level: 2 }).innerText();
    await cards.first().getByRole('button', { name: 'Adopt as persona' }).click();
    await page.getByRole('link', { name: 'Open the persona' }).click();
    await page.getByRole('article').waitFor();
    assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), name);
    await page.getByText('A segment told from data').first().waitFor();
    // A third of the customers, and the group is not proposed a second time.
    await page
      .getByText(/\b100\b/)
      .first()
      .waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Open the persona' }).waitFor();
    const left = page.getByRole('button', { name: 'Adopt as persona' });
    assert.equal(await left.count(), 2);
    await left.first().click();
    await page.getByRole('link', { name: 'Open the persona' }).nth(1).waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();

    // The two personas beside each other on a map of what all of them do.
    const proposal = await server.api(`/workspaces/${ws}/proposals`, { body: { language: 'en' } });
    const map = await server.api(`/workspaces/${ws}/proposals/accept`, { body: proposal });
    await page.goto(`${server.url}/w/${ws}/maps/${map.id}/compare?by=persona`);
    const choices = page.getByRole('form', { name: 'What is compared' });
    await page.getByText(/of \d+ comparisons differ/).waitFor();
    const [a, b] = await Promise.all(
      ['A', 'B'].map((side) => choices.getByLabel(side, { exact: true }).inputValue()),
    );
    const { a: one, b: other } = await server.api(
      `/workspaces/${ws}/maps/${map.id}/compare?aPersona=${a}&bPersona=${b}`,
    );
    assert.deepEqual([one.persons, other.persons], [100, 100]);
  },
);
