// The main job, from an empty workspace: draw a map, bring evidence, write rules, see the measured journey, open a number.
import assert from 'node:assert/strict';
import { file, shop, shopLog, shopSurvey } from '../shop.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage({ alone: true });

const button = (page, name) => page.getByRole('button', { name, exact: true });

async function openWorkspace({ open, server }) {
  const { items } = await server.api('/workspaces');
  const { id } =
    items[0] ?? (await server.api('/workspaces', { method: 'POST', body: { name: 'The shop' } }));
  return open(`/w/${id}/maps`);
}

async function saved(page) {
  await page.getByText('Saved', { exact: true }).waitFor();
}

async function newMap(page, title, template) {
  await page.getByRole('button', { name: 'New map' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByLabel('Template').selectOption({ label: template });
  await dialog.getByLabel('Only the structure').check();
  await dialog.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('grid').waitFor();
}

async function addFile(page, name, text) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add a file' }).first().click();
  await (await chooser).setFiles(file(name, text));
  await page.getByRole('heading', { name: `Import ${name}` }).waitFor();
}

const cell = (page, stageName, lane) =>
  page.getByRole('gridcell', { name: `${stageName}, ${lane}`, exact: true });

async function addCard(page, stageName, lane, text) {
  await cell(page, stageName, lane).getByRole('button', { name: 'Add card' }).click();
  await page.getByRole('textbox', { name: 'Add card' }).fill(text);
  await page.keyboard.press('Enter');
  await cell(page, stageName, lane).getByText(text).waitFor();
}

scenario(
  'draws a map that is still there after a reload, and takes back what was done',
  async (tools) => {
    const page = await openWorkspace(tools);
    await newMap(page, 'Buying a plant', 'Shopping in four steps');
    await addCard(page, 'Comparison', 'Goals', 'Find one that survives me');
    await addCard(page, 'Comparison', 'Goals', 'Know what it costs');
    await saved(page);

    await cell(page, 'Comparison', 'Goals').getByText('Know what it costs').click();
    await page.keyboard.press('Alt+ArrowUp');
    const texts = async () =>
      (await cell(page, 'Comparison', 'Goals').innerText())
        .split('\n')
        .filter((line) => /\w/.test(line));
    assert.deepEqual((await texts()).slice(0, 2), [
      'Know what it costs',
      'Find one that survives me',
    ]);

    await page.keyboard.press('Delete');
    await cell(page, 'Comparison', 'Goals')
      .getByText('Know what it costs')
      .waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await cell(page, 'Comparison', 'Goals').getByText('Know what it costs').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await cell(page, 'Comparison', 'Goals')
      .getByText('Know what it costs')
      .waitFor({ state: 'detached' });
    await saved(page);

    await page.reload();
    await cell(page, 'Comparison', 'Goals').getByText('Find one that survives me').waitFor();
    assert.equal(await page.getByText('Know what it costs').count(), 0);
  },
);

scenario(
  'imports a log, shows what it would store, and says what became of every row',
  async (tools) => {
    const { server } = tools;
    const page = await openWorkspace(tools);
    await page.getByRole('link', { name: 'Evidence' }).first().click();
    await addFile(page, 'shop.csv', shopLog());
    assert.equal(await page.getByLabel('What column customer is').inputValue(), 'person');
    assert.equal(await page.getByLabel('What column time is').inputValue(), 'time');
    assert.equal(await page.getByLabel('What column step is').inputValue(), 'activity');
    assert.equal(await page.getByLabel('What column channel is').inputValue(), 'channel');
    await button(page, 'Check the whole file').click();
    await page.getByRole('button', { name: /^Import [\d,]+ events$/ }).click();
    await page.getByText('shop.csv is in').waitFor();

    const ws = page.url().match(/\/w\/([^/]+)/)[1];
    const [job] = (await server.api(`/workspaces/${ws}/imports`)).items;
    assert.equal(job.receipt.received, shop.received);
    assert.equal(job.receipt.stored, shop.stored);
    assert.equal(job.receipt.duplicate, 0);
    assert.equal(job.receipt.rejected, shop.rejected);

    await page.getByRole('link', { name: 'All evidence' }).click();
    await page.getByRole('heading', { name: 'Evidence', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Show 1 rejected row' }).first().click();
    await page.getByText('the day before yesterday').first().waitFor();
  },
);

scenario(
  'proposes a map from the data, and the measured numbers are those of the file',
  async (tools) => {
    const { server } = tools;
    const page = await openWorkspace(tools);
    await page
      .getByRole('link', { name: 'Make a map from data' })
      .or(button(page, 'Make a map from data'))
      .first()
      .click();
    await page.getByLabel('Name of the map').fill('The shop as it is');
    await button(page, 'Make the map').click();
    await page.getByRole('grid').waitFor();

    const [, ws, map] = page.url().match(/\/w\/([^/]+)\/maps\/([^/?]+)/);
    const measures = await server.api(`/workspaces/${ws}/maps/${map}/measures`);
    const persons = (name) =>
      measures.touchpoints.find((each) => each.name.toLowerCase().includes(name)).reached;
    assert.equal(persons('visit'), shop.visited);
    assert.equal(persons('basket'), shop.basket);
    assert.equal(persons('pay'), shop.paid);

    const number = page.getByRole('button', { name: /^Reached: 200\./ }).first();
    await number.click();
    await page.getByText('c000').first().waitFor();
    const behind = await server.api(
      `/workspaces/${ws}/maps/${map}/behind?number=stage:${measures.stages[0].id}:reached&limit=1000`,
    );
    assert.equal(behind.total, shop.visited);
    assert.equal(behind.persons.length, shop.visited);
  },
);

scenario(
  'counts survey answers where a rule puts them, leaving out the codes that are no rating',
  async (tools) => {
    const { server } = tools;
    const page = await openWorkspace(tools);
    await page.getByRole('link', { name: 'Evidence' }).first().click();
    await addFile(page, 'survey.csv', shopSurvey());
    await page.getByText('one person’s answers').click();
    await page.getByRole('heading', { name: 'Questions' }).waitFor();
    await page.getByText('Every row shown can be stored').waitFor();
    await button(page, 'Check the whole file').click();
    await page.getByRole('button', { name: /^Import [\d,]+ events$/ }).click();
    await page.getByText('survey.csv is in').waitFor();

    await page.getByRole('link', { name: /^Write rules/ }).click();
    const left = page.getByRole('region', { name: 'What no rule matches' });
    const answer = left.getByRole('listitem').filter({ hasText: 'rate_payment' });
    await answer.getByRole('button', { name: 'Make a rule' }).click();
    const editor = page.getByRole('form', { name: 'New rule' });
    const touchpoint = editor.getByRole('combobox', { name: 'Events belong to' });
    await touchpoint.click();
    await touchpoint.fill('Pay');
    await page.getByRole('option', { name: /pay/i }).first().click();
    await editor.getByRole('button', { name: 'Save the rule' }).click();
    await answer.waitFor({ state: 'detached' });

    const ws = page.url().match(/\/w\/([^/]+)/)[1];
    const map = (await server.api(`/workspaces/${ws}/maps`)).items.find(
      (each) => each.title === 'The shop as it is',
    );
    const measures = await server.api(`/workspaces/${ws}/maps/${map.id}/measures`);
    const { score } = measures.touchpoints.find((each) => each.name.toLowerCase().includes('pay'));
    assert.equal(score.n, 80);
    assert.equal(score.mean, 3.75);
    assert.ok(score.low < 3.75 && score.high > 3.75);

    // All 80 answers are of February: its only point, with the same interval.
    await page.goto(`/w/${ws}/maps/${map.id}`);
    await page.locator('label[for$=-measured]').click();
    await page
      .getByRole('button', { name: /^Score: 3\.75/ })
      .first()
      .click();
    const trend = page.getByRole('region', { name: 'Over time' });
    await trend.getByRole('button', { name: 'Table' }).click();
    const [low, high] = [score.low, score.high].map((bound) => bound.toFixed(2));
    for (const name of ['3.75', low, high]) {
      await trend.getByRole('cell', { name, exact: true }).waitFor();
    }
    // 80 answers of 80 people.
    await trend.getByRole('cell', { name: '80', exact: true }).nth(1).waitFor();
  },
);

scenario('moves a touchpoint to another stage, and the numbers follow at once', async (tools) => {
  const { server } = tools;
  const page = await openWorkspace(tools);
  await page
    .getByRole('link', { name: /The shop as it is/ })
    .first()
    .click();
  await page.getByRole('grid').waitFor();
  const [, ws, map] = page.url().match(/\/w\/([^/]+)\/maps\/([^/?]+)/);
  await page.getByText('Measured', { exact: true }).first().click();
  await page
    .getByRole('button', { name: /^Reached: 200\./ })
    .first()
    .waitFor();

  const before = await server.api(`/workspaces/${ws}/maps/${map}/measures`);
  const last = before.stages.at(-1);
  assert.equal(last.visited, shop.paid);
  const basket = before.touchpoints.find((each) => each.name.toLowerCase().includes('basket'));
  let stageAt = before.stages.findIndex((each) => each.id === basket.stage);
  assert.ok(stageAt < before.stages.length - 1);
  await page.getByRole('gridcell').getByText(basket.name, { exact: true }).first().click();
  for (; stageAt < before.stages.length - 1; stageAt++) await page.keyboard.press('Alt+ArrowRight');
  await page
    .getByRole('button', { name: /^(Reached|Visited): 120\./ })
    .first()
    .waitFor();
  await saved(page);
  const after = await server.api(`/workspaces/${ws}/maps/${map}/measures`);
  assert.equal(after.stages.at(-1).visited, shop.basket);
});

scenario('draws the flow and says how much of it is not drawn', async (tools) => {
  const page = await openWorkspace(tools);
  await page
    .getByRole('link', { name: /The shop as it is/ })
    .first()
    .click();
  await page.getByRole('tab', { name: 'Flow' }).click();
  await page.getByText('Measured', { exact: true }).first().click();
  await page
    .getByText(/Every move is drawn|of moves not drawn/)
    .first()
    .waitFor();
  await page.getByText('Flow as a table').click();
  await page.getByRole('cell', { name: '120' }).first().waitFor();
});

scenario('changes a rule, and what it matches is counted while one types', async (tools) => {
  const { server } = tools;
  const page = await openWorkspace(tools);
  const ws = page.url().match(/\/w\/([^/]+)/)[1];
  const map = (await server.api(`/workspaces/${ws}/maps`)).items.find(
    (each) => each.title === 'The shop as it is',
  );
  const reached = async (name) => {
    const { touchpoints } = await server.api(`/workspaces/${ws}/maps/${map.id}/measures`);
    return touchpoints.find((each) => each.name.toLowerCase().includes(name)).reached;
  };
  assert.equal(await reached('basket'), shop.basket);

  await page.getByRole('link', { name: 'Rules', exact: true }).first().click();
  const rule = page
    .getByRole('list', { name: 'Rules in the order in which they are tried' })
    .getByRole('listitem')
    .filter({ hasText: 'fill_basket' });
  await rule.getByText(`${shop.basket} events`).waitFor();
  await rule.getByRole('button', { name: 'Edit', exact: true }).click();
  const editor = page.getByRole('form', { name: 'Edit rule' });
  await editor.getByText(`${shop.basket} events`).waitFor();
  await editor.getByRole('combobox', { name: 'How' }).first().selectOption('is like');
  await editor.getByLabel('Value').first().fill('*pa?');
  await editor.getByText(`${shop.paid} events`).waitFor();
  await editor.getByText(`${shop.paid} persons`).waitFor();
  await editor.getByLabel('Value').first().fill('*_basket');
  await editor.getByText(`${shop.basket} events`).waitFor();
  await editor.getByLabel('Value').first().fill('fill_b');
  await editor.getByText('0 events').waitFor();
  await editor.getByRole('button', { name: 'Save the rule' }).click();
  await page.getByText('Matches nothing').waitFor();

  await page.goto(`/w/${ws}/maps/${map.id}`);
  await page.getByText('Measured', { exact: true }).first().click();
  await page
    .getByRole('button', { name: /^Reached: 200\./ })
    .first()
    .waitFor();
  await page.getByRole('button', { name: /^Reached: 120\./ }).waitFor({ state: 'detached' });
  assert.equal(await reached('basket'), 0);
});

scenario(
  'takes a file that is dropped on the page, and reads a column as one says',
  async (tools) => {
    const { server } = tools;
    const page = await openWorkspace(tools);
    await page.getByRole('grid').or(page.getByRole('heading').first()).first().waitFor();
    const rows = ['customer,time,step,counter'];
    for (let number = 0; number < 9; number++) {
      rows.push(`k${number},2026-03-0${number + 1}T10:00:00Z,ask_for_help,north ${number % 3}`);
    }
    const carried = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'counter.csv', { type: 'text/csv' }));
      return data;
    }, rows.join('\n'));
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: carried });
    await page.getByText('Let go to read this file').waitFor();
    await page.dispatchEvent('body', 'drop', { dataTransfer: carried });

    await page.getByRole('heading', { name: 'Import counter.csv' }).waitFor();
    const counter = page.getByLabel('What column counter is');
    assert.equal(await counter.inputValue(), 'property');
    await counter.selectOption('Channel');
    await button(page, 'Check the whole file').click();
    await page.getByRole('button', { name: 'Import 9 events' }).click();
    await page.getByText('counter.csv is in').waitFor();
    const ws = page.url().match(/\/w\/([^/]+)/)[1];
    const { items } = await server.api(`/workspaces/${ws}/signature-fields`);
    const channels = items.find(({ field }) => field === 'channel').values;
    assert.deepEqual(
      channels.filter(({ value }) => value.startsWith('north')).map(({ events }) => events),
      [3, 3, 3],
    );
  },
);
