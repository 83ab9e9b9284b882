// What is kept of a customer: masked on the way in, left out when they wish, handed out, and erased.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { importBytes, stage } from '../support.mjs';

const { scenario } = stage();

const LOG = [
  'customer,time,step,comment',
  'anna-kowalska,2026-03-01T09:00:00Z,visit,"Write to anna@example.org or call +48 601 234 567."',
  'anna-kowalska,2026-03-02T09:00:00Z,order,',
  'bob,2026-03-01T10:00:00Z,visit,Order 20260301 came late.',
].join('\n');

async function until(what, wanted) {
  for (let tries = 0; tries < 100; tries++) {
    if ((await what()) === wanted) return;
    await new Promise((again) => setTimeout(again, 100));
  }
  assert.equal(await what(), wanted);
}

scenario('a customer is masked, left out, handed out and erased', async ({ open, server }) => {
  const { id: ws } = await server.api('/workspaces', { method: 'POST', body: { name: 'Shop' } });
  await importBytes(server, ws, 'shop.csv', Buffer.from(LOG), {
    person: 'customer',
    time: 'time',
    activity: 'step',
    text: 'comment',
  });
  const counted = async () => (await server.api(`/workspaces/${ws}/index`)).persons;
  await until(counted, 2);

  const page = await open(`/w/${ws}/evidence/privacy`);
  await page.getByText('shop.csv', { exact: true }).first().waitFor();
  await page.getByRole('combobox', { name: 'Find a person' }).fill('anna');
  await page.getByRole('option', { name: 'anna-kowalska' }).click();
  await page.getByRole('heading', { level: 1, name: 'anna-kowalska' }).waitFor();
  const main = page.getByRole('main');
  await main
    .getByText(/Write to \[/)
    .first()
    .waitFor();
  assert.doesNotMatch(await main.innerText(), /anna@example|601 234/);

  const profiling = page.getByRole('radiogroup', { name: /^Profiling/ });
  await profiling.getByText('withdrawn', { exact: true }).click();
  await until(counted, 1);
  await profiling.getByText('agreed', { exact: true }).click();
  await until(counted, 2);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download all as JSON' }).click(),
  ]);
  const handedOut = readFileSync(await download.path(), 'utf8');
  assert.match(JSON.stringify(JSON.parse(handedOut)), /anna-kowalska/);

  await page.getByRole('button', { name: 'Erase this person' }).click();
  const dialog = page.getByRole('dialog');
  const really = dialog.getByRole('button', { name: 'Erase', exact: true });
  assert.equal(await really.isDisabled(), true);
  await dialog.getByRole('textbox').fill('anna-kowalska');
  await really.click();
  await page.getByText('A person was erased').waitFor();
  await until(counted, 1);
  assert.doesNotMatch(await page.getByRole('main').innerText(), /anna/);
});
