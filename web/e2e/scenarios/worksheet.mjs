// Workbooks to fill in: one for a workshop, and one for events, which the import reads without a question.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { newMap } from '../maps.mjs';
import { stage } from '../support.mjs';
import { filledIn, rowsOf, sheetNames } from '../workbook.mjs';

const { scenario } = stage();

async function taken(page, name) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

scenario(
  'a worksheet is handed out, and an empty table comes back as evidence',
  async ({ open, server }) => {
    const { id: ws } = await server.api('/workspaces', { method: 'POST', body: { name: 'Shop' } });
    const page = await open(`/w/${ws}/maps`);
    const workshop = await taken(page, 'Worksheet for a workshop');
    assert.equal(workshop.name, 'Journey worksheet.xlsx');
    assert.deepEqual(sheetNames(workshop.bytes), ['How to', 'Personas', 'Journey', 'Touchpoints']);

    await page.goto(`/w/${ws}/evidence`);
    const events = await taken(page, 'Events');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: events.name,
        mimeType: 'application/octet-stream',
        buffer: filledIn(events.bytes, [
          ['C-1', '2026-05-04 14:30', 'order placed', 'web', '59.90', ''],
          ['C-1', '2026-05-06 09:00', 'parcel received', 'post', '', 'In time & whole'],
          ['C-2', '2026-05-05 11:15', 'order placed', 'shop', '12', ''],
        ]),
      });
    await page.getByRole('heading', { name: `Import ${events.name}` }).waitFor();
    await page.getByRole('button', { name: 'Check the whole file', exact: true }).click();
    await page.getByRole('button', { name: 'Import 3 events', exact: true }).click();
    await page.getByText(`${events.name} is in`).waitFor();

    const { events: stored, persons } = await server.api(`/workspaces/${ws}/evidence`);
    assert.equal(stored, 3);
    assert.equal(persons, 2);
  },
);

scenario('the journey of the worksheet, filled in, is pasted into a map', async (tools) => {
  const { open, server } = tools;
  const { ws, path } = await newMap(server, 'blank');
  const page = await open(`/w/${ws}/maps`);
  const { bytes } = await taken(page, 'Worksheet for a workshop');
  const [head, ...lanes] = rowsOf(bytes, 'Journey').map((row) => row[0] ?? '');
  assert.equal(head, '', 'an empty corner tells that names stand around it');
  const filled = {
    Goals: ['A present for Sunday', 'Be sure that it fits'],
    Emotions: ['-1', '2'],
    Touchpoints: ['Shop window', 'Fitting room'],
    Backstage: ['', 'Someone sweeps the fitting room'],
  };
  for (const name of Object.keys(filled)) assert.ok(lanes.includes(name), name);
  const sheet = [
    ['', 'Strolling', 'Trying on'],
    ...lanes.map((name) => [name, ...(filled[name] ?? ['', ''])]),
  ];

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(path);
  await page.getByRole('tab', { name: 'Table' }).click();
  await page.getByRole('grid', { name: 'Map as a table' }).getByRole('gridcell').first().click();
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    sheet.map((row) => row.join('\t')).join('\n'),
  );
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog', { name: 'Paste a range' });
  await dialog.getByText(/^2 new stages/).waitFor();
  await dialog.getByRole('button', { name: 'Paste', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });

  await page.getByRole('tab', { name: 'Journey' }).click();
  const cell = (name) => page.getByRole('gridcell', { name, exact: true });
  await cell('Strolling, Goals').getByText('A present for Sunday').waitFor();
  await cell('Trying on, Touchpoints').getByText('Fitting room').waitFor();
  await cell('Trying on, Backstage').getByText('Someone sweeps the fitting room').waitFor();
  const feeling = cell('Trying on, Emotions').getByRole('slider');
  assert.equal(await feeling.getAttribute('aria-valuetext'), 'Delighted');
});
