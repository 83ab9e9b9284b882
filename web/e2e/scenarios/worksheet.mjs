// Workbooks to fill in: one for a workshop, and one for events, which the import reads without a question.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { stage } from '../support.mjs';
import { filledIn, sheetNames } from '../workbook.mjs';

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
