// An answer of 2 out of 10 becomes a case that somebody takes and closes with a cause; another opens it again.
import assert from 'node:assert/strict';
import { mapWithTouchpoint } from '../maps.mjs';
import { importBytes, stage } from '../support.mjs';

const { scenario } = stage();

/** One answer to "how likely are you to recommend us", given a moment ago. */
async function answers(server, ws, score) {
  const now = new Date();
  const job = await importBytes(
    server,
    ws,
    `answers-${now.getTime()}.csv`,
    Buffer.from(
      `customer,time,recommend,words\nola,${now.toISOString()},${score},The box was open\n`,
    ),
    {
      layout: 'survey',
      person: 'customer',
      time: 'time',
      text: 'words',
      questions: [
        {
          column: 'recommend',
          label: 'Would you recommend us?',
          question: { type: 'nps', min: 0, max: 10 },
          ignored: {},
        },
      ],
    },
  );
  assert.equal(job.state, 'done', JSON.stringify(job));
  assert.equal(job.receipt.rejected, 0);
}

scenario('an unhappy answer becomes a case with an end', async ({ open, server }) => {
  const ws = (await server.api('/workspaces', { body: { name: 'Cases' } })).id;
  const page = await open(`/w/${ws}/cases`);
  await page.getByText('Nobody to look after').waitFor();
  await page.getByRole('link', { name: 'Rules', exact: true }).last().click();
  await page.getByRole('button', { name: 'New rule' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Two or less');
  await page.getByText('Would have opened 0 cases in the last 90 days').waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('switch', { name: '“Two or less” is on' }).waitFor();

  await answers(server, ws, 2);
  await page.goto(`${server.url}/w/${ws}/cases`);
  const line = page.getByRole('listitem').filter({ hasText: 'ola' });
  await line.getByText('scored 2 of 10').waitFor({ timeout: 40_000 });
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await line.getByText('Assigned').waitFor();
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { name: 'ola', level: 1 }).waitFor();
  await page.getByRole('blockquote').getByText('The box was open').waitFor();
  await page.getByRole('button', { name: 'Close the case' }).click();
  const dialog = page.getByRole('dialog');
  assert.ok(await dialog.getByRole('button', { name: 'Close the case' }).isDisabled());
  await dialog.getByLabel('Root cause').selectOption('Delay');
  await dialog.getByLabel('What was done for the customer').fill('Sent a new one');
  await dialog.getByLabel('Why nothing is changed').fill('The first of a thousand boxes');
  await dialog.getByRole('button', { name: 'Close the case' }).click();
  await page.getByText('Nothing is changed: The first of a thousand boxes').waitFor();

  await answers(server, ws, 1);
  await page.goto(`${server.url}/w/${ws}/cases`);
  await line.getByText('Reopened').waitFor({ timeout: 40_000 });
  await page.getByRole('link', { name: /^ola/ }).click();
  await page.getByText('not won back').first().waitFor();
  await page.getByText('Opened again').waitFor();
});

scenario('people open cases by hand, one for each customer', async ({ open, server }) => {
  const ws = (await server.api('/workspaces', { body: { name: 'By hand' } })).id;
  await answers(server, ws, 6);
  const page = await open(`/w/${ws}/cases`);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Open a case' }).click();
  await dialog.getByLabel('Customer', { exact: true }).fill('ol');
  await page.getByRole('option', { name: 'ola' }).click();
  await dialog.getByRole('textbox', { name: /What it is about/ }).fill('Rang: nobody came');
  await dialog.getByRole('textbox', { name: 'Channel' }).fill('phone');
  await dialog.getByRole('button', { name: 'Open a case' }).click();
  await page.getByRole('heading', { name: 'ola', level: 1 }).waitFor();
  await page.getByText(/phone.*: opened by hand/).waitFor();
  const address = page.url();

  await page.getByRole('link', { name: 'Open this person' }).click();
  const said = page.getByRole('listitem').filter({ hasText: 'recommend' });
  await said.getByRole('button', { name: 'Open a case' }).click();
  await dialog.getByText(/Open a case for .*ola/).waitFor();
  await dialog.getByRole('button', { name: 'Open a case' }).click();
  await page.waitForURL(address);
  await page.getByText(/scored 6 of 10; opened by hand/).waitFor();
  await page.getByText(/phone.*: opened by hand/).waitFor();
});

scenario('whoever is given a case hears of it in their own bell', async ({ open, server }) => {
  const ws = (await server.api('/workspaces', { body: { name: 'Two of us' } })).id;
  await answers(server, ws, 6);
  const named = async (name) => {
    const { id } = await server.api(`/workspaces/${ws}/members`, { body: { name } });
    const page = await open('/');
    await page.evaluate(
      ([key, me]) => localStorage.setItem(key, me),
      [`wayloom.me.${ws}`, JSON.stringify({ id, name })],
    );
    await page.goto(`/w/${ws}/cases`);
    return page;
  };
  const zoe = await named('Zoe');
  const anna = await named('Anna');
  await anna.getByRole('button', { name: 'Open a case' }).click();
  const dialog = anna.getByRole('dialog');
  await dialog.getByLabel('Customer', { exact: true }).fill('ola');
  await anna.getByRole('option', { name: 'ola' }).click();
  await dialog.getByRole('textbox', { name: /What it is about/ }).fill('Rang: nobody came');
  await dialog.getByRole('button', { name: 'Open a case' }).click();
  await anna.getByRole('heading', { name: 'ola', level: 1 }).waitFor();
  await anna.getByRole('combobox', { name: 'Owner' }).fill('Zoe');
  await anna.getByRole('option', { name: 'Zoe' }).click();
  await anna.getByText('Assigned').first().waitFor();
  const address = anna.url();

  const heard = async (page) => {
    await page.goto(`${server.url}/w/${ws}/notifications`);
    await page.getByRole('link', { name: /Case 1 was opened/ }).waitFor();
    return page.getByRole('link', { name: /Case 1 was handed over\. Owner: .Zoe./ });
  };
  const given = await heard(zoe);
  await given.waitFor();
  assert.equal(await (await heard(anna)).count(), 0, 'whoever gave it knows');
  await zoe.getByRole('button', { name: 'Notifications: 2 unread' }).waitFor();
  await given.click();
  await zoe.waitForURL(address);
});

scenario('the cases of a map lead from its dashboard to its inbox', async ({ open, server }) => {
  const { id: ws, library } = await server.api('/workspaces', { body: { name: 'Two maps' } });
  const map = await mapWithTouchpoint(server, ws, 'Delivery', 'Parcel');
  await mapWithTouchpoint(server, ws, 'Shop', 'Till');
  const day = new Date().toISOString().slice(0, 10);
  const rows = [`ola,${day},visit`, `ula,${day},visit`].join('\n');
  await importBytes(server, ws, 'log.csv', Buffer.from(`customer,time,step\n${rows}\n`));
  const { records } = await server.api(`/workspaces/${ws}/documents/${library}`);
  const named = (name) => records.find(({ type, f }) => type === 'touchpoint' && f.name === name);
  for (const [person, at] of [
    ['ola', 'Parcel'],
    ['ula', 'Till'],
  ]) {
    await server.api(`/workspaces/${ws}/cases`, {
      body: { person, touchpoint: named(at).id, note: 'Rang: nobody came' },
    });
  }

  const page = await open(`/w/${ws}/dashboard?map=${map}`);
  await page.getByRole('link', { name: 'Cases of unhappy customers' }).click();
  const inbox = page.getByRole('list', { name: 'Inbox' });
  await inbox.getByText('ola').waitFor();
  assert.equal(
    await inbox.getByRole('listitem').count(),
    1,
    'the case of the other map is not there',
  );
  const choice = page.getByRole('combobox', { name: 'Map' });
  assert.equal(await choice.inputValue(), map);

  await choice.selectOption('Any map');
  await inbox.getByText('ula').waitFor();
  assert.equal(await inbox.getByRole('listitem').count(), 2);
  await page.reload();
  await inbox.getByText('ula').waitFor();
  await choice.selectOption('Shop');
  await inbox.getByText('ola').waitFor({ state: 'detached' });
  assert.match(page.url(), /[?]map=/);
});
