// A backup is brought back under windows that have edits on their way: few are sent, of many the user is asked.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newDataFolder, newPage, root, stage, startServer } from '../support.mjs';

const { scenario } = stage();

/** More of what has changed than is sent without asking (LV58). */
const MANY = 52;

const goals = (page) => page.getByRole('gridcell', { name: 'Onboarding, Goals', exact: true });
const saved = (page) => page.getByText('Saved', { exact: true }).waitFor();

async function add(page, text) {
  await goals(page).getByRole('button', { name: 'Add card' }).click();
  await page.getByRole('textbox', { name: 'Add card' }).fill(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

async function rewrite(page, from, to) {
  await goals(page).getByText(from, { exact: true }).click();
  await page.keyboard.press('Enter');
  await goals(page).getByRole('textbox').fill(to);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await goals(page).getByText(to, { exact: true }).waitFor();
}

/** Writes the same card anew, again and again. */
async function rewriteOften(page, from, to) {
  for (let i = 1; i <= MANY; i++)
    await rewrite(page, i === 1 ? from : `${to} ${i - 1}`, `${to} ${i}`);
}

const wayloom = (...words) => execFileSync(join(root, 'wayloom'), words, { stdio: 'pipe' });

scenario(
  'LV33, LV58: windows send what a restored backup lacks, and ask first where much of it is about what has changed',
  async ({ browser, errors }) => {
    // One folder around all of it, for what a restore replaces is kept beside the data.
    const place = newDataFolder();
    const data = join(place, 'data');
    const backup = join(place, 'backup.zip');
    mkdirSync(data);
    let server = await startServer({ data });
    const pages = [];
    const open = async (path) => {
      const page = await newPage(browser, server.url, { errors });
      pages.push(page);
      await page.goto(path);
      return page;
    };
    try {
      const { id: ws } = await server.api('/workspaces', {
        method: 'POST',
        body: { name: 'Safe' },
      });
      const map = await server.api(`/workspaces/${ws}/maps`, {
        method: 'POST',
        body: { title: 'Brought back', template: 'saas', language: 'en' },
      });
      const path = `/w/${ws}/maps/${map.id}`;
      const anna = await open(path);
      await add(anna, 'First');
      await add(anna, 'Second');
      await saved(anna);
      wayloom('backup', backup, '--data', data);

      await add(anna, 'Written after the backup');
      await rewrite(anna, 'First', 'First, changed');
      await rewrite(anna, 'Second', 'Second, changed');
      await saved(anna);
      const [babak, celina] = [await open(path), await open(path)];
      for (const page of [babak, celina]) {
        await goals(page).getByText('Second, changed').waitFor();
      }

      await server.stop();
      for (const page of pages) await page.getByText('Offline – nothing unsaved').waitFor();
      await add(anna, 'Written while it was away');
      await rewriteOften(babak, 'First, changed', 'Babak');
      await rewriteOften(celina, 'Second, changed', 'Celina');
      await babak.getByText(`Offline – ${MANY} changes kept on this device`).waitFor();
      wayloom('restore', backup, '--data', data, '--replace');
      server = await startServer({ data, port: server.port });
      for (const page of pages) {
        await page.evaluate(() => window.dispatchEvent(new Event('online')));
      }

      await saved(anna);
      await goals(anna).getByText('Written while it was away').waitFor();
      assert.equal(await goals(anna).getByText('Written while it was away').count(), 1);
      assert.equal(await goals(anna).getByText('Written after the backup').count(), 0);
      await goals(anna).getByText('First', { exact: true }).waitFor();
      await goals(anna).getByText('Second', { exact: true }).waitFor();

      const note = (page) =>
        page.getByRole('region', { name: 'A backup of this map was brought back' });
      await note(babak).getByText(`${MANY} changes wait.`).waitFor();
      await note(celina).getByText(`${MANY} changes wait.`).waitFor();
      await goals(celina).getByText('Written while it was away').waitFor();
      await note(babak).getByRole('button', { name: 'Send them' }).click();
      await note(babak).waitFor({ state: 'detached' });
      await saved(babak);
      await goals(anna).getByText(`Babak ${MANY}`, { exact: true }).waitFor();

      await note(celina).getByRole('button', { name: 'Give them up' }).click();
      await celina.getByText(`Give up ${MANY} of your changes?`).waitFor();
      await celina.getByRole('button', { name: 'Give them up' }).last().click();
      await note(celina).waitFor({ state: 'detached' });
      for (const page of pages) {
        await goals(page).getByText(`Babak ${MANY}`, { exact: true }).waitFor();
        await goals(page).getByText('Second', { exact: true }).waitFor();
        await saved(page);
      }
      // The browser says itself, as an error, that a server did not answer.
      errors.length = 0;
    } finally {
      for (const page of pages) await page.context().close();
      await server.stop();
      rmSync(place, { recursive: true, force: true });
    }
  },
);
