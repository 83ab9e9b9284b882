// The whole loop: 2 of 10 in a survey, a case, its cause, an opportunity, a change, weeks, an effect, and back.
import assert from 'node:assert/strict';
import { demoPlaces } from '../screens.mjs';
import { importBytes, stage } from '../support.mjs';

// Alone: the weeks that pass here would move the numbers of others.
const { scenario } = stage({ demo: true, alone: true });

const DAY = 86_400_000;
const PLACE = { id: 'tp-delivery-day', name: 'Agreeing a delivery day' };
const WORDS = 'Nobody called about a day for two weeks';

/** A survey about one touchpoint, opened; its questions are those of a template. */
async function survey(server, ws) {
  const [{ definition }] = (await server.api('/survey-templates')).items;
  const [rating, ...others] = definition.questions;
  const about = { kind: 'touchpoint', touchpoint: PLACE.id };
  const made = await server.api(`/workspaces/${ws}/surveys`, {
    body: { ...definition, questions: [{ ...rating, about }, ...others] },
  });
  await server.api(`/workspaces/${ws}/surveys/${made.id}/open`, { body: {} });
  return { id: made.id, question: `${made.key}/${rating.id}` };
}

/** Weeks of answers about the touchpoint, six a day, around a mean; the same each time. */
async function weeks(server, ws, { question, from, days, mean, more = [] }) {
  let seed = 7;
  const lines = Array.from({ length: 6 * days }, (_, at) => {
    seed = (seed * 48_271) % 2_147_483_647;
    const day = Math.floor(at / 6);
    const time = new Date(from + day * DAY + (8 + 2 * (at % 6)) * 3_600_000).toISOString();
    return `${question}-${mean}-${at},${time},${mean - 1 + (seed % 3)}`;
  });
  const csv = [`customer,time,${question}`, ...lines, ...more].join('\n');
  const job = await importBytes(server, ws, `weeks-${mean}.csv`, Buffer.from(csv), {
    layout: 'survey',
    person: 'customer',
    time: 'time',
    questions: [
      { column: question, label: 'Asked', question: { type: 'nps', min: 0, max: 10 }, ignored: {} },
    ],
  });
  assert.equal(job.state, 'done', JSON.stringify(job));
  assert.equal(job.receipt.rejected, 0);
}

/** Asks until it is so. */
async function until(what, ask) {
  for (let tries = 0; tries < 200; tries++) {
    const found = await ask();
    if (found) return found;
    await new Promise((again) => setTimeout(again, 150));
  }
  throw new Error(`It did not come to it: ${what}`);
}

scenario('a complaint becomes a proven improvement', async ({ open, server, browser }) => {
  const { ws } = await demoPlaces(server);
  const midnight = Math.floor(Date.now() / DAY) * DAY;
  const tomorrow = midnight + DAY;
  const asked = await survey(server, ws);
  await weeks(server, ws, { ...asked, from: midnight - 56 * DAY, days: 56, mean: 5 });
  const [{ id: person }] = (await server.api(`/workspaces/${ws}/persons?q=LL-1001`)).items;
  const [link] = (
    await server.api(`/workspaces/${ws}/surveys/${asked.id}/links`, { body: { persons: [person] } })
  ).items;

  // The customer says so, on the public page.
  const customer = await browser.newContext({ locale: 'en' });
  const form = await customer.newPage();
  await form.goto(link.url);
  await form.getByRole('radio', { name: '2', exact: true }).check();
  await form.getByRole('button', { name: 'Continue' }).click();
  await form.getByRole('textbox').fill(WORDS);
  await form.getByRole('button', { name: 'Send' }).click();
  await form.getByRole('heading', { name: 'Thank you' }).waitFor();
  await customer.close();

  // A rule opens the case; somebody takes it and sees what was said.
  const opened = await until('a case', async () =>
    (await server.api(`/workspaces/${ws}/cases?limit=200`)).items.find((one) =>
      one.causes.some((cause) => cause.value === 2 && cause.touchpoint === PLACE.id),
    ),
  );
  assert.equal(opened.person, person);
  const page = await open(`/w/${ws}/cases`);
  await page.getByRole('link', { name: new RegExp(`^${person}`) }).click();
  await page.getByText(/Agreeing a delivery day.*: scored 2 of 10/).waitFor();
  await page.getByText(WORDS).first().waitFor();
  await page.getByRole('button', { name: 'I look after it' }).click();
  await page.getByText('Assigned').first().waitFor();

  // It is not this customer alone: an opportunity, and what is done about it, with what is expected.
  await page.getByRole('button', { name: 'Make it an opportunity' }).click();
  await page.getByRole('link', { name: 'To the opportunity made of it' }).click();
  await page.getByRole('button', { name: 'Plan a change' }).click();
  await page.waitForURL(/improvements\/changes\//);
  const change = page.url();
  await page.getByLabel('First day').fill(new Date(tomorrow).toISOString().slice(0, 10));
  const plan = page.getByRole('region', { name: 'What is expected' });
  await plan.getByRole('combobox', { name: 'Map', exact: true }).selectOption({ index: 1 });
  const place = plan.getByRole('combobox', { name: 'Place', exact: true });
  const choice = place.locator('option', { hasText: PLACE.name }).first();
  await choice.waitFor({ state: 'attached' });
  await place.selectOption(await choice.getAttribute('value'));
  await plan.getByRole('combobox', { name: 'Which number' }).selectOption('Score');
  await plan.getByRole('textbox', { name: 'By how much' }).fill('1');
  await plan.getByRole('button', { name: 'Write it down' }).click();
  await plan.getByText(/Written down/).waitFor();
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Running');
  await page.getByText('Locked, since the change has started.').waitFor();

  // The case ends with its cause, what was done, and the change.
  await page.goto(`${server.url}/w/${ws}/cases/${opened.id}`);
  await page.getByRole('button', { name: 'Close the case' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Root cause').selectOption('Delay');
  await dialog.getByLabel('What was done for the customer').fill('Called and agreed a day');
  await dialog.getByLabel('A change').check();
  await dialog.getByLabel('Which change').selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Close the case' }).click();
  await page.getByText('Called and agreed a day').waitFor();

  // Weeks pass. The customer answers again, and so do others.
  const later = new Date(tomorrow + 20 * DAY + DAY / 2).toISOString();
  const again = [`${person},${later},9`];
  await weeks(server, ws, { ...asked, from: tomorrow, days: 56, mean: 7, more: again });
  const id = change.split('/').at(-1);
  await until('an effect', async () => {
    const effect = await server.api(`/workspaces/${ws}/changes/${id}/effect`);
    return effect.verdict === 'better';
  });
  await until('won back', async () => {
    const one = await server.api(`/workspaces/${ws}/cases/${opened.id}`);
    return one.recovered === 'yes';
  });

  await page.goto(change);
  const effect = page.getByRole('region', { name: 'What it did' });
  await effect.getByText(/It helped: .*moved by .*\(95 %: .* to .*\); \+?1 was expected/).waitFor();
  assert.equal(await effect.getByRole('alert').count(), 0);

  // Saying it.
  await page.goto(`${server.url}/w/${ws}/dashboard`);
  const changed = page.getByRole('region', { name: 'What was changed' });
  await changed.locator(`[data-judged=better] a[href$="${id}"]`).waitFor();
  const cases = page.getByRole('region', { name: 'Cases of unhappy customers' });
  await cases.getByText(/100% of the 1 customers who answered afterwards were won back/).waitFor();
  await cases.getByRole('heading', { name: 'Median time to close' }).waitFor();

  // And back: from the effect over the case to the customer, and from what was said to the effect.
  // By its key: charts above may still come in, and move what a pointer aims at.
  await changed.locator(`a[href$="${id}"]`).press('Enter');
  const back = page.getByRole('list', { name: 'From what customers said to what came of it' });
  await back.locator(`a[href$="/cases/${opened.id}"]`).waitFor();
  await back.getByRole('link', { name: person }).first().click();
  await page.getByRole('heading', { name: person, level: 1 }).waitFor();
  const said = page.getByRole('listitem').filter({ hasText: asked.question }).first();
  await said.getByText('What came of it').click();
  await said.locator(`a[href$="/cases/${opened.id}"]`).waitFor();
  await said
    .getByText(/It helped|helped/)
    .first()
    .waitFor();
});
