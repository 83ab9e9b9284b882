// A map leaves Wayloom: as a picture, as a workbook, as a table, as text and on paper.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { smallMap } from '../smallMap.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const HOSTILE = '=1+1 <img src=x onerror="document.title=1">';
const cards = [
  ['notice', 'actions', { text: HOSTILE }],
  ['buy', 'thoughts', { text: 'ارزان است؟' }],
  ['notice', 'feelings', { emotion: 1 }],
];

async function taken(page, form) {
  await page.getByRole('button', { name: 'Download or print' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: form }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

scenario('a map is taken along in every form', async ({ open, server }) => {
  const { path } = await smallMap(server, cards);
  const page = await open(path);
  await page.getByRole('grid').waitFor();

  const csv = await taken(page, 'Table (CSV)');
  assert.equal(csv.name, 'Small.csv');
  assert.match(csv.bytes.toString(), /"'=1\+1 <img src=x onerror=""document.title=1"">"/);

  const svg = (await taken(page, 'Picture (SVG)')).bytes.toString();
  assert.ok(svg.includes('&lt;img src=x'), 'hostile text is text');
  assert.ok(svg.includes('ارزان است؟') && svg.includes('@font-face'), 'its fonts come along');

  const png = await taken(page, 'Picture (PNG)');
  assert.equal(png.bytes.subarray(1, 4).toString(), 'PNG');

  const workbook = unzipSync((await taken(page, 'Workbook (XLSX)')).bytes);
  const sheets = Object.entries(workbook).filter(([name]) => name.endsWith('.xml'));
  const words = sheets.map(([, bytes]) => strFromU8(bytes)).join();
  assert.ok(words.includes('ارزان است؟') && words.includes('&lt;img src=x'));
  assert.ok(!words.includes('<f>'), 'no formula');

  const text = (await taken(page, 'Text (Markdown)')).bytes.toString();
  assert.match(text, /^# Small\n\n## Notice\n/);

  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-print-asked', '');
  });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search and commands' }).fill('save it as PDF');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Print or save as PDF' });
  await dialog.getByRole('button', { name: 'Print' }).click();
  await page.locator('body[data-print-asked]').waitFor();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('[data-printed] section svg').isVisible(), true);
  assert.equal(await page.getByRole('grid').isVisible(), false, 'only the picture is printed');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  assert.equal(await page.locator('[data-printed]').count(), 0);
  assert.notEqual(await page.title(), '1');
});
