// Surveys: built in the workspace, answered in Persian on a phone without scripts, counted on the touchpoint.
import assert from 'node:assert/strict';
import AxeBuilder from '@axe-core/playwright';
import { mapWithTouchpoint } from '../maps.mjs';
import { importBytes, stage } from '../support.mjs';

const { scenario } = stage();

/** A workspace with a map of one stage that has one touchpoint. */
async function shop(server) {
  const ws = (await server.api('/workspaces', { body: { name: 'Asking' } })).id;
  return { ws, map: await mapWithTouchpoint(server, ws, 'Delivery', 'Parcel') };
}

/** Waits for the score that the map shows for its touchpoint. */
async function scoreOf(server, { ws, map }) {
  for (let tries = 0; tries < 100; tries++) {
    try {
      const { touchpoints } = await server.api(`/workspaces/${ws}/maps/${map}/measures`);
      if (touchpoints[0]?.score) return touchpoints[0].score;
    } catch {
      // no index yet: nothing was answered before
    }
    await new Promise((again) => setTimeout(again, 100));
  }
  throw new Error('No answer reached the map.');
}

scenario(
  'asks, is answered without scripts, and shows the score',
  async ({ open, server, browser }) => {
    const place = await shop(server);
    const page = await open(`/w/${place.ws}/surveys`);
    await page.getByRole('button', { name: 'Use “After your purchase”' }).click();
    const about = page.getByRole('combobox', { name: 'Asks about' }).first();
    await about.click();
    await page.getByRole('option', { name: 'Parcel', exact: true }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Open the survey' }).click();
    await page.getByText('Open', { exact: true }).waitFor();
    const preview = page.frameLocator('iframe[title="As customers see it"]');
    await preview.getByText('How likely are you to recommend us').waitFor();
    await page.getByRole('tab', { name: 'Share' }).click();
    const link = await page.getByLabel('Link', { exact: true }).getByRole('textbox').inputValue();

    const phone = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
      locale: 'fa',
    });
    try {
      const form = await phone.newPage();
      await form.goto(`${link}?a.recommend=3`);
      assert.equal(await form.locator('html').getAttribute('dir'), 'rtl');
      const low = await form.getByText('۰', { exact: true }).boundingBox();
      const high = await form.getByText('۱۰', { exact: true }).boundingBox();
      assert.ok(low.x > high.x, 'the low end is on the right');
      assert.ok(high.x >= 0 && low.x + low.width <= 390, 'the scale fits on the phone');
      assert.equal(await form.getByRole('radio', { checked: true }).getAttribute('value'), '3');
      await form.getByRole('radio', { name: '۹', exact: true }).check();
      await form.getByRole('button', { name: 'ادامه' }).click();
      await form.getByRole('textbox').fill('بسته‌بندی عالی بود');
      await form.getByRole('button', { name: 'ارسال' }).click();
      await form.getByRole('heading', { name: 'سپاسگزاریم' }).waitFor();
    } finally {
      await phone.close();
    }

    await page.getByRole('tab', { name: 'Results' }).click();
    await page.getByText('1 response').waitFor();
    await page.getByText('بسته‌بندی عالی بود').waitFor();
    const score = await scoreOf(server, place);
    assert.deepEqual([score.mean, score.n, score.nps.value], [9, 1, 100]);
  },
);

scenario('makes no link for whoever is to be left in peace', async ({ open, server }) => {
  const { ws } = await shop(server);
  const rows = ['anna', 'bert', 'cleo'].map((name) => `${name},2026-03-01,visit`);
  await importBytes(server, ws, 'log.csv', Buffer.from(`customer,time,step\n${rows.join('\n')}\n`));
  const [cleo] = (await server.api(`/workspaces/${ws}/persons?q=cleo`)).items;
  await server.api(`/workspaces/${ws}/privacy/persons/${cleo.code}/consents`, {
    body: { purpose: 'contact', given: false },
  });
  const [template] = (await server.api('/survey-templates')).items;
  const surveys = `/workspaces/${ws}/surveys`;
  const { id: first } = await server.api(surveys, { body: template.definition });
  await server.api(`${surveys}/${first}/open`, { method: 'POST' });
  await server.api(`${surveys}/${first}/links`, { body: { persons: ['anna'] } });

  const page = await open(`/w/${ws}/surveys`);
  await page.getByRole('button', { name: 'Use “After your purchase”' }).click();
  const quiet = page.getByRole('textbox', { name: 'Days of quiet after any other survey' });
  assert.equal(await quiet.inputValue(), '0');
  await quiet.fill('30');
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  await quiet.waitFor();
  assert.equal(await quiet.inputValue(), '30', 'it is kept');
  await page.getByRole('button', { name: 'Open the survey' }).click();
  await page.getByText('Open', { exact: true }).waitFor();

  await page.getByRole('tab', { name: 'Share' }).click();
  const personal = page.getByRole('region', { name: 'Personal links' });
  await personal
    .getByRole('textbox', { name: 'Persons as your evidence calls them, one a line' })
    .fill('anna\nbert\ncleo');
  await personal.getByRole('button', { name: 'Make links' }).click();
  const made = personal.getByRole('textbox', { name: 'Personal links' });
  await made.waitFor();
  assert.match(await made.inputValue(), /^bert\thttp[^\n]+$/, 'one link, for bert');
  for (const [why, who] of [
    ['1 person got no link: another survey asked them not long ago', 'anna'],
    ['1 person got no link: they do not want to be contacted', 'cleo'],
  ]) {
    const left = personal.getByRole('group').filter({ hasText: why });
    await left.getByText(why).click();
    await left.getByRole('listitem').filter({ hasText: who }).waitFor();
    assert.equal(await left.getByRole('listitem').count(), 1);
  }
});

scenario('the public page stands up to axe-core, with faults too', async ({ browser, server }) => {
  const { ws } = await shop(server);
  const [nps, , , onboarding] = (await server.api('/survey-templates')).items;
  const questions = [...onboarding.definition.questions, nps.definition.questions[1]];
  const draft = {
    ...onboarding.definition,
    questions: questions.map(({ when: _, ...question }) => ({ ...question, required: true })),
    consent: { asked: true, required: true, text: { en: 'I agree.', fa: 'موافقم.' } },
  };
  const survey = await server.api(`/workspaces/${ws}/surveys`, { body: draft });
  await server.api(`/workspaces/${ws}/surveys/${survey.id}/open`, { body: {} });
  for (const [language, colorScheme] of [
    ['en', 'light'],
    ['en', 'dark'],
    ['fa', 'light'],
  ]) {
    const context = await browser.newContext({
      locale: language,
      colorScheme,
      viewport: { width: 390, height: 844 },
    });
    try {
      const page = await context.newPage();
      await page.goto(`${server.url}/s/${survey.token}`);
      await page.getByRole('button').first().click();
      await page.getByRole('alert').waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      assert.deepEqual(
        violations.map(({ id }) => id),
        [],
      );
    } finally {
      await context.close();
    }
  }
});
