// How each source fares: how much came of it when, and what was refused and why.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { newMap } from '../maps.mjs';
import { importBytes, stage } from '../support.mjs';

const { scenario } = stage();

const day = (ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

scenario('a source shows its days and opens the rows of a reason', async ({ open, server }) => {
  const { ws } = await newMap(server);
  const rows = [
    `zoe,visit,${day(2)} 10:00`,
    `zoe,buy,${day(2)} 11:00`,
    `ann,visit,yesterday`,
    `bob,visit,soon`,
    `,visit,${day(2)} 09:00`,
    `eva,visit,${day(4)} 09:00`,
  ];
  await importBytes(server, ws, 'log.csv', `person,activity,time\n${rows.join('\n')}\n`);

  const page = await open(`/w/${ws}/evidence`);
  await page.getByRole('link', { name: 'Source health' }).click();
  const card = page.getByRole('region', { name: 'log.csv' });
  await card.getByRole('heading', { name: 'Events a day' }).waitFor();
  await card.getByText('2 days ago').waitFor();

  await card.getByRole('button', { name: 'Table' }).click();
  const counts = await card.locator('figure tbody tr td:last-child').allInnerTexts();
  assert.deepEqual(counts, ['1', '0', '2', '0', '0']);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    card.locator('figure').getByRole('button', { name: 'CSV' }).click(),
  ]);
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  assert.deepEqual(lines[3], `"${day(2)}","${day(2)}",2`);

  await card.getByRole('button', { name: 'Show 2 rejected rows' }).click();
  const opened = page.getByRole('dialog', { name: 'Rejected rows of log.csv' });
  await opened.getByText('ann;visit;yesterday').waitFor();
  await opened.getByText('bob;visit;soon').waitFor();
  assert.equal(await opened.getByRole('row').count(), 3);
  await opened.getByText(/^'.yesterday.' is no time of the pattern .iso.\./).waitFor();
});

scenario('says in the language of the page why rows were rejected', async ({ open, server }) => {
  const { ws } = await newMap(server);
  const rows = [`zoe,visit,${day(2)} 10:00`, `ann,visit,yesterday`];
  await importBytes(server, ws, 'log.csv', `person,activity,time\n${rows.join('\n')}\n`);

  const page = await open(`/w/${ws}/evidence/health`, { language: 'pl' });
  const card = page.getByRole('region', { name: 'log.csv' });
  await card.getByText(/….” nie jest czasem zapisanym według wzorca/).waitFor();
  await card.getByRole('button', { name: 'Pokaż 1 odrzucony wiersz' }).click();
  const row = page.getByRole('dialog').getByRole('row').last();
  const told = await row.innerText();
  assert.match(told, /„.yesterday.” nie jest czasem zapisanym według wzorca .iso./);
  assert.match(told, /albo popraw komórkę/);
  assert.match(told, /ann;visit;yesterday/, 'the row as it was');
});
